import { readFileSync } from 'node:fs';
import { readStory } from '../../../src/import/read-story.ts';
import { readPlainText } from '../../../src/import/readers/plain-text.ts';
import { titleFromName, type ReadOptions } from '../../../src/import/source-file.ts';
import type { StoryDraft } from '../../../src/import/story-draft.ts';
import { storyFiles, writeStory } from '../../../src/import/write-story.ts';

const FOLDER = new URL('../../fixtures/import/plain-text/', import.meta.url);

export function fixtureBytes(name: string): Uint8Array {
  return readFileSync(new URL(name, FOLDER));
}

/** A story of plain text. */
export function draftOf(
  name: string,
  bytes: Uint8Array | string,
  options: Partial<ReadOptions> = {},
): StoryDraft {
  const given = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  const draft = readPlainText(given, { emphasis: false, ...options, name: titleFromName(name) });
  if (draft === undefined) throw new Error(`${name} is in no encoding that is known`);
  return draft;
}

/** A story of any format, by the reader that its content asks for, and what that calls it. */
export async function readingOf(
  name: string,
  bytes: Uint8Array | string,
  beside?: (path: string) => Uint8Array | undefined,
): Promise<{ readonly draft: StoryDraft; readonly format: string }> {
  const source = { bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name };
  const given = beside === undefined ? source : { ...source, beside };
  const reading = await readStory(given, { emphasis: false });
  if ('refused' in reading) throw new Error(`${name}: ${reading.refused}`);
  return reading;
}

export function readFixture(name: string, options: Partial<ReadOptions> = {}): StoryDraft {
  return draftOf(name, fixtureBytes(name), options);
}

/** The Markdown of each file that an import writes, by its path below `stories/`. */
export function filesOf(draft: StoryDraft): Readonly<Record<string, string>> {
  const files = [...storyFiles(writeStory(draft), 'story')].flatMap(([path, content]) =>
    typeof content === 'string' ? [[path.replace('stories/', ''), content] as const] : [],
  );
  return Object.fromEntries(files);
}

/** The text of a one-shot's Markdown below its front matter. */
export function textOf(draft: StoryDraft): string {
  return (filesOf(draft)['story.md'] ?? '').replace(/^---\n[^]*?\n---\n\n/u, '');
}

/** The beginnings of the paragraphs that stand below a scene break. */
export function afterBreaks(draft: StoryDraft): readonly string[] {
  return Array.from(textOf(draft).matchAll(/^\*\*\*\n\n(.{1,12})/gmu), ([, begin = '']) => begin);
}

/** Lines of the source that the report names under a code. */
export function reported(draft: StoryDraft, code: string): readonly number[] {
  return draft.report
    .filter((entry) => entry.code === code)
    .flatMap(({ places }) => places.map(({ line }) => line));
}

/** What the report says under a code; empty where it says nothing. */
export function message(draft: StoryDraft, code: string): string {
  return draft.report.find((entry) => entry.code === code)?.message ?? '';
}

/** Paragraphs with one blank line between. */
export function paragraphs(...texts: readonly string[]): string {
  return texts.join('\n\n');
}
