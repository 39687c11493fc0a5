import type { LinkedName, RelatedLink } from '../../src/query/views.ts';

/** A name in the site's language with a page of its own. */
export function linked(text: string, more: Partial<LinkedName> = {}): LinkedName {
  const href = `/names/${encodeURIComponent(text)}/`;
  return { text, lang: undefined, dir: undefined, href, ...more };
}

/** A name that has no page: `Anonymous`. */
export function unlinked(text: string): LinkedName {
  return linked(text, { href: undefined });
}

export const ARABIC = { lang: 'ar', dir: 'rtl' } as const;

export function related(text: string, authors: readonly LinkedName[] = []): RelatedLink {
  const { href, ...title } = linked(text);
  return { title, authors, href };
}
