/**
 * Text as Markdown that prints it letter for letter, with as few backslashes as Lamplight's dialect
 * allows: setext headings and indented code are off, only `1.` opens a numbered list, and what no
 * directive, tag or emphasis can be made of stands as it is.
 */
export interface EscapeContext {
  /** All of the paragraph that the text stands in, line ends as Markdown: marks pair across lines. */
  readonly paragraph: string;
  /** Whether the text begins a line of Markdown. */
  readonly atLineStart: boolean;
  /** Whether the paragraph holds marks of its own (emphasis, links), with which typed ones could pair. */
  readonly marked: boolean;
}

// Each pattern finds the character to put a backslash before.
const LINE_STARTS: readonly RegExp[] = [
  /^#(?=#{0,5}(?:\s|$))/u,
  /^>/u,
  /^[-+*](?=\s|$)/u,
  // A thematic break, and the delimiter row that would make a table of two lines.
  /^[-*_](?=[ \t]*(?:[-*_][ \t]*)+$)/u,
  /^[|:-](?=[\s|:-]*-[\s|:-]*$)/u,
  /^:(?=::)/u,
  // Link and footnote definitions, which would vanish.
  /^\[(?=[^\]]*\]:)/u,
];
// Every mark of a fence, because what is left of it could still pair.
const FENCE = /^(?:`{3,}|~{3,})/u;
const ORDERED_ITEM = /^(0*1)(?=[.)](?:\s|$))/u;

const ANYWHERE: readonly RegExp[] = [
  /\\(?=[!-/:-@[-`{-~]|$)/gu,
  /&(?=(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]*);)/giu,
  /<(?=[a-z/!?])/giu,
  // Inline directives and links: without their bracket they are text.
  /:(?=[a-z][\w-]*\[)/giu,
  /\](?=\()/gu,
];

/** @returns `text` as Markdown */
export function escapeMarkdown(text: string, context: EscapeContext): string {
  const found = new Set<number>();
  for (const pattern of ANYWHERE) {
    for (const match of text.matchAll(pattern)) found.add(match.index);
  }
  for (const mark of MARKS) {
    if (!context.marked && !mark.pairs(context.paragraph)) continue;
    for (const run of text.matchAll(context.marked ? mark.anyRun : mark.run)) {
      for (let index = run.index; index < run.index + run[0].length; index++) found.add(index);
    }
  }
  if (context.atLineStart) {
    if (LINE_STARTS.some((pattern) => pattern.test(text))) found.add(0);
    const fence = FENCE.exec(text)?.[0] ?? '';
    for (let index = 0; index < fence.length; index++) found.add(index);
    const item = ORDERED_ITEM.exec(text)?.[1];
    if (item !== undefined) found.add(item.length);
  }
  return [...found]
    .sort((a, b) => b - a)
    .reduce((escaped, at) => `${escaped.slice(0, at)}\\${escaped.slice(at)}`, text);
}

interface Mark {
  /** Runs that need a backslash where the mark can pair: those with text on a side. */
  readonly run: RegExp;
  /** Every run, for text that stands beside real marks. */
  readonly anyRun: RegExp;
  readonly pairs: (paragraph: string) => boolean;
}

const MARKS: readonly Mark[] = [
  {
    run: /(?<!\s|^|\*)\*+|\*+(?!\s|\*)/gu,
    anyRun: /\*+/gu,
    pairs: (text) => opensThenCloses(text, /\*+/gu, false),
  },
  {
    run: /(?<![\p{L}\p{N}_])_+(?!\s|_)|(?<!\s|^|_)_+(?![\p{L}\p{N}_])/gu,
    anyRun: /_+/gu,
    pairs: (text) => opensThenCloses(text, /_+/gu, true),
  },
  {
    run: /(?<!~)~~(?!~)/gu,
    anyRun: /(?<!~)~~(?!~)/gu,
    pairs: (text) => opensThenCloses(text, /(?<!~)~~(?!~)/gu, false),
  },
  {
    run: /`+/gu,
    anyRun: /`+/gu,
    // Runs of unequal length pair with each other once backslashes have cut them.
    pairs: (text) => (text.match(/`+/gu)?.length ?? 0) > 1,
  },
];

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
