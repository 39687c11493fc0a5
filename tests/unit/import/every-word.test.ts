import { readdirSync } from 'node:fs';
import { toString } from 'mdast-util-to-string';
import { expect, it } from 'vitest';
import { decodeText } from '../../../src/import/encoding.ts';
import { isSceneBreakLine } from '../../../src/import/plain-text/scene-break-line.ts';
import type { StoryDraft } from '../../../src/import/story-draft.ts';
import { fixtureBytes, readFixture } from './fixture.ts';

const FIXTURES = readdirSync(new URL('../../fixtures/import/plain-text/', import.meta.url));
// Labels and headings become front matter, in which they are tested by name.
const NO_TEXT = /^(?:[\p{L} ]+[:：]|(?:Part I+|Chapter (?:One|Two|Three)|\d\.$))/u;

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

function allText({ summary, foreword, chapters, notes, endnotes }: StoryDraft): string {
  const roots = [
    summary,
    notes,
    foreword,
    ...chapters.flatMap((each) => [each.text, each.endnotes]),
    endnotes,
  ];
  const titles = chapters.map(({ title }) => title ?? '');
  return letters([...roots.map((root) => toString(root)), ...titles].join(''));
}

it.each(FIXTURES)('every word of %s is in the story', (name) => {
  const text = decodeText(fixtureBytes(name))?.text ?? '';
  const imported = allText(readFixture(name));
  const lines = text
    .split('\n')
    .filter((line) => !NO_TEXT.test(line) && !isSceneBreakLine(line.trim()));
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(imported).toContain(letters(line));
});
