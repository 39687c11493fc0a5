/** View models to render, each with nothing in it but what is asked for. Everything is below /lamps/. */
import type {
  CountedName,
  Image,
  LinkedName,
  RelatedLink,
  RichText,
  SiteView,
  StoryCard,
  StoryEnd,
  StoryFacts,
  StoryView,
} from '../../src/query/views.ts';

export const BASE = '/lamps/';
export const ARABIC = { lang: 'ar', dir: 'rtl' } as const;
export const JAPANESE = { lang: 'ja', dir: 'ltr' } as const;

/** What an author may write that a browser would take for markup. */
export const MARKUP = '<b>x</b> & "y" &amp; {z}';

/** A name in the site's language with a page of its own. */
export function linked(text: string, more: Partial<LinkedName> = {}): LinkedName {
  const href = `${BASE}names/${encodeURIComponent(text)}/`;
  return { text, lang: undefined, dir: undefined, href, ...more };
}

/** A name that has no page: `Anonymous`. */
export function unlinked(text: string): LinkedName {
  return linked(text, { href: undefined });
}

export function counted(
  text: string,
  stories: number,
  more: Partial<LinkedName> = {},
): CountedName {
  return { ...linked(text, more), stories };
}

export function related(text: string, authors: readonly LinkedName[] = []): RelatedLink {
  const { href, ...title } = linked(text);
  return { title, authors, href };
}

export function rich(html: string, tongue: Pick<RichText, 'lang' | 'dir'> = ENGLISH): RichText {
  return { html, ...tongue };
}

const ENGLISH = { lang: 'en', dir: 'ltr' } as const;

export function facts(more: Partial<StoryFacts> = {}): StoryFacts {
  return {
    rating: 'teen',
    warnings: [],
    categories: [],
    status: 'complete',
    oneShot: true,
    posted: 1,
    planned: undefined,
    words: 1200,
    minutes: 5,
    languages: [],
    published: undefined,
    updated: undefined,
    ...more,
  };
}

export function image(more: Partial<Image> = {}): Image {
  return {
    src: `${BASE}pictures/lamp-640.jpg`,
    srcset: `${BASE}pictures/lamp-320.jpg 320w, ${BASE}pictures/lamp-640.jpg 640w`,
    width: 640,
    height: 960,
    format: 'jpeg',
    alt: 'A lamp on a stair',
    lang: 'en',
    ...more,
  };
}

export function card(more: Partial<StoryCard> = {}): StoryCard {
  return {
    slug: 'tide',
    href: `${BASE}stories/tide/`,
    title: { text: 'Tide', lang: undefined, dir: undefined },
    authors: [linked('tidewrack')],
    gifts: [],
    facts: facts(),
    fandoms: [],
    series: [],
    summary: undefined,
    tags: [],
    moreTags: [],
    cover: undefined,
    marks: '',
    ...more,
  };
}

export function storyView(more: Partial<StoryView> = {}): StoryView {
  return {
    slug: 'tide',
    href: `${BASE}stories/tide/`,
    ...ENGLISH,
    title: { text: 'Tide', lang: undefined, dir: undefined },
    authors: [linked('tidewrack')],
    gifts: [],
    facts: facts(),
    tags: { fandoms: [], relationships: [], characters: [], tags: [] },
    collections: [],
    series: [],
    sources: [],
    credits: [],
    searchHref: `${BASE}search/?q=in%3Atide+`,
    alsoAt: [],
    cover: undefined,
    audio: undefined,
    prompt: undefined,
    summary: undefined,
    notes: undefined,
    description: undefined,
    sharing: undefined,
    ...more,
  };
}

export function storyEnd(more: Partial<StoryEnd> = {}): StoryEnd {
  return {
    endnotes: undefined,
    status: 'complete',
    oneShot: true,
    inspired: [],
    inSeries: [],
    authors: [],
    reply: undefined,
    ...more,
  };
}

export function siteView(more: Partial<SiteView> = {}): SiteView {
  return {
    title: { text: 'Shelf of Lamps', lang: undefined, dir: undefined },
    description: undefined,
    language: 'en',
    home: BASE,
    search: `${BASE}search/`,
    shelf: `${BASE}shelf/`,
    stats: `${BASE}stats/`,
    stories: `${BASE}stories/`,
    lists: [
      { kind: 'fandom', href: `${BASE}fandoms/` },
      { kind: 'author', href: `${BASE}authors/` },
    ],
    pages: [linked('About')],
    reply: undefined,
    icon: `${BASE}favicon.svg`,
    theme: 'system',
    public: true,
    sharing: undefined,
    ...more,
  };
}
