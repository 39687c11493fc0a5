import { digest } from '../archive/digest.ts';
import { nameBeside, planMoves, underNewNames } from './plan-moves.ts';
import { chapterFileName, type WrittenChapter, type WrittenStory } from './write-story.ts';

/** A file of a story as it lies in its folder. */
export interface StoredFile {
  /** Digest of what is in it. */
  readonly now: string;
  /** Digest of what the last import had for it; `undefined` where none is known of. */
  readonly imported: string | undefined;
}

/** Whether a file is as an import has written it. */
export function isUnedited(file: StoredFile | undefined): boolean {
  return file !== undefined && file.now === file.imported;
}

/** What an import has to do so that a folder holds the newer story. Names are within the folder. */
export interface Plan {
  /** To be done before all else: chapters that have moved on. */
  readonly renames: ReadonlyMap<string, string>;
  /** Whole contents, of files that are new or that nobody has edited. */
  readonly writes: ReadonlyMap<string, string | Uint8Array>;
  /** Files that a person has edited: what the import has for them stands in these files beside. */
  readonly beside: ReadonlyMap<string, string | Uint8Array>;
  /** Chapters that the newer story no longer has; they stay. */
  readonly left: readonly string[];
  /** What is imported under each name now. */
  readonly imported: ReadonlyMap<string, string>;
}

const CHAPTER = /^(?<order>\d+(?:\.\d+)?)(?:-(?<slug>.*))?\.md$/u;

/**
 * Plans how a folder takes in a newer story. A chapter is found again by its address, else by its
 * number, and keeps its address: links to it go on to lead there.
 * @param main the name of the story's main file: `index.md`, or a one-shot's; `undefined` where that
 * stays as it is
 * @param stored the story's files by name
 */
export function planUpdate(
  written: WrittenStory,
  main: string | undefined,
  stored: ReadonlyMap<string, StoredFile>,
): Plan {
  const known = matchChapters(written.chapters, stored);
  const wanted = [...known].map(([{ order }, { name, slug }]): [string, string] => [
    name,
    chapterFileName({ order, slug }),
  ]);
  // Never into the place of another file, be it out of order then.
  const renames = planMoves(new Map(wanted), stored.keys());
  const there = underNewNames(stored, renames);
  const writes = new Map<string, string | Uint8Array>();
  const beside = new Map<string, string | Uint8Array>();
  const imported = new Map<string, string>();

  const put = (name: string, content: string | Uint8Array): void => {
    const file = there.get(name);
    const own = digest(content);
    imported.set(name, own);
    if (file === undefined) writes.set(name, content);
    else if (own !== file.now && own !== file.imported) {
      if (isUnedited(file)) writes.set(name, content);
      else if (there.get(nameBeside(name))?.now !== own) beside.set(nameBeside(name), content);
    }
  };

  for (const chapter of written.chapters) {
    const name = known.get(chapter)?.name;
    const moved = name === undefined ? chapterFileName(chapter) : (renames.get(name) ?? name);
    put(moved, chapter.text);
  }
  if (main !== undefined) put(main, written.main);
  for (const { name, bytes } of written.pictures) put(name, bytes);
  const found = new Set([...known.values()].map(({ name }) => name));
  return {
    renames,
    writes,
    beside,
    left: [...stored.keys()].filter((name) => CHAPTER.test(name) && !found.has(name)),
    imported,
  };
}

export interface StoredChapter {
  readonly name: string;
  readonly order: string;
  readonly slug: string;
}

/** Those of the files of a folder that are chapters, by their names. */
export function chaptersIn(names: Iterable<string>): readonly StoredChapter[] {
  return [...names].flatMap((name): StoredChapter[] => {
    const { order, slug = '' } = CHAPTER.exec(name)?.groups ?? {};
    return order === undefined ? [] : [{ name, order, slug }];
  });
}

function matchChapters(
  chapters: readonly WrittenChapter[],
  stored: ReadonlyMap<string, StoredFile>,
): ReadonlyMap<WrittenChapter, StoredChapter> {
  const waiting = new Set(chaptersIn(stored.keys()));
  const matches = new Map<WrittenChapter, StoredChapter>();
  const match = (isSame: (chapter: WrittenChapter, file: StoredChapter) => boolean): void => {
    for (const chapter of chapters) {
      if (matches.has(chapter)) continue;
      const file = [...waiting].find((each) => isSame(chapter, each));
      if (file === undefined) continue;
      matches.set(chapter, file);
      waiting.delete(file);
    }
  };
  match((chapter, file) => chapter.slug !== '' && chapter.slug === file.slug);
  match((chapter, file) => Number(chapter.order) === Number(file.order));
  return matches;
}
