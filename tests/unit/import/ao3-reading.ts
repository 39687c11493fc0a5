import { readFileSync } from 'node:fs';
import type { StoryDraft } from '../../../src/import/story-draft.ts';
import { filesOf, readingOf } from './fixture.ts';

const FOLDER = new URL('../../fixtures/import/ao3-html/', import.meta.url);

export function ao3Html(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf-8');
}

/** A file of the Archive of Our Own as a story. @param format what its reader must call it */
export async function ao3Draft(html: string, format: string): Promise<StoryDraft> {
  const reading = await readingOf('saved by somebody.html', html);
  if (reading.format !== format) throw new Error(`read as ${reading.format}`);
  return reading.draft;
}

/** The front matter of one file of a story. */
export function matterOf(draft: StoryDraft, path = 'story.md'): string {
  return /^---\n([^]*?)---\n/u.exec(filesOf(draft)[path] ?? '')?.[1] ?? '';
}
