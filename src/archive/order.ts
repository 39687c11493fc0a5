/** What a chapter's file name says of it. */
export interface ChapterFileName {
  /** As written, without `.md`: `07.5`; `undefined` where the name has no number. */
  readonly ordinal: string | undefined;
  /** What is left of the name without its number; may be empty. */
  readonly rest: string;
}

const LEADING_NUMBER = /^(\d+(?:\.\d+)?)(?:[-_. ]+(.*))?$/u;
const NUMBERED_CHAPTER = /^(?:chapter|ch)[-_. ]*(\d+(?:\.\d+)?)$/iu;

/** Reads `07.5-the-letter.md` as 07.5 and `the-letter`; `chapter-3.md` as 3 and nothing else. */
export function parseChapterFileName(name: string): ChapterFileName {
  const stem = name.replace(/\.md$/iu, '');
  const numbered = NUMBERED_CHAPTER.exec(stem);
  if (numbered !== null) return { ordinal: numbered[1], rest: '' };
  const leading = LEADING_NUMBER.exec(stem);
  if (leading === null) return { ordinal: undefined, rest: stem };
  return { ordinal: leading[1], rest: leading[2] ?? '' };
}

/**
 * Compares file names naturally: a leading number as a decimal (`2` before `7.5` before `10`),
 * other runs of digits as whole numbers, the rest by code unit. The same on every system.
 */
export function compareNaturally(a: string, b: string): number {
  const [numberA, numberB] = [leadingNumber(a), leadingNumber(b)];
  if (numberA !== undefined && numberB !== undefined && numberA !== numberB) {
    return numberA - numberB;
  }
  const [runsA, runsB] = [runs(a), runs(b)];
  for (let index = 0; index < Math.min(runsA.length, runsB.length); index++) {
    const order = compareRuns(runsA[index] ?? '', runsB[index] ?? '');
    if (order !== 0) return order;
  }
  return runsA.length - runsB.length || compareCodeUnits(a, b);
}

/** Compares as strings of UTF-16 code units, as `Array.prototype.sort` does by default. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function leadingNumber(name: string): number | undefined {
  const match = /^\d+(?:\.\d+)?/u.exec(name);
  return match === null ? undefined : Number(match[0]);
}

function runs(name: string): string[] {
  return name.match(/\d+|\D+/gu) ?? [];
}

function compareRuns(a: string, b: string): number {
  if (!/^\d/u.test(a) || !/^\d/u.test(b)) return compareCodeUnits(a, b);
  const [shortA, shortB] = [a.replace(/^0+/u, ''), b.replace(/^0+/u, '')];
  return shortA.length - shortB.length || compareCodeUnits(shortA, shortB);
}
