import { collatorFor } from '../archive/collator.ts';
import { address, languageSlug } from '../archive/addresses.ts';
import { namesIn } from '../archive/term-index.ts';
import type { Story, Term } from '../archive/model.ts';
import { CARDS_IN_FILE, STORIES_A_PAGE } from '../search/catalogue-manifest.ts';
import { cardOf } from './card.ts';
import { waysIn } from './name-groups.ts';
import { groupsOf, linesOf } from './relatives.ts';
import { tallyOf } from './stats/tally.ts';
import { byUpdate, type EditionIndex, type LanguageGroup } from './edition-index.ts';
import { languageName } from './facts.ts';
import { nameIn, termName } from './names.ts';
import type { CardFile, CountedName, HomeView, NamePage, Paging, StoryList } from './views.ts';

const STORIES_AT_HOME = 10;

export function pageCount(things: number, each: number): number {
  return Math.max(1, Math.ceil(things / each));
}

export function paging(page: number, pages: number, href: (page: number) => string): Paging {
  return { page, pages, hrefs: Array.from({ length: pages }, (_, at) => href(at + 1)) };
}

/** The front page: what is new, and the most used names as ways in. */
export async function homePage(index: EditionIndex): Promise<HomeView> {
  const latest = index.latest.slice(0, STORIES_AT_HOME);
  return {
    latest: await Promise.all(latest.map((story) => cardOf(story, index))),
    total: index.latest.length,
    ways: waysIn(index),
  };
}

/** The cards of one file of them, by the numbers that the catalogue gives the stories. */
export async function cardFile(file: number, index: EditionIndex): Promise<CardFile> {
  const { stories, digest } = index.numbering;
  const start = file * CARDS_IN_FILE;
  const inside = stories.slice(start, start + CARDS_IN_FILE);
  return {
    numbering: digest,
    stories: await Promise.all(inside.map((story) => cardOf(story, index))),
  };
}

/** One page of all stories, the latest update first. */
export async function allStories(page: number, index: EditionIndex): Promise<StoryList> {
  const { site } = index.edition.archive;
  return storyList(index.latest, page, index, (number) =>
    address(site, { to: 'stories', page: number }),
  );
}

/** One page of the stories behind a name; what stands around the name, on the first. */
export async function termPage(term: Term, page: number, index: EditionIndex): Promise<NamePage> {
  const { site } = index.edition.archive;
  const { kind } = term;
  const slug = term.slug ?? '';
  const { stories, words, throughChildren } = listOf(term, index);
  const first = page === 1;
  return {
    ...(await storyList(stories, page, index, (number) =>
      address(site, { to: 'term', kind, slug, page: number }),
    )),
    kind,
    name: termName(term, site, index.edition.archive.terms[kind]),
    description: term.description === undefined ? undefined : nameIn(term.description, site, []),
    aliases: first ? term.aliases : [],
    words,
    throughChildren,
    lines: linesOf(term, index),
    groups: first ? groupsOf(term, index) : [],
  };
}

interface TermList {
  /** In the order of its pages. */
  readonly stories: readonly Story[];
  readonly words: number;
  readonly throughChildren: number;
}

/** What all pages of a name have in common. */
const termLists = new WeakMap<Term, TermList>();

function listOf(term: Term, index: EditionIndex): TermList {
  let list = termLists.get(term);
  if (list === undefined) {
    const stories = term.kind === 'series' ? term.stories : byUpdate(term.stories);
    const { words } = tallyOf(stories, index);
    const others = term.children.length === 0 ? [] : stories;
    const throughChildren = others.filter((story) => !namesIn(story).includes(term)).length;
    list = { stories, words, throughChildren };
    termLists.set(term, list);
  }
  return list;
}

/** One page of the stories in a language. */
export async function languagePage(
  { language, stories }: LanguageGroup,
  page: number,
  index: EditionIndex,
): Promise<NamePage> {
  const { site } = index.edition.archive;
  return {
    ...(await storyList(stories, page, index, (number) =>
      address(site, { to: 'language', language, page: number }),
    )),
    kind: 'language',
    name: languageName(language, site),
    description: undefined,
    words: tallyOf(stories, index).words,
    throughChildren: 0,
    aliases: [],
    lines: [],
    groups: [],
  };
}

/** The languages, the most used first. */
export function languageNames(index: EditionIndex): readonly CountedName[] {
  const { site } = index.edition.archive;
  const { compare } = collatorFor(site.language);
  return [...index.languages.values()]
    .map(({ language, stories }) => ({
      ...languageName(language, site),
      stories: stories.length,
      slug: languageSlug(language),
    }))
    .sort((a, b) => b.stories - a.stories || compare(a.text, b.text));
}

async function storyList(
  stories: readonly Story[],
  page: number,
  index: EditionIndex,
  href: (page: number) => string,
): Promise<StoryList> {
  const start = (page - 1) * STORIES_A_PAGE;
  const shown = stories.slice(start, start + STORIES_A_PAGE);
  return {
    href: href(page),
    stories: await Promise.all(shown.map((story) => cardOf(story, index))),
    total: stories.length,
    paging: paging(page, pageCount(stories.length, STORIES_A_PAGE), href),
  };
}
