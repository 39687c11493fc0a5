// The archive's own names; https://archiveofourown.org/faq/about-the-archive lists them.
const ARCHIVE =
  /(?:^|\.)(?:archiveofourown\.(?:org|com|net|gay)|ao3\.org|archive\.transformativeworks\.org)$/u;

/** Of the Archive of Our Own, without a slash at its end. */
export const ARCHIVE_ORIGIN = 'https://archiveofourown.org';

/**
 * The one address of a work: no chapter, no collection, no fragment. Archives that run the same
 * software keep their own host.
 * @param href as a page or a download has it, relative or absolute
 * @returns `undefined` for what is no work's address
 */
export function workAddress(href: string): string | undefined {
  const url = URL.parse(href, ARCHIVE_ORIGIN);
  const id = /\/works\/(\d+)(?:\/|$)/u.exec(url?.pathname ?? '')?.[1];
  if (url === null || id === undefined || !/^https?:$/u.test(url.protocol)) return undefined;
  const origin = ARCHIVE.test(url.hostname) ? ARCHIVE_ORIGIN : url.origin;
  return `${origin}/works/${id}`;
}

/** Makes an address absolute: a work's to its one form, any other as it is. */
export function archiveAddress(href: string): string | undefined {
  return workAddress(href) ?? URL.parse(href, ARCHIVE_ORIGIN)?.href;
}
