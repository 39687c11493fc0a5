/**
 * How the columns of the catalogue are written as bytes. Numbers are unsigned LEB128, seven bits a
 * byte, the lowest first (DWARF 5, section 7.6): most are small, and gzip takes what they share.
 */

/** Writes whole numbers from 0 to 2^32 - 1. */
export function encodeNumbers(numbers: Iterable<number>): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (const number of numbers) {
    let rest = number;
    while (rest > 0x7f) {
      bytes.push((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

/** Reads every number that {@link encodeNumbers} wrote. */
export function decodeNumbers(bytes: Uint8Array): Uint32Array {
  let count = 0;
  for (const byte of bytes) if (byte < 0x80) count++;
  const numbers = new Uint32Array(count);
  let at = 0;
  let number = 0;
  let shift = 0;
  for (const byte of bytes) {
    number |= (byte & 0x7f) << shift;
    shift += 7;
    if (byte < 0x80) {
      numbers[at++] = number;
      number = 0;
      shift = 0;
    }
  }
  return numbers;
}

/** Which stories have each value of a facet. */
export interface PostingLists {
  /** The stories of all values, one value after another, ascending within each. */
  readonly stories: Uint32Array;
  /** Where each value's begin; one more at the end. */
  readonly starts: Uint32Array;
}

/** Writes lists of stories, each ascending and without doubles, as how many and the gaps between. */
export function encodePostings(lists: Iterable<readonly number[]>): Uint8Array<ArrayBuffer> {
  return encodeNumbers(gapsOf(lists));
}

function* gapsOf(lists: Iterable<readonly number[]>): Generator<number> {
  for (const stories of lists) {
    yield stories.length;
    let next = 0;
    for (const story of stories) {
      yield story - next;
      next = story + 1;
    }
  }
}

/** Reads what {@link encodePostings} wrote. */
export function decodePostings(bytes: Uint8Array): PostingLists {
  const numbers = decodeNumbers(bytes);
  const starts: number[] = [0];
  // The lengths stand among the gaps: taking them out leaves room for the stories in place.
  let written = 0;
  for (let at = 0; at < numbers.length;) {
    const end = at + 1 + (numbers[at] ?? 0);
    let next = 0;
    for (at++; at < end; at++) {
      const story = next + (numbers[at] ?? 0);
      numbers[written++] = story;
      next = story + 1;
    }
    starts.push(written);
  }
  return { stories: numbers.subarray(0, written), starts: Uint32Array.from(starts) };
}

/** Posting lists that were written in parts, as one. */
export function joinPostings(parts: readonly PostingLists[]): PostingLists {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const stories = new Uint32Array(parts.reduce((sum, part) => sum + part.stories.length, 0));
  const starts: number[] = [0];
  let written = 0;
  for (const part of parts) {
    stories.set(part.stories, written);
    for (const start of part.starts.subarray(1)) starts.push(written + start);
    written += part.stories.length;
  }
  return { stories, starts: Uint32Array.from(starts) };
}

/** Writes steps up and down as unsigned numbers: 0, -1, 1, -2, 2 … become 0, 1, 2, 3, 4 …. */
export function zigzag(step: number): number {
  return step < 0 ? -2 * step - 1 : 2 * step;
}

/** Reads what {@link zigzag} wrote. */
export function unzigzag(written: number): number {
  return written & 1 ? -((written + 1) / 2) : written / 2;
}
