import { hash } from 'node:crypto';

const POLICY = '<meta http-equiv="content-security-policy" content="';
const HASH = / '(sha256-[^']+)'/gu;
/** A script that is data, which no browser runs: its page alone has it, and no policy names it. */
const DATA = 'application/ld+json';
const INLINE = [
  { open: '<style', close: '</style>' },
  { open: '<script', close: '</script>' },
] as const;

/**
 * A page with the hashes of its own inline styles and scripts in its policy. Astro writes those of
 * the whole site into every page, a kilobyte that no compression takes away; each page keeps what
 * it has of them, and none that Astro did not know comes in.
 * @param page HTML in UTF-8
 */
export function withOwnHashes(page: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  const start = page.indexOf(POLICY);
  if (start === -1) return page;
  const end = page.indexOf('>', start);
  const own = new Set(inlineContents(page).map(digest));
  const policy = page
    .toString('utf8', start, end)
    .replace(HASH, (all, found: string) => (own.has(found) ? all : ''));
  return Buffer.concat([page.subarray(0, start), Buffer.from(policy), page.subarray(end)]);
}

function inlineContents(page: Buffer): readonly Buffer[] {
  const contents: Buffer[] = [];
  for (const { open, close } of INLINE) {
    for (let at = page.indexOf(open); at !== -1; at = page.indexOf(open, at)) {
      const start = page.indexOf('>', at) + 1;
      const end = page.indexOf(close, start);
      if (start === 0 || end === -1) break;
      if (!page.subarray(at, start).includes(DATA)) contents.push(page.subarray(start, end));
      at = end;
    }
  }
  return contents;
}

/** By content: a site has few styles and scripts, on thousands of pages. */
const digests = new Map<string, string>();

function digest(content: Buffer): string {
  const key = content.toString('latin1');
  let known = digests.get(key);
  if (known === undefined) {
    known = `sha256-${hash('sha256', content, 'base64')}`;
    digests.set(key, known);
  }
  return known;
}
