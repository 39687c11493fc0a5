import { isSceneBreakLine } from './scene-break-line.ts';
import type { Line } from './lines.ts';

/** A line that begins a chapter or a part. */
export interface Heading {
  readonly kind: 'chapter' | 'part' | 'unnumbered';
  /** The whole line, without ornaments around it. */
  readonly text: string;
  /** `undefined` for a prologue and its like. */
  readonly number: number | undefined;
  /** What follows the number: `The Tide` of `Chapter 3: The Tide`. */
  readonly title: string | undefined;
  /** Whether the line is nothing but a number, which only counts in a row of them. */
  readonly bare: boolean;
}

const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const NUMBER = `\\d{1,4}|[ivxlc]+|(?:${TENS.join('|')})[- ]?(?:${ONES.slice(0, 9).join('|')})?|${[...ONES].reverse().join('|')}`;
// A title stands behind a colon, a full stop or a dash, or is a few capitalised words.
const REST = '(?:\\s*(?:/|of)\\s*\\d+)?(?:\\s*[:：.\\-–—~]+\\s*(?<title>.*)|\\s+(?<plain>.+))?';
// `Chapter 3`, `Chapter3`, `Ch.3`, `Chapter #3`; but `Chi` is a name.
const BEFORE_NUMBER = '(?:\\s*#?\\s*(?=\\d)|(?:\\s+|(?<=\\.)))';

const CHAPTER_WORD =
  'chapter|chap\\.?|ch\\.?|kapitel|chapitre|cap[ií]tulo|capitolo|hoofdstuk|rozdzia[łl]|глава|bölüm';
const NUMBERED = new RegExp(
  `^(?:(?<chapter>${CHAPTER_WORD})|(?<part>part|book|act|teil|partie|parte|часть))${BEFORE_NUMBER}(?<number>${NUMBER})${REST}$`,
  'iu',
);
const ORDINAL = new RegExp(
  `^(?:the\\s+)?(?<ordinal>${ORDINALS.join('|')})\\s+(?:(?<chapter>chapter)|(?<part>part|book|act))${REST}$`,
  'iu',
);
const CJK =
  /^第\s*(?<number>[\d０-９一二三四五六七八九十百]+)\s*(?:(?<chapter>[章話话回節节])|(?<part>[部卷巻]))(?:[\s:：\u3000]+(?<title>.*))?$/u;
const UNNUMBERED =
  /^(?:the\s+)?(?:prolog(?:ue)?|epilog(?:ue)?|interlude|intermission|intermezzo|preface|afterword|coda|пролог|эпилог|épilogue|prólogo|epílogo|序章|終章|プロローグ|エピローグ)(?:\s+(?:\d{1,2}|[ivx]+|one|two|three))?\.?(?:\s*[:：\-–—]+\s*.*)?$/iu;
const BARE = /^[-~*([]*\s*(?<number>\d{1,3}|[IVXLC]+|[ivx]+)\s*[.)\]]?\s*[-~*]*$/u;
const LONGEST = 80;

/** Reads a line as a heading, if it is one by itself; {@link Heading.bare} ones only may be. */
export function readHeading(text: string): Heading | undefined {
  if (text.length > LONGEST || isSceneBreakLine(text)) return undefined;
  const plain = text.replace(/^[-~*=#_\s]+|[-~*=#_\s]+$/gu, '');
  if (UNNUMBERED.test(plain)) {
    return { kind: 'unnumbered', text: plain, number: undefined, title: undefined, bare: false };
  }
  for (const pattern of [NUMBERED, ORDINAL, CJK]) {
    const groups = pattern.exec(plain)?.groups;
    if (groups === undefined) continue;
    const number = numberOf(groups['number'] ?? groups['ordinal'] ?? '');
    const title = groups['title'] ?? groups['plain'];
    if (number === undefined || !couldBeTitle(title, groups['plain'] !== undefined)) continue;
    const kind = groups['part'] === undefined ? 'chapter' : 'part';
    return { kind, text: plain, number, title: nonEmpty(title), bare: false };
  }
  const bare = numberOf(BARE.exec(text)?.groups?.['number'] ?? '');
  return bare === undefined
    ? undefined
    : { kind: 'chapter', text: plain, number: bare, title: undefined, bare: true };
}

function nonEmpty(title: string | undefined): string | undefined {
  const trimmed = title?.trim();
  return trimmed === '' ? undefined : trimmed;
}

/**
 * The lines that begin a chapter or a part, in a text that has at least two; else none. Bare numbers
 * count where they stand alone and go 1, 2, 3, and where nothing else numbers the chapters.
 */
export function findHeadings(lines: readonly Line[]): ReadonlyMap<Line, Heading> {
  const candidates = lines.flatMap((line, index) => {
    const heading = readHeading(line.text);
    const alone = (index === 0 || line.gap > 0) && (lines[index + 1]?.gap ?? 0) > 0;
    return heading === undefined || (heading.bare && !alone) ? [] : [{ line, heading }];
  });
  const bareCount =
    candidates.every(({ heading }) => heading.bare || heading.kind !== 'chapter') &&
    barelyRising(candidates.map(({ heading }) => heading));
  const headings = candidates.filter(({ heading }) => bareCount || !heading.bare);
  const withText = headings.filter(({ line, heading }) => hasText(line, heading, lines, headings));
  return new Map(withText.length < 2 ? [] : withText.map(({ line, heading }) => [line, heading]));
}

/** Whether bare numbers go 1, 2, 3, in each part anew or throughout. */
function barelyRising(headings: readonly Heading[]): boolean {
  let inPart = 0;
  let throughout = 0;
  return headings.every(({ kind, bare, number }) => {
    if (kind === 'part') inPart = 0;
    if (!bare) return true;
    inPart++;
    throughout++;
    return number === inPart || number === throughout;
  });
}

interface Candidate {
  readonly line: Line;
  readonly heading: Heading;
}

/** A heading right above another is a line of a table of contents; a part right above a chapter is not. */
function hasText(
  line: Line,
  heading: Heading,
  lines: readonly Line[],
  headings: readonly Candidate[],
): boolean {
  const next = lines.slice(lines.indexOf(line) + 1).find(({ text }) => !isSceneBreakLine(text));
  if (next === undefined) return false;
  const below = headings.find((candidate) => candidate.line === next);
  return below === undefined || (heading.kind === 'part' && below.heading.kind !== 'part');
}

/** A title set off by a mark may be a sentence; one that is not must look like a title. */
function couldBeTitle(title: string | undefined, plain: boolean): boolean {
  if (title === undefined || !plain) return true;
  return (
    /^[\p{Lu}\p{Lo}("“‘]/u.test(title) &&
    !/[.,;!?…"”’]$/u.test(title) &&
    title.split(/\s+/u).length <= 8
  );
}

function numberOf(written: string): number | undefined {
  const text = written.trim().toLowerCase().normalize('NFKC');
  if (/^\d+$/u.test(text)) return Number(text);
  if (/^[ivxlc]+$/u.test(text)) return romanNumber(text);
  const ordinal = ORDINALS.indexOf(text);
  if (ordinal >= 0) return ordinal + 1;
  if (/^[一二三四五六七八九十百]+$/u.test(text)) return hanNumber(text);
  const [first = '', second] = text.split(/[- ]|(?<=ty)(?=\p{L})/u);
  const tens = TENS.indexOf(first);
  if (tens < 0) return ONES.includes(text) ? ONES.indexOf(text) + 1 : undefined;
  return (tens + 2) * 10 + (second ? ONES.indexOf(second) + 1 : 0);
}

function romanNumber(text: string): number | undefined {
  const well = /^(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/u.test(text.replace(/^c+/u, ''));
  if (!well || text === '') return undefined;
  const values = Array.from(text, (digit) => ({ i: 1, v: 5, x: 10, l: 50, c: 100 })[digit] ?? 0);
  return values.reduce(
    (sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value),
    0,
  );
}

function hanNumber(text: string): number {
  const digit = (character: string): number => '一二三四五六七八九'.indexOf(character) + 1;
  let sum = 0;
  let pending = 0;
  for (const character of text) {
    if (character === '十' || character === '百') {
      sum += Math.max(pending, 1) * (character === '十' ? 10 : 100);
      pending = 0;
    } else {
      pending = digit(character);
    }
  }
  return sum + pending;
}
