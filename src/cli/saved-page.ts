import { basename } from 'node:path';
import type { ImportedPage, ImportedStory } from '../import/import-story.ts';
import { mergeMatter } from '../import/page-matter.ts';
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

/** What the ledger has of pages once there is this one. */
export function pagesWith(
  { story, page, from }: SavedPage,
  name: string,
  known: LedgerStory | undefined,
): LedgerPages {
  const isNewer = known === undefined || story.worth.updated >= known.worth.updated;
  const { of, matter, chapters } = known?.pages ?? { of: 0, matter: undefined, chapters: {} };
  const merged =
    matter && mergeMatter(page.matter, matter, { isFirst: page.number === 1, isNewer });
  return {
    of: isNewer ? page.of : Math.max(of, page.of),
    ...(merged && { matter: merged }),
    chapters: {
      ...chapters,
      [name]: {
        number: page.number,
        from: basename(from),
        format: story.format,
        worth: story.worth,
      },
    },
  };
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
