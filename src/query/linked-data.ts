/**
 * What a story and its chapters are in the words of schema.org, for search engines and for
 * whatever shows a preview of a link. Every address is whole.
 */
import { absoluteAddress } from '../archive/addresses.ts';
import type { AuthorCredit, Chapter, Rating, Site, Story, Term } from '../archive/model.ts';
import { interfaceFor } from '../i18n/interface.ts';
import { nameByNumber } from '../i18n/name-by-number.ts';
import type { EditionIndex } from './edition-index.ts';
import { authorsOf } from './names.ts';

/** A node of JSON-LD; what is `undefined` is left out. */
export interface LinkedData {
  readonly [property: string]: LinkedValue;
}
type LinkedValue = string | number | boolean | undefined | LinkedData | readonly LinkedValue[];

/** What a page shows of a story beside the archive. */
interface PageFacts {
  readonly description: string | undefined;
  /** The address of the story's share picture. */
  readonly image: string | undefined;
}

const CONTEXT = 'https://schema.org';
const FOR_ADULTS: readonly Rating[] = ['mature', 'explicit'];

/** JSON-LD as it may stand in a `script` element, which no `</script>` in a title may end. */
export function inScript(data: LinkedData): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** The site itself, for its home page. */
export function siteData(site: Site): LinkedData {
  return {
    '@context': CONTEXT,
    '@type': 'WebSite',
    url: absoluteAddress(site, { to: 'home' }),
    name: site.title,
    description: site.description,
    inLanguage: site.language,
  };
}

/** A story, with its chapters where it has any. */
export function storyData(story: Story, index: EditionIndex, facts: PageFacts): LinkedData {
  const { site } = index.edition.archive;
  const { ratings } = interfaceFor(site.language).facts;
  return {
    ...page(storyNode(story, site)),
    ...facts,
    inLanguage: single(story.languages),
    datePublished: story.published,
    dateModified: story.updated,
    wordCount: index.length(story).words,
    about: some(story.fandoms.map((term) => named('Thing', term, site))),
    character: some(story.characters.map((term) => named('Person', term, site))),
    keywords: some(story.tags.map(({ label }) => label)),
    contentRating: story.rating === 'unrated' ? undefined : ratings[story.rating],
    isFamilyFriendly: FOR_ADULTS.includes(story.rating) ? false : undefined,
    isPartOf: some(story.series.map(({ term }) => named('CreativeWorkSeries', term, site))),
    hasPart: story.oneShot
      ? undefined
      : story.chapters.map((chapter) => chapterNode(chapter, story, site)),
  };
}

/** A chapter, with the story that it is part of. Short: it is on every page of text. */
export function chapterData(chapter: Chapter, story: Story, index: EditionIndex): LinkedData {
  const { site } = index.edition.archive;
  return {
    ...page(chapterNode(chapter, story, site)),
    author: persons(authorsOf(chapter, story), site),
    inLanguage: chapter.language,
    datePublished: chapter.published,
    wordCount: index.edition.facts(chapter.source.file).words,
    isPartOf: { ...storyNode(story, site), author: undefined },
  };
}

/** A node that stands by itself: its address is its name and its page. */
function page(node: LinkedData): LinkedData {
  return { '@context': CONTEXT, ...node, url: node['@id'] };
}

function storyNode(story: Story, site: Site): LinkedData {
  return {
    '@type': story.oneShot ? 'ShortStory' : 'Book',
    '@id': absoluteAddress(site, { to: 'story', story: story.slug }),
    name: story.title,
    author: persons(story.authors, site),
  };
}

function chapterNode(chapter: Chapter, story: Story, site: Site): LinkedData {
  return {
    '@type': 'Chapter',
    '@id': absoluteAddress(site, { to: 'chapter', story: story.slug, chapter: chapter.slug }),
    name: chapter.title ?? nameByNumber(chapter.number, interfaceFor(site.language)),
    position: chapter.position,
  };
}

/** Those whose name is known: `Anonymous` is nobody's. */
function persons(credits: readonly AuthorCredit[], site: Site): LinkedValue {
  return some(
    credits
      .filter(({ term }) => term.slug !== null)
      .map(({ name, term }) => ({ ...named('Person', term, site), name })),
  );
}

function named(type: string, { kind, slug, label }: Term, site: Site): LinkedData {
  const url = slug === null ? undefined : absoluteAddress(site, { to: 'term', kind, slug });
  return { '@type': type, name: label, url };
}

/** One value by itself, several as a list, none not at all. */
function single(values: readonly LinkedValue[]): LinkedValue {
  return values.length > 1 ? values : values[0];
}

function some(values: readonly LinkedValue[]): LinkedValue {
  return values.length > 0 ? values : undefined;
}
