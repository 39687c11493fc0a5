import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { countWords } from '../archive/words.ts';
import type { StoryDraft } from './story-draft.ts';

/** What a file holds of its story: by this, one is chosen where two hold the same. */
export interface Worth {
  /** With text in them. */
  readonly chapters: number;
  /** `YYYY-MM-DD`; empty where the file does not say. */
  readonly updated: string;
  readonly words: number;
  readonly sceneBreaks: number;
  /** How much it says about the story: values of all keys. */
  readonly details: number;
  /** How much of its form the text has kept: emphasis, headings, links, pictures. */
  readonly marks: number;
}

/** Measures a draft. */
export function worthOf(draft: StoryDraft): Worth {
  const texts = draft.chapters.map(({ text }) => text);
  let marks = 0;
  let sceneBreaks = 0;
  const count = (node: Nodes): void => {
    if (node.type === 'thematicBreak') sceneBreaks += 1;
    else if (!['root', 'paragraph', 'text'].includes(node.type)) marks += 1;
    if ('children' in node) for (const child of node.children) count(child);
  };
  for (const text of texts) count(text);
  return {
    chapters: texts.filter(({ children }) => children.length > 0).length,
    updated: draft.updated ?? draft.published ?? '',
    words: texts.reduce((sum, text) => sum + wordsOf(text), 0),
    sceneBreaks,
    details: detailsOf(draft),
    marks,
  };
}

function wordsOf({ children }: Root): number {
  // Block by block: the words of two paragraphs do not run together.
  return children.reduce((sum, child) => sum + countWords(toString(child)).words, 0);
}

function detailsOf(draft: StoryDraft): number {
  const { chapters, ...matter } = { ...draft, report: undefined, page: undefined };
  const fields = chapters.flatMap(({ title, summary, notes, endnotes, published }) => [
    title,
    summary,
    notes,
    endnotes,
    published,
  ]);
  return [...Object.values(matter), ...fields].reduce<number>((sum, value) => {
    if (Array.isArray(value)) return sum + value.length;
    return value === undefined ? sum : sum + 1;
  }, 0);
}

/**
 * What a story is worth with one more page of it.
 * @param replaced what the chapter was worth in whose place this one comes; `undefined` for a new one
 */
export function worthWithPage(story: Worth, page: Worth, replaced: Worth | undefined): Worth {
  const added = (key: 'chapters' | 'words' | 'sceneBreaks' | 'marks'): number =>
    story[key] + page[key] - (replaced?.[key] ?? 0);
  return {
    chapters: added('chapters'),
    updated: later(story.updated, page.updated),
    words: added('words'),
    sceneBreaks: added('sceneBreaks'),
    details: Math.max(story.details, page.details),
    marks: added('marks'),
  };
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

/**
 * Whether one file holds more of a story than another: more chapters, else a later day, else more
 * that is said about it, else more of its form.
 * @returns the reason, in a clause that begins with a verb: `has 3 chapters, not 2`; `undefined`
 * where it does not
 */
export function reasonToPrefer(one: Worth, other: Worth): string | undefined {
  if (one.chapters !== other.chapters) {
    return one.chapters > other.chapters
      ? `has ${String(one.chapters)} chapters, not ${String(other.chapters)}`
      : undefined;
  }
  if (one.updated !== '' && other.updated !== '' && one.updated !== other.updated) {
    return one.updated > other.updated ? `is of ${one.updated}, not ${other.updated}` : undefined;
  }
  if (one.details !== other.details) {
    return one.details > other.details ? 'says more about the story' : undefined;
  }
  return one.marks > other.marks ? 'has kept more of the text’s form' : undefined;
}
