import { digest } from './digest.ts';

const MAX_BYTES = 80;
const HASH_DIGITS = 8;

// Straight, curly, modifier and full-width apostrophes, primes and backticks: they stand inside a word.
const APOSTROPHES = /['’‘ʼʹ′＇`´]/gu;
// Format characters (joiners, soft hyphens, marks of direction) and variation selectors are not seen.
const UNSEEN = /[\p{Cf}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu;
// Letters and digits of every script, each with the marks that belong to it.
const WORDS = /(?:[\p{L}\p{N}][\p{Mn}\p{Mc}]*)+/gu;

/**
 * The part of an address that stands for a name: NFC, lower-case by Unicode, letters and digits
 * of every script, hyphens between words, at most 80 bytes of UTF-8. Apostrophes vanish, so that
 * `isn’t` becomes `isnt`. What has no letter or digit becomes a short hash.
 * Frozen: a change here breaks links.
 */
export function slug(text: string): string {
  const words = fold(text).match(WORDS);
  if (words === null) return digest(text.normalize('NFC')).slice(0, HASH_DIGITS);
  return shorten(words.join('-'));
}

/**
 * The slug of a name that stories share: as {@link slug}, with the joints of a relationship in
 * letters, so that `A/B`, `A & B` and `A ~ B` stay apart. Frozen.
 */
export function tagSlug(name: string): string {
  if (!/[\p{L}\p{N}]/u.test(name)) return slug(name);
  const inLetters = name
    .replace(/[/／]/gu, ' x ')
    .replace(/[&＆]/gu, ' and ')
    .replace(/[~～]/gu, ' qp ');
  return slug(inLetters);
}

function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(APOSTROPHES, '')
    .replace(UNSEEN, '');
}

/** Cuts at a hyphen where one is near, else between characters, never before a combining mark. */
function shorten(name: string): string {
  if (Buffer.byteLength(name) <= MAX_BYTES) return name;
  let bytes = 0;
  let end = 0;
  for (const [character] of name.matchAll(/\P{M}\p{M}*/gu)) {
    bytes += Buffer.byteLength(character);
    if (bytes > MAX_BYTES) break;
    end += character.length;
  }
  // One letter under a tower of marks: no name needs them all.
  if (end === 0) return shorten(name.replace(/\p{M}+/gu, ''));
  if (name[end] !== '-') {
    const hyphen = name.lastIndexOf('-', end);
    if (Buffer.byteLength(name.slice(0, Math.max(hyphen, 0))) >= MAX_BYTES / 2) end = hyphen;
  }
  return name.slice(0, end).replace(/-+$/u, '');
}
