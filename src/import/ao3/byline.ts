import type { Element } from 'hast';
import { selectAll } from 'hast-util-select';
import { plainText } from '../html/elements.ts';

/** Who a work or a chapter is by, and for whom. */
export interface Byline {
  readonly authors: readonly string[];
  readonly gifts: readonly string[];
}

// An author from before the archive, whose works somebody else moved there.
const ARCHIVIST = /\s*\[archived by [^\]]*\]/giu;

/** Reads `by Pseud, Pseud (account)`, `Chapter by Pseud`, `by Pseud for Friend`. */
export function readByline(byline: Element): Byline {
  const gifts = selectAll('a[href*="/gifts"]', byline).map((link) => plainText(link));
  const written = plainText(byline).replace(/^(?:chapter )?by /iu, '');
  return { authors: authorsIn(beforeGifts(written, gifts)), gifts };
}

/** Of `A (account) for B`, what stands before the ` for `; a pseud may hold the word itself. */
function beforeGifts(written: string, [first]: readonly string[]): string {
  const start = first === undefined ? -1 : written.lastIndexOf(` for ${first}`);
  return start < 0 ? written : written.slice(0, start);
}

function authorsIn(written: string): readonly string[] {
  // Signed in, an anonymous author sees their own name behind it.
  if (/^Anonymous(?: \[|$)/u.test(written)) return ['Anonymous'];
  const names = written.replace(ARCHIVIST, '').split(/\s*,\s+/u);
  return [...new Set(names.filter((name) => name !== ''))];
}
