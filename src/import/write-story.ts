import type { Root } from 'mdast';
import { RESERVED_CHAPTER_SLUGS } from '../archive/addresses.ts';
import { digest } from '../archive/digest.ts';
import type { ContentPath } from '../archive/model.ts';
import { slug } from '../archive/slug.ts';
import { fileNumbers, fileOrder, readersNumbers } from './chapter-numbers.ts';
import { draftTexts } from './draft-texts.ts';
import { chapterFrontMatter, storyFrontMatter } from './front-matter.ts';
import { textToMarkdown } from './markdown.ts';
import { renamePictures } from './picture-places.ts';
import type { ChapterDraft, PageDraft, PictureDraft, StoryDraft } from './story-draft.ts';

/** A story as the texts of its files, wherever it will stand. */
export interface WrittenStory {
  /** Of the story's `index.md`; of a one-shot's one file. */
  readonly main: string;
  /** In reading order; none for a one-shot. */
  readonly chapters: readonly WrittenChapter[];
  readonly pictures: readonly PictureDraft[];
}

export interface WrittenChapter {
  /** What its file's name begins with, and is ordered by: `01`, `03.5`. */
  readonly order: string;
  /** What follows in the name: its address. Empty for one without a title. */
  readonly slug: string;
  readonly text: string;
}

/** Writes a draft as Markdown. */
export function writeStory(draft: StoryDraft): WrittenStory {
  const [only] = draft.chapters;
  if (draft.shape === 'one-shot' && only !== undefined) {
    const alone = withOwnPictures(draft);
    const [{ text } = only] = alone.chapters;
    return { main: file(storyFrontMatter(alone), text), chapters: [], pictures: alone.pictures };
  }
  const whole = draft.page === undefined ? draft : withOwnPictures(draft);
  return {
    main: file(storyFrontMatter(whole), whole.foreword),
    chapters: nameChapters(whole.chapters)
      .map((named) => ofPage(named, whole.page))
      .map(({ chapter, order, slug, number }) => ({
        order,
        slug,
        text: file(chapterFrontMatter(chapter, number), chapter.text),
      })),
    pictures: whole.pictures ?? [],
  };
}

/** The name of a chapter's file. */
export function chapterFileName({ order, slug }: Pick<WrittenChapter, 'order' | 'slug'>): string {
  return `${slug === '' ? order : `${order}-${slug}`}.md`;
}

/**
 * The files of a story.
 * @param address the story's address: the name of its file or folder
 * @returns their contents by their paths below `content/`, the main one first
 */
export function storyFiles(
  { main, chapters, pictures }: WrittenStory,
  address: string,
): ReadonlyMap<ContentPath, string | Uint8Array> {
  const isOneShot = chapters.length === 0;
  const folder = isOneShot ? 'stories' : `stories/${address}`;
  return new Map<ContentPath, string | Uint8Array>([
    [isOneShot ? `${folder}/${address}.md` : `${folder}/index.md`, main],
    ...chapters.map((chapter): [ContentPath, string] => [
      `${folder}/${chapterFileName(chapter)}`,
      chapter.text,
    ]),
    ...pictures.map(({ name, bytes }): [ContentPath, Uint8Array] => [`${folder}/${name}`, bytes]),
  ]);
}

function file(matter: string, text: Root | undefined): string {
  const markdown = text === undefined || text.children.length === 0 ? '' : textToMarkdown(text);
  return [matter, markdown].filter((part) => part !== '').join('\n');
}

/**
 * One-shots share a folder, and so do the pages of a story, so their pictures take a hash of their
 * bytes into their names: those of two never meet.
 */
function withOwnPictures(draft: StoryDraft): StoryDraft & Required<Pick<StoryDraft, 'pictures'>> {
  const { pictures = [] } = draft;
  if (pictures.length === 0) return { ...draft, pictures };
  const own = new Map(
    pictures.map(({ name, bytes }) => {
      const [, stem = '', extension = ''] = /^(.*?)(\.\w+)?$/u.exec(name) ?? [];
      return [name, { name: `${stem}-${digest(bytes).slice(0, 6)}${extension}`, bytes }];
    }),
  );
  const nameOf = (address: string): string => own.get(address)?.name ?? address;
  const { cover, ...renamed } = structuredClone({ ...draft, pictures: [] });
  for (const text of draftTexts(renamed)) renamePictures(text, nameOf);
  return {
    ...renamed,
    ...(cover && { cover: { ...cover, name: nameOf(cover.name) } }),
    pictures: [...own.values()],
  };
}

/** The names of chapters' files: what links between them lead to. */
export function chapterFileNames(chapters: readonly ChapterDraft[]): readonly string[] {
  return nameChapters(chapters).map(chapterFileName);
}

interface NamedChapter {
  readonly chapter: ChapterDraft;
  readonly order: string;
  readonly slug: string;
  /** For the front matter: `null` for `none`, `undefined` where the file's own number says it. */
  readonly number: number | null | undefined;
}

/** Names the files of chapters, in their order. */
function nameChapters(chapters: readonly ChapterDraft[]): readonly NamedChapter[] {
  const known = readersNumbers(chapters.map(({ number }) => number));
  const numbers = fileNumbers(known);
  const digits = Math.max(2, ...numbers.map((number) => String(Math.floor(number)).length));
  const addresses = new Set<string>(RESERVED_CHAPTER_SLUGS);
  return chapters.map((chapter, index) => {
    const own = numbers[index] ?? index + 1;
    const order = fileOrder(own, digits);
    const readers = known[index];
    const number = readers === own ? undefined : readers;
    const title = chapter.title === undefined ? '' : slug(chapter.title);
    if (title === '') return { chapter, order, slug: '', number };
    const address = firstFree(title, (taken) => addresses.has(taken));
    addresses.add(address);
    return { chapter, order, slug: address, number };
  });
}

/**
 * Where pages are not counted, others may yet come before this one: its file's number then changes,
 * and neither its address nor the number in its title may hang on that.
 */
function ofPage(named: NamedChapter, page: PageDraft | undefined): NamedChapter {
  if (page === undefined || page.number !== undefined) return named;
  const { chapter, slug: own } = named;
  const isNameless = own === '' && chapter.number === undefined;
  const address = isNameless ? `chapter-${String(page.position)}` : own;
  return { ...named, slug: address, number: chapter.number };
}

/** `name`, or `name-2`, `name-3` … where it is taken. */
export function firstFree(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let count = 2; isTaken(free); count++) free = `${name}-${count}`;
  return free;
}
