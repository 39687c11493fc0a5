import { hash } from 'node:crypto';

const BASE_32 = 'abcdefghijklmnopqrstuvwxyz234567';
const LENGTH = 6;

/**
 * What stays the same of a text when punctuation, emphasis, spacing and capitals are mended: its
 * letters and digits, in NFKC, in small letters. Frozen: paragraph links hang on it.
 */
export function lettersOf(text: string): string {
  return (
    plainLettersOf(text) ??
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '')
  );
}

let letters = Buffer.alloc(4096);

/**
 * The same, in a fifth of the time, of a text in plain letters and the usual dashes and quotation
 * marks, as most English is.
 */
function plainLettersOf(text: string): string | undefined {
  if (letters.length < text.length) letters = Buffer.alloc(2 * text.length);
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) {
      letters[count++] = code;
    } else if (code >= 0x41 && code <= 0x5a) {
      letters[count++] = code + 0x20;
    } else if (code >= 0x80 && !(code >= 0x2010 && code <= 0x205e)) {
      return undefined;
    }
  }
  return letters.toString('latin1', 0, count);
}

/** Six digits of RFC 4648's base 32, in small letters: the first 30 bits of a text's SHA-256. */
export function shortHash(text: string): string {
  const bits = Number.parseInt(hash('sha256', text, 'hex').slice(0, 8), 16) >>> 2;
  let digits = '';
  for (let index = LENGTH - 1; index >= 0; index--)
    digits += BASE_32.charAt((bits >>> (5 * index)) & 31);
  return digits;
}
