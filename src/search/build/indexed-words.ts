import { join } from 'node:path';
import { namesIn, readPagefindFile } from './pagefind.ts';

/** Kinds of items in CBOR (RFC 8949, section 3.1); there are numbers, texts and arrays in an index. */
const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;

/** A word, the pages that it is on, its spellings with accents. */
const PARTS_OF_WORD = 3;

/**
 * Every word of a bundle's index, in the form in which Pagefind looks it up.
 * @param folder the bundle's
 * @throws where the index is not of the shape that this version of Pagefind writes
 */
export async function indexedWords(folder: string): Promise<readonly string[]> {
  const words: string[] = [];
  const files = join(folder, 'index');
  for (const name of await namesIn(files)) {
    words.push(...wordsIn(await readPagefindFile(join(files, name)), name));
  }
  return words;
}

/** The words of one file: an array of an array of words, each with what is known of it. */
function wordsIn(bytes: Buffer, name: string): readonly string[] {
  let at = 0;
  let kind = 0;
  /** Reads what kind of item comes, and returns its number: of an array, how many items it has. */
  const next = (): number => {
    const first = bytes[at++] ?? 0;
    kind = first >> 5;
    const short = first & 0x1f;
    if (short < 24) return short;
    const size = 2 ** (short - 24);
    if (size > 4) throw unknownShape(name);
    at += size;
    return bytes.readUIntBE(at - size, size);
  };
  const expect = (wanted: number): number => {
    const value = next();
    if (kind !== wanted) throw unknownShape(name);
    return value;
  };
  const skip = (): void => {
    for (let left = 1; left > 0; left--) {
      const value = next();
      if (kind === ARRAY) left += value;
      else if (kind === TEXT) at += value;
      else if (kind > NEGATIVE) throw unknownShape(name);
    }
  };

  if (expect(ARRAY) !== 1) throw unknownShape(name);
  const words = Array.from({ length: expect(ARRAY) }, () => {
    if (expect(ARRAY) !== PARTS_OF_WORD) throw unknownShape(name);
    const length = expect(TEXT);
    const word = bytes.toString('utf8', at, at + length);
    at += length;
    for (let part = 1; part < PARTS_OF_WORD; part++) skip();
    return word;
  });
  if (at !== bytes.length) throw unknownShape(name);
  return words;
}

function unknownShape(name: string): Error {
  return new Error(`Pagefind wrote an index of an unknown shape: ${name}`);
}
