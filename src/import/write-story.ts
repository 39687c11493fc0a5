import type { Root } from 'mdast';
import { RESERVED_CHAPTER_SLUGS } from '../archive/addresses.ts';
import type { ContentPath } from '../archive/model.ts';
import { slug } from '../archive/slug.ts';
import { chapterFrontMatter, storyFrontMatter } from './front-matter.ts';
import { textToMarkdown } from './markdown.ts';
import type { ChapterDraft, StoryDraft } from './story-draft.ts';

/**
 * A draft as the files of a story.
 * @param address the story's address: the name of its file or folder
 * @returns the text of each file by its path below `content/`
 */
export function writeStory(draft: StoryDraft, address: string): ReadonlyMap<ContentPath, string> {
  const matter = storyFrontMatter(draft);
  const [first] = draft.chapters;
  if (draft.shape === 'one-shot' && first !== undefined) {
    return new Map([[`stories/${address}.md`, file(matter, first.text)]]);
  }
  return new Map([
    [`stories/${address}/index.md`, file(matter, draft.foreword)],
    ...nameChapters(draft.chapters).map(({ chapter, name, number }): [ContentPath, string] => [
      `stories/${address}/${name}.md`,
      file(chapterFrontMatter(chapter, number), chapter.text),
    ]),
  ]);
}

function file(matter: string, text: Root | undefined): string {
  const markdown = text === undefined || text.children.length === 0 ? '' : textToMarkdown(text);
  return [matter, markdown].filter((part) => part !== '').join('\n');
}

interface NamedChapter {
  readonly chapter: ChapterDraft;
  /** Of its file, without `.md`. */
  readonly name: string;
  /** For the front matter: `null` for `none`, `undefined` where the file's own number says it. */
  readonly number: number | null | undefined;
}

/**
 * Names the files of chapters, in their order. Where the chapters' own numbers rise, a file has the
 * number that readers know: a prologue is `00`, an interlude after chapter 3 is `03.5`.
 */
function nameChapters(chapters: readonly ChapterDraft[]): readonly NamedChapter[] {
  const known = readersNumbers(chapters);
  const numbers = fileNumbers(known);
  const digits = Math.max(2, ...numbers.map((number) => String(Math.floor(number)).length));
  const addresses = new Set<string>(RESERVED_CHAPTER_SLUGS);
  return chapters.map((chapter, index) => {
    const own = numbers[index] ?? index + 1;
    const [whole = '', fraction] = String(own).split('.');
    const written = whole.padStart(digits, '0') + (fraction === undefined ? '' : `.${fraction}`);
    const readers = known[index];
    const number = readers === own ? undefined : readers;
    const title = chapter.title === undefined ? '' : slug(chapter.title);
    if (title === '') return { chapter, name: written, number };
    const address = firstFree(title, (taken) => addresses.has(taken));
    addresses.add(address);
    return { chapter, name: `${written}-${address}`, number };
  });
}

/** What readers call each chapter: its own number, one more than the last, or `null`. */
function readersNumbers(chapters: readonly ChapterDraft[]): readonly (number | null)[] {
  let last = 0;
  return chapters.map(({ number }) => {
    if (number === null) return null;
    last = number ?? last + 1;
    return last;
  });
}

/** `name`, or `name-2`, `name-3` … where it is taken. */
export function firstFree(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let count = 2; isTaken(free); count++) free = `${name}-${count}`;
  return free;
}

function fileNumbers(known: readonly (number | null)[]): readonly number[] {
  const inOrder = known.map((_, index) => index + 1);
  if (known.every((number) => number === null)) return inOrder;
  let last = -1;
  const own = known.map((number, index) => {
    // Between whole numbers, unless nothing follows that could be in the way.
    const ends = known.slice(index).every((later) => later === null);
    if (number !== null) last = number;
    else if (last < 0) last = 0;
    else last = ends ? Math.floor(last) + 1 : nextTenth(last);
    return last;
  });
  const rising = own.every((number, index) => number > (own[index - 1] ?? -1));
  return rising ? own : inOrder;
}

function nextTenth(number: number): number {
  return Number.isInteger(number) ? number + 0.5 : Math.round(number * 10 + 1) / 10;
}
