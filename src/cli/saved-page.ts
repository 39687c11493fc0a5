import { basename } from 'node:path';
import type { ImportedPage, ImportedStory } from '../import/import-story.ts';
import { mergeMatter } from '../import/page-matter.ts';
import { chaptersIn } from '../import/plan-update.ts';
import { chapterFileName, type WrittenChapter } from '../import/write-story.ts';
import type { LedgerPages, LedgerStory } from './import-ledger.ts';

/** A page with its one chapter. */
export interface SavedPage {
  readonly story: ImportedStory;
  readonly page: ImportedPage;
  readonly chapter: WrittenChapter;
  /** The file that it was read from, as the person named it. */
  readonly from: string;
}

/** @returns `undefined` for what is no page of a story */
export function savedPage(story: ImportedStory, from: string): SavedPage | undefined {
  const { page, written } = story;
  const [chapter] = written.chapters;
  return page === undefined || chapter === undefined ? undefined : { story, page, chapter, from };
}

/**
 * What is known of a story, as of pages: also where one was imported alone, before anything was known
 * of its place.
 */
export function asPages(known: LedgerStory, { story, page }: SavedPage): LedgerStory {
  const { from, format, worth, pages, files } = known;
  const [only, ...others] = chaptersIn(Object.keys(files));
  const isAlone = only !== undefined && others.length === 0 && worth.chapters === 1;
  if (pages !== undefined || page.position === undefined || !isAlone) return known;
  if (format !== story.format) return known;
  return { ...known, pages: { of: 0, chapters: { [only.name]: { from, format, worth } } } };
}

/** What the ledger has of pages once there is this one. @param name of its chapter's file */
export function pagesWith(
  saved: SavedPage,
  name: string,
  known: LedgerStory | undefined,
): LedgerPages {
  const { story, page, from } = saved;
  const isNewer = known === undefined || isNoOlder(saved, known);
  const { of, matter, chapters } = known?.pages ?? { of: 0, matter: undefined, chapters: {} };
  const merged =
    matter && mergeMatter(page.matter, matter, { isFirst: page.number === 1, isNewer });
  return {
    of: page.of !== undefined && isNewer ? page.of : Math.max(of, page.of ?? 0),
    ...(merged && { matter: merged }),
    chapters: {
      ...chapters,
      [name]: {
        number: page.number,
        position: page.position,
        called: page.called,
        from: basename(from),
        format: story.format,
        worth: story.worth,
      },
    },
  };
}

/** Whether a page says of its story what is no older than what is known. */
function isNoOlder({ story, page }: SavedPage, { worth, pages }: LedgerStory): boolean {
  const { position } = page;
  if (position === undefined || story.worth.updated !== worth.updated) {
    return story.worth.updated >= worth.updated;
  }
  // Where no day tells, a later chapter does: so the order of reading makes no difference.
  return Object.values(pages?.chapters ?? {}).every((other) => (other.position ?? 0) <= position);
}

/** The same for a story of which the page is the first that is there. */
export function firstPages(saved: SavedPage): LedgerPages {
  const pages = pagesWith(saved, chapterFileName(saved.chapter), undefined);
  return { ...pages, matter: { ...saved.page.matter } };
}

/** What of the pages stays beside a file with the whole story, which does not have their chapters. */
export function pagesLeft(
  pages: LedgerPages | undefined,
  left: readonly string[],
): LedgerPages | undefined {
  const chapters = Object.entries(pages?.chapters ?? {}).filter(([name]) => left.includes(name));
  return pages === undefined || chapters.length === 0
    ? undefined
    : { of: pages.of, chapters: Object.fromEntries(chapters) };
}
