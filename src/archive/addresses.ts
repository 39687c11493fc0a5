/**
 * Every internal address is made here. Pure and safe in a browser.
 *
 * Addresses come out percent-encoded, as `location.pathname` shows them and as feeds and EPUBs
 * need them; slugs go in as they are in the archive, which is also how Astro's `params` and the
 * folders on disk have them.
 */
import type { LanguageTag, Site, TermKind } from './model.ts';

/** The path segment of each kind of name. */
export const KIND_SEGMENTS = {
  fandom: 'fandoms',
  character: 'characters',
  relationship: 'relationships',
  tag: 'tags',
  author: 'authors',
  series: 'series',
  collection: 'collections',
} as const satisfies Record<TermKind, string>;

/** Top-level names that are never a prose page's. */
export const RESERVED_PAGE_SLUGS: readonly string[] = [
  'stories',
  ...Object.values(KIND_SEGMENTS),
  'languages',
  'search',
  'shelf',
  'stats',
  'pictures',
  'pagefind',
  'index',
  '404',
  '_astro',
];
/** Never a chapter's slug: the address of the entire story. */
export const RESERVED_CHAPTER_SLUGS: readonly string[] = ['full', 'page'];
/** Never a story's or a name's slug: the further pages of a list. */
export const RESERVED_STORY_SLUGS: readonly string[] = ['page'];

/** Where a link goes. Slugs are as in the archive; `page` counts from 1, which has no number. */
export type AddressTarget =
  | { readonly to: 'home' }
  | { readonly to: 'stories'; readonly page?: number }
  | { readonly to: 'story'; readonly story: string; readonly fragment?: string }
  | {
      readonly to: 'chapter';
      readonly story: string;
      /** Empty for a one-shot, whose text stands at its story's address. */
      readonly chapter: string;
      readonly fragment?: string;
    }
  | { readonly to: 'full'; readonly story: string; readonly fragment?: string }
  | { readonly to: 'terms'; readonly kind: TermKind; readonly page?: number }
  | {
      readonly to: 'term';
      readonly kind: TermKind;
      readonly slug: string;
      readonly page?: number;
    }
  | { readonly to: 'languages' }
  | { readonly to: 'language'; readonly language: LanguageTag; readonly page?: number }
  | { readonly to: 'search'; readonly query?: string }
  | { readonly to: 'shelf' }
  | { readonly to: 'stats' }
  | { readonly to: 'page'; readonly page: string; readonly fragment?: string }
  | { readonly to: 'not-found' }
  | {
      readonly to: 'picture';
      readonly hash: string;
      /** In CSS pixels. */
      readonly width: number;
      /** Without a dot: `webp`. */
      readonly extension: string;
    }
  /** A file at the top of the site: what `static/` holds, a feed, a bundle. */
  | { readonly to: 'file'; readonly path: string };

/** An internal address with the site's base path: `/stories/tide/`, `/base/search/?q=lamp`. */
export function address(site: Pick<Site, 'base'>, target: AddressTarget): string {
  const path = site.base + pathBelowBase(target);
  return path + queryOf(target) + fragmentOf(target);
}

/**
 * The same address for the world outside, scheme and host included.
 * @returns `undefined` where the site does not know its own `url`
 */
export function absoluteAddress(
  site: Pick<Site, 'base' | 'url'>,
  target: AddressTarget,
): string | undefined {
  return withOrigin(site, address(site, target));
}

/** An internal address, as {@link address} makes it, with scheme and host; `undefined` as there. */
export function withOrigin({ url }: Pick<Site, 'url'>, path: string): string | undefined {
  return url === undefined ? undefined : new URL(path, url).href;
}

/** The last part of a language's address: `zh-hans`. */
export function languageSlug(language: LanguageTag): string {
  return language.toLowerCase();
}

function pathBelowBase(target: AddressTarget): string {
  switch (target.to) {
    case 'home':
      return '';
    case 'stories':
      return folder('stories', ...paging(target.page));
    case 'story':
      return folder('stories', target.story);
    case 'chapter':
      return target.chapter === ''
        ? folder('stories', target.story)
        : folder('stories', target.story, target.chapter);
    case 'full':
      return folder('stories', target.story, 'full');
    case 'terms':
      return folder(KIND_SEGMENTS[target.kind], ...paging(target.page));
    case 'term':
      return folder(KIND_SEGMENTS[target.kind], target.slug, ...paging(target.page));
    case 'languages':
      return folder('languages');
    case 'language':
      return folder('languages', languageSlug(target.language), ...paging(target.page));
    case 'search':
      return folder('search');
    case 'shelf':
      return folder('shelf');
    case 'stats':
      return folder('stats');
    case 'page':
      return folder(target.page);
    case 'not-found':
      return '404.html';
    case 'picture':
      return `pictures/${target.hash}-${String(target.width)}.${target.extension}`;
    case 'file':
      return target.path.split('/').map(encodeURIComponent).join('/');
  }
}

function folder(...segments: readonly string[]): string {
  return segments.map((segment) => `${encodeURIComponent(segment)}/`).join('');
}

function paging(page = 1): string[] {
  return page === 1 ? [] : ['page', String(page)];
}

function queryOf(target: AddressTarget): string {
  if (target.to !== 'search' || target.query === undefined) return '';
  return `?${new URLSearchParams({ q: target.query }).toString()}`;
}

function fragmentOf(target: AddressTarget): string {
  if (!('fragment' in target)) return '';
  return target.fragment === '' ? '' : `#${encodeURIComponent(target.fragment)}`;
}
