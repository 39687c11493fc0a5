/**
 * What pages ask the archive. The only file that knows how Astro gets it: from the edition that
 * the running command has published.
 */
import { absoluteAddress, address, withOrigin, type AddressTarget } from './archive/addresses.ts';
import { currentEdition, type Edition } from './archive/edition.ts';
import { chapterPage, wholeStory } from './query/chapter.ts';
import { EditionIndex } from './query/edition-index.ts';
import { formerAddresses, type FormerAddress } from './query/former.ts';
import {
  allStories,
  cardFile,
  homePage,
  languageNames,
  languagePage,
  termPage,
} from './query/lists.ts';
import { textIn } from './query/names.ts';
import { nameIndex } from './query/name-index.ts';
import { kindOf, pagePaths, type PagePaths } from './query/paths.ts';
import { siteView } from './query/site.ts';
import { shelfFiles, type ShelfFiles } from './query/shelf.ts';
import { sitemaps } from './query/sitemap.ts';
import { inRuns } from './markdown/in-runs.ts';
import { statsOf } from './query/stats.ts';
import { storyPage } from './query/story.ts';
import { descriptionOf, textOf } from './query/texts.ts';
import type { StatsView } from './query/stats/views.ts';
import type * as views from './query/views.ts';

const indexes = new WeakMap<Edition, EditionIndex>();
const sites = new WeakMap<Edition, views.SiteView>();
const shelves = new WeakMap<Edition, ShelfFiles>();

function currentIndex(): EditionIndex {
  const edition = currentEdition();
  let index = indexes.get(edition);
  if (index === undefined) {
    index = new EditionIndex(edition);
    indexes.set(edition, index);
  }
  return index;
}

/** What every page shows of the site. */
export function site(): views.SiteView {
  const edition = currentEdition();
  let view = sites.get(edition);
  if (view === undefined) {
    view = siteView(currentIndex());
    sites.set(edition, view);
  }
  return view;
}

/** The same with scheme and host, where the site knows them. */
export function absoluteHref(target: AddressTarget): string | undefined {
  return absoluteAddress(currentEdition().archive.site, target);
}

/** An address of this site with scheme and host, where the site knows them. */
export function absolute(path: string): string | undefined {
  return withOrigin(currentEdition().archive.site, path);
}

export function home(): Promise<views.HomeView> {
  return homePage(currentIndex());
}

/** The page at a story's address. */
export function story(slug: string): Promise<views.OneShot | views.TitlePage> {
  const index = currentIndex();
  return storyPage(index.story(slug), index);
}

export function chapter(storySlug: string, chapterSlug: string): Promise<views.ChapterView> {
  const index = currentIndex();
  const found = index.story(storySlug);
  return chapterPage(found, index.chapter(found, chapterSlug), index);
}

export function whole(storySlug: string): Promise<views.WholeStory> {
  const index = currentIndex();
  return wholeStory(index.story(storySlug), index);
}

/** Where what the search finds is, with `~story~` and `~chapter~` where the slugs go. */
export function searchAddresses(): views.SearchAddresses {
  const { site: own } = currentEdition().archive;
  const story = '~story~';
  return {
    story: address(own, { to: 'story', story }),
    chapter: address(own, { to: 'chapter', story, chapter: '~chapter~' }),
  };
}

/** @param file from 0 */
export function cards(file: number): Promise<views.CardFile> {
  return cardFile(file, currentIndex());
}

/** @param page from 1 */
export function stories(page: number): Promise<views.StoryList> {
  return allStories(page, currentIndex());
}

/** The stories behind a name; `segment` is its kind's part of the address. */
export function name(segment: string, slug: string, page: number): Promise<views.NamePage> {
  const index = currentIndex();
  const kind = kindOf(segment);
  if (kind !== undefined) return termPage(index.term(kind, slug), page, index);
  const group = index.languages.get(slug);
  if (group === undefined) throw new Error(`No story here is in the language ${slug}.`);
  return languagePage(group, page, index);
}

/** An index of names; of the languages where `segment` is no kind of name. */
export function names(segment: string, page: number): views.NameIndex {
  const index = currentIndex();
  const kind = kindOf(segment);
  if (kind !== undefined) return nameIndex(kind, page, index);
  const all = languageNames(index);
  const here = address(index.edition.archive.site, { to: 'languages' });
  return {
    kind: 'language',
    href: here,
    total: all.length,
    groups: [{ letter: undefined, id: 'all', names: all }],
    letters: [],
    paging: { page: 1, pages: 1, hrefs: [here] },
  };
}

// Characters of markup: no window is so tall, and no slow phone so patient.
const LONG_PAGE = 15_000;

/** A prose page. */
export async function prose(slug: string): Promise<views.ProsePage> {
  const edition = currentEdition();
  const { archive } = edition;
  const page = archive.pages.find((candidate) => candidate.slug === slug);
  if (page === undefined) throw new Error(`There is no page ${slug} in this edition.`);
  const text = await textOf(edition, page.source, 'text');
  return {
    href: address(archive.site, { to: 'page', page: slug }),
    title: textIn(page.title, page.source.language, archive.site),
    description: page.description ?? descriptionOf(text),
    text: text && (text.html.length > LONG_PAGE ? { ...text, html: inRuns(text.html) } : text),
  };
}

export function former(): readonly FormerAddress[] {
  return formerAddresses(currentEdition().archive);
}

export function sitemapFiles(): ReadonlyMap<string, () => string> {
  return sitemaps(currentEdition().archive);
}

/** What the reader's shelf asks the archive. */
export function shelf(): ShelfFiles {
  const edition = currentEdition();
  let files = shelves.get(edition);
  if (files === undefined) {
    files = shelfFiles(edition.archive);
    shelves.set(edition, files);
  }
  return files;
}

/** The archive in numbers. */
export function stats(): StatsView {
  return statsOf(currentIndex());
}

/** The `params` of every page that is made. */
export function paths(): PagePaths {
  return pagePaths(currentIndex());
}

export { pageNumber } from './query/paths.ts';
