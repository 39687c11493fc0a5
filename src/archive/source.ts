import { isUtf8 } from 'node:buffer';
import type { ContentPath } from './model.ts';
import type { Place, Problem } from './problem.ts';
import { FILE_START, problem } from './problem.ts';

/** A Markdown file, read and cut in two. Line ends are `\n`, whatever the file has. */
export interface SourceText {
  /** What stands between the two `---`; `undefined` where there is no front matter. */
  readonly frontMatter: string | undefined;
  /** 1-based line of the file on which the front matter's text begins. */
  readonly frontMatterLine: number;
  /** The text below the front matter. */
  readonly body: string;
  /** 1-based line of the file on which `body` begins. */
  readonly bodyLine: number;
  readonly problems: readonly Problem[];
}

/**
 * Decodes UTF-8, drops a byte-order mark and gives every line the same end.
 * What is not UTF-8 is reported at its first bad byte, and read as well as can be, so that every
 * other problem is found too: UTF-16 as itself, anything else with replacement characters.
 */
export function decodeText(
  file: ContentPath,
  bytes: Uint8Array,
): { readonly text: string; readonly problems: readonly Problem[] } {
  const utf16 = utf16Order(bytes);
  const decoded = withOneLineEnd(new TextDecoder(utf16 ?? 'utf-8').decode(bytes));
  const text = decoded.replaceAll('\0', '');
  const fault = faultOf(bytes, decoded, utf16);
  if (fault === undefined) return { text, problems: [] };
  const mend = 'Save the file as UTF-8, without changing anything else';
  return { text, problems: [problem('not-utf8', file, fault.place, fault.message, mend)] };
}

/** Most files have one already, and to look for a character is quick. */
function withOneLineEnd(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/gu, '\n') : text;
}

function faultOf(
  bytes: Uint8Array,
  decoded: string,
  utf16: string | undefined,
): { readonly place: Place; readonly message: string } | undefined {
  if (utf16 !== undefined) return { place: FILE_START, message: 'The file is UTF-16, not UTF-8' };
  if (!isUtf8(bytes)) {
    return { place: placeOfBadByte(bytes), message: 'Here is a byte that is not UTF-8' };
  }
  const zero = decoded.indexOf('\0');
  if (zero < 0) return undefined;
  return {
    place: endOf(decoded.slice(0, zero)),
    message: 'Here is a zero byte, which no text has; the file may be UTF-16',
  };
}

/** By its byte-order mark. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** Reads a Markdown file: decodes it and parts its front matter from its text. */
export function readSource(file: ContentPath, bytes: Uint8Array): SourceText {
  const { text, problems } = decodeText(file, bytes);
  return splitFrontMatter(file, text, problems);
}

const LINE_FEED = 0x0a;
const OPENING = /^(?:[ \t]*\n)*---[ \t]*(?:\n|$)/u;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/mu;

function splitFrontMatter(
  file: ContentPath,
  text: string,
  problems: readonly Problem[],
): SourceText {
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) {
    return { frontMatter: undefined, frontMatterLine: 1, body: text, bodyLine: 1, problems };
  }
  const inside = text.slice(opening.length);
  const frontMatterLine = 1 + countLineEnds(opening);
  const closing = CLOSING.exec(inside);
  const frontMatter = closing === null ? keyLines(inside) : inside.slice(0, closing.index);
  const bodyStart = closing === null ? frontMatter.length : closing.index + closing[0].length + 1;
  const unclosed =
    closing === null
      ? [unclosedProblem(file, frontMatterLine, frontMatterLine + countLineEnds(frontMatter))]
      : [];
  return {
    frontMatter,
    frontMatterLine,
    body: inside.slice(bodyStart),
    bodyLine: frontMatterLine + countLineEnds(inside.slice(0, bodyStart)),
    problems: [...problems, ...unclosed],
  };
}

/** Without a closing line, front matter goes as far as its lines look like keys. */
function keyLines(text: string): string {
  return /^(?:[\w-]+[ \t]*:.*(?:\n|$)|[ \t]+\S.*(?:\n|$)|- .*(?:\n|$))*/u.exec(text)?.[0] ?? '';
}

function unclosedProblem(file: ContentPath, opensBelow: number, ends: number): Problem {
  return problem(
    'unclosed-front-matter',
    file,
    { line: opensBelow - 1, column: 1 },
    'The front matter opens here and never closes',
    `Add a line \`---\` before line ${String(ends)}, where the text begins`,
  );
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function placeOfBadByte(bytes: Uint8Array): Place {
  let lineStart = 0;
  let good = 0;
  // Whole good lines first: a line end is never part of another character.
  for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, end + 1)) {
    if (!isUtf8(bytes.subarray(lineStart, end))) break;
    lineStart = end + 1;
    good = lineStart;
  }
  while (good < bytes.length) {
    const length = [1, 2, 3, 4].find((size) => isUtf8(bytes.subarray(good, good + size)));
    if (length === undefined) break;
    good += length;
  }
  return endOf(new TextDecoder().decode(bytes.subarray(0, good)).replace(/\r\n?/gu, '\n'));
}

/** The place behind a text that a file begins with. */
function endOf(text: string): Place {
  return { line: 1 + countLineEnds(text), column: text.length - text.lastIndexOf('\n') };
}
