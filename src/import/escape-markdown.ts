/** What decides which marks of a text could be taken for Markdown. */
export interface EscapeContext {
  /** Marks that pair somewhere in the paragraph: see {@link pairingMarks}. */
  readonly pairing: () => readonly Mark[];
  /** Whether the text begins a line of Markdown. */
  readonly atLineStart: boolean;
  /** Whether the text stands in a cell of a table. */
  readonly inTable: boolean;
  /** Whether it stands between the brackets of a link or a directive. */
  readonly inLabel: boolean;
  /** The Markdown right before the text, and the first character of what comes right after it. */
  readonly before: string;
  readonly after: string;
}

/** A mark of which two make something: emphasis, strikethrough, code. */
export interface Mark {
  /** Finds the runs that need a backslash where the mark can pair. */
  readonly run: RegExp;
  /** The same for text with emphasis or a link right before or after it. */
  readonly runBesideMarks: RegExp;
  readonly pairs: (paragraph: string) => boolean;
}

// Each pattern finds the character to put a backslash before.
const LINE_STARTS: readonly RegExp[] = [
  /^#(?=#{0,5}(?:\s|$))/u,
  /^>/u,
  /^[-+*](?=\s|$)/u,
  // A thematic break, and the delimiter row that would make a table of two lines.
  /^[-*_](?=[ \t]*(?:[-*_][ \t]*)+$)/u,
  /^(?=[^-]*-)[|:-](?=[\s|:-]*$)/u,
  /^:(?=::)/u,
  // Link and footnote definitions, which would vanish.
  /^\[(?=[^\]]*\]:)/u,
];
// Every mark of a fence, because what is left of it could still pair.
const FENCE = /^(?:`{3,}|~{3,})/u;
const ORDERED_ITEM = /^(0*1)(?=[.)](?:\s|$))/u;

// What would be one with the Markdown right before it, strikethrough or brackets …
const NEIGHBOURS: readonly (readonly [before: string, text: RegExp])[] = [
  ['~', /^~+/u],
  [']', /^[(:]/u],
];
// … and with what comes right after.
const NEIGHBOURS_BELOW: readonly (readonly [text: RegExp, after: string])[] = [
  [/(?<!~)~+$/u, '~'],
  [/!$/u, '['],
  [/:$/u, ':'],
  [/:(?=(?:ruby|lang|spoiler)$)/u, '['],
];

const ANYWHERE: readonly RegExp[] = [
  /\\(?=[!-/:-@[-`{-~]|$)/gu,
  /&(?=(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{0,40});)/giu,
  /<(?=[a-z/!?])/giu,
  // Inline directives and links: without their bracket they are text.
  /:(?=[a-z][\w-]{0,40}\[)/giu,
  /\](?=\()/gu,
  // A footnote's mark.
  /\[(?=\^)/gu,
];

const MARKS: readonly Mark[] = [
  {
    run: /(?<!\s|^|\*)\*+|\*+(?!\s|\*)/gu,
    runBesideMarks: /(?<!\s|\*)\*+|\*+(?!\s|\*)/gu,
    pairs: (text) => opensThenCloses(text, /\*+/gu, false),
  },
  {
    run: /(?<![\p{L}\p{N}_])_+(?!\s|_)|(?<!\s|^|_)_+(?![\p{L}\p{N}_])/gu,
    runBesideMarks: /(?<![\p{L}\p{N}_])_+(?!\s|_)|(?<!\s|_)_+(?![\p{L}\p{N}_])/gu,
    pairs: (text) => opensThenCloses(text, /_+/gu, true),
  },
  {
    run: /(?<!~)~~(?!~)/gu,
    runBesideMarks: /(?<!~)~~(?!~)/gu,
    pairs: (text) => opensThenCloses(text, /(?<!~)~~(?!~)/gu, false),
  },
  {
    run: /`+/gu,
    runBesideMarks: /`+/gu,
    // Runs of unequal length pair with each other once backslashes have cut them.
    pairs: (text) => (text.match(/`+/gu)?.length ?? 0) > 1,
  },
];

/**
 * The marks that could pair in a paragraph.
 * @param paragraph all of its text, line ends as Markdown has them: marks pair across lines
 * @param besideMarks whether it holds emphasis or links, with which typed marks could pair
 */
export function pairingMarks(paragraph: string, besideMarks: boolean): readonly Mark[] {
  if (!besideMarks) return MARKS.filter(({ pairs }) => pairs(paragraph));
  return MARKS.map((mark) => ({ ...mark, run: mark.runBesideMarks }));
}

/**
 * Text as Markdown that prints it letter for letter, with as few backslashes as Lamplight's dialect
 * allows: setext headings and indented code are off, only `1.` opens a numbered list, and what no
 * directive, tag or emphasis can be made of stands as it is.
 */
export function escapeMarkdown(text: string, context: EscapeContext): string {
  const { pairing, atLineStart, inTable, inLabel } = context;
  if (!needsALook(text, context)) return text;
  const found = new Set<number>();
  for (const pattern of ANYWHERE) {
    for (const match of text.matchAll(pattern)) found.add(match.index);
  }
  for (const { run } of pairing()) {
    for (const match of text.matchAll(run)) addAll(found, match.index, match[0].length);
  }
  if (inTable) for (const { index } of text.matchAll(/\|/gu)) found.add(index);
  if (inLabel) for (const { index } of text.matchAll(/[[\]]/gu)) found.add(index);
  for (const [before, after] of NEIGHBOURS) {
    const match = context.before.endsWith(before) ? after.exec(text) : null;
    addAll(found, 0, match?.[0].length ?? 0);
  }
  for (const [before, after] of NEIGHBOURS_BELOW) {
    const match = context.after.startsWith(after) ? before.exec(text) : null;
    if (match !== null) addAll(found, match.index, match[0].length);
  }
  let start = 0;
  for (const line of text.split('\n')) {
    if (start > 0 || atLineStart) escapeLineStart(found, line, start);
    start += line.length + 1;
  }
  const cuts = [...found].sort((a, b) => a - b);
  return [0, ...cuts].map((cut, index) => text.slice(cut, cuts[index])).join('\\');
}

// What any of the patterns below begins with, within a line and at its start.
const SPECIAL = /[\\&<:[\]*_~`|\n]/u;
const SPECIAL_AT_START = /^[#>+\-*_|:[`~01]/u;

/** Whether anything could have to be escaped, which most text shows at a glance to be false. */
function needsALook(text: string, { atLineStart, before, after }: EscapeContext): boolean {
  return (
    SPECIAL.test(text) ||
    (atLineStart && SPECIAL_AT_START.test(text)) ||
    before.endsWith(']') ||
    after === '['
  );
}

function escapeLineStart(found: Set<number>, line: string, start: number): void {
  if (LINE_STARTS.some((pattern) => pattern.test(line))) found.add(start);
  addAll(found, start, FENCE.exec(line)?.[0].length ?? 0);
  const item = ORDERED_ITEM.exec(line)?.[1];
  if (item !== undefined) found.add(start + item.length);
}

function addAll(found: Set<number>, from: number, length: number): void {
  for (let index = from; index < from + length; index++) found.add(index);
}

/**
 * Whether a run that could open is followed by one that could close. More generous than
 * CommonMark's rules of flanking, because those for CJK are, too.
 */
function opensThenCloses(text: string, run: RegExp, notInWords: boolean): boolean {
  let opened = false;
  for (const match of text.matchAll(run)) {
    const before = text[match.index - 1] ?? ' ';
    const after = text[match.index + match[0].length] ?? ' ';
    const inWord = notInWords && isWord(before) && isWord(after);
    if (opened && !/\s/u.test(before) && !inWord) return true;
    if (!/\s/u.test(after) && !inWord) opened = true;
  }
  return false;
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
