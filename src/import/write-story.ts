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
  const names = chapterNames(draft.chapters);
  return new Map([
    [`stories/${address}/index.md`, file(matter, draft.foreword)],
    ...draft.chapters.map((chapter, index): [ContentPath, string] => [
      `stories/${address}/${names[index] ?? ''}.md`,
      file(chapterFrontMatter(chapter), chapter.text),
    ]),
  ]);
}

function file(matter: string, text: Root | undefined): string {
  const markdown = text === undefined || text.children.length === 0 ? '' : textToMarkdown(text);
  return [matter, markdown].filter((part) => part !== '').join('\n');
}

/**
 * The file names of chapters, in their order. Where the chapters' own numbers rise, a file has the
 * number that readers know: a prologue is `00`, an interlude after chapter 3 is `03.5`.
 */
function chapterNames(chapters: readonly ChapterDraft[]): readonly string[] {
  const numbers = fileNumbers(chapters);
  const digits = Math.max(2, ...numbers.map((number) => String(Math.floor(number)).length));
  const addresses = new Set<string>(RESERVED_CHAPTER_SLUGS);
  return chapters.map(({ title }, index) => {
    const [whole = '', fraction] = String(numbers[index] ?? index + 1).split('.');
    const number = whole.padStart(digits, '0') + (fraction === undefined ? '' : `.${fraction}`);
    const name = title === undefined ? '' : slug(title);
    if (name === '') return number;
    const address = firstFree(name, (taken) => addresses.has(taken));
    addresses.add(address);
    return `${number}-${address}`;
  });
}

/** `name`, or `name-2`, `name-3` … where it is taken. */
export function firstFree(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let count = 2; isTaken(free); count++) free = `${name}-${count}`;
  return free;
}

function fileNumbers(chapters: readonly ChapterDraft[]): readonly number[] {
  let counted = 0;
  let last = -1;
  const own = chapters.map(({ number }, index) => {
    if (number === null) {
      // Between whole numbers, unless nothing follows that could be in the way.
      const ends = chapters.slice(index).every((later) => later.number === null);
      last = last < 0 ? 0 : ends ? Math.floor(last) + 1 : nextTenth(last);
      return last;
    }
    counted = number ?? counted + 1;
    last = counted;
    return counted;
  });
  const rising = own.every((number, index) => index === 0 || number > (own[index - 1] ?? number));
  return rising ? own : chapters.map((_, index) => index + 1);
}

function nextTenth(number: number): number {
  return Number.isInteger(number) ? number + 0.5 : Math.round(number * 10 + 1) / 10;
}
