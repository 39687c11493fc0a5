/** Sites whose addresses of one story come in many forms, with what names the story in them. */
const SITES: readonly (readonly [host: RegExp, path: RegExp])[] = [
  [/(?:^|\.)(?:archiveofourown\.org|ao3\.org|archiveofourown\.com)$/u, /\/works\/(\d+)/u],
  [/(?:^|\.)(?:fanfiction\.net|fictionpress\.com)$/u, /^\/s\/(\d+)/u],
  [/(?:^|\.)royalroad\.com$/u, /^\/fiction\/(\d+)/u],
  [/(?:^|\.)wattpad\.com$/u, /^\/story\/(\d+)/u],
];

/** Tells stories apart by where they are on the web. */
export interface SourceKey {
  readonly host: string;
  /** The same for every address of one story. */
  readonly key: string;
}

/** @returns `undefined` for what is no address of a page */
export function sourceKey(url: string): SourceKey | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !/^https?:$/u.test(parsed.protocol)) return undefined;
  const host = parsed.hostname.replace(/^(?:www|m)\./u, '');
  for (const [site, path] of SITES) {
    const id = site.test(host) ? path.exec(parsed.pathname)?.[1] : undefined;
    if (id !== undefined) return { host: site.source, key: `${site.source} ${id}` };
  }
  return { host, key: `${host}${parsed.pathname.replace(/\/+$/u, '')}${parsed.search}` };
}
