import { KIND_SEGMENTS } from '../archive/addresses.ts';
import { TERM_KINDS, type TermKind } from '../archive/model.ts';
import type { EditionIndex } from './edition-index.ts';
import { CARDS_IN_FILE, STORIES_A_PAGE } from '../search/catalogue-manifest.ts';
import { pageCount } from './lists.ts';
import { nameIndexPages } from './name-index.ts';

const LANGUAGES = 'languages';

/** `page/2` and so on; `undefined` for the first page of a list. */
type FurtherPage = string | undefined;

/** The `params` of every page, by kind of page. Slugs only: bodies stay in their files. */
export interface PagePaths {
  readonly storyLists: readonly { readonly page: FurtherPage }[];
  readonly stories: readonly { readonly story: string }[];
  readonly wholeStories: readonly { readonly story: string }[];
  readonly chapters: readonly { readonly story: string; readonly chapter: string }[];
  readonly nameIndexes: readonly { readonly list: string; readonly page: FurtherPage }[];
  readonly names: readonly {
    readonly list: string;
    readonly name: string;
    readonly page: FurtherPage;
  }[];
  readonly cards: readonly { readonly file: string }[];
  readonly prose: readonly { readonly page: string }[];
}

export function pagePaths(index: EditionIndex): PagePaths {
  const { stories, terms, pages } = index.edition.archive;
  const withChapters = stories.filter(({ oneShot }) => !oneShot);
  const names = TERM_KINDS.flatMap((kind) =>
    terms[kind].flatMap(({ slug, stories: { length } }) =>
      slug === null ? [] : [{ list: segmentOf(kind), name: slug, length }],
    ),
  );
  const languages = [...index.languages].map(([slug, group]) => ({
    list: LANGUAGES,
    name: slug,
    length: group.stories.length,
  }));
  return {
    storyLists: furtherPages(pageCount(stories.length, STORIES_A_PAGE)).map((page) => ({ page })),
    stories: stories.map(({ slug }) => ({ story: slug })),
    wholeStories: withChapters.map(({ slug }) => ({ story: slug })),
    chapters: withChapters.flatMap(({ slug, chapters }) =>
      chapters.map((chapter) => ({ story: slug, chapter: chapter.slug })),
    ),
    nameIndexes: [
      ...index.kinds.flatMap((kind) =>
        furtherPages(nameIndexPages(kind, index)).map((page) => ({ list: segmentOf(kind), page })),
      ),
      { list: LANGUAGES, page: undefined },
    ],
    names: [...names, ...languages].flatMap(({ list, name, length }) =>
      furtherPages(pageCount(length, STORIES_A_PAGE)).map((page) => ({ list, name, page })),
    ),
    cards: Array.from({ length: Math.ceil(stories.length / CARDS_IN_FILE) }, (_, file) => ({
      file: String(file),
    })),
    prose: pages.map(({ slug }) => ({ page: slug })),
  };
}

/** The kind of name whose part of the address this is; `undefined` for that of the languages. */
export function kindOf(segment: string): TermKind | undefined {
  return TERM_KINDS.find((kind) => segmentOf(kind) === segment);
}

function segmentOf(kind: TermKind): string {
  return KIND_SEGMENTS[kind];
}

function furtherPages(pages: number): readonly FurtherPage[] {
  return Array.from({ length: pages }, (_, at) =>
    at === 0 ? undefined : `page/${String(at + 1)}`,
  );
}

/** The number in `page/2`; 1 where there is none. */
export function pageNumber(page: FurtherPage): number {
  return page === undefined ? 1 : Number(page.slice('page/'.length));
}
