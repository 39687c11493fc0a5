import type { Document, Range, YAMLError } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Place } from './problem.ts';

/** A document with its source, however broken it is. */
export interface Parsed {
  readonly text: string;
  readonly document: Document.Parsed;
  readonly counter: LineCounter;
}

/** What keeps a document from being what its author meant. */
export interface Fault {
  readonly code: 'bad-yaml' | 'hash-comment';
  readonly place: Place;
  readonly message: string;
}

/** Parses without ever throwing: errors stay in the document. */
export function parseYaml(lines: readonly string[]): Parsed {
  const counter = new LineCounter();
  const text = lines.join('\n');
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  return { text, document, counter };
}

/** The first error of YAML, or the first value that YAML takes for something else. */
export function firstFault(parsed: Parsed): Fault | undefined {
  const { document, counter } = parsed;
  const [error] = document.errors;
  if (error !== undefined) {
    return { code: 'bad-yaml', place: placeOf(counter, error.pos[0]), message: explain(error) };
  }
  return markFault(document.contents, parsed);
}

const EXPLANATIONS: Partial<Record<YAMLError['code'], string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'A colon and a space inside a value start a new key in YAML',
  BAD_SCALAR_START: 'A value cannot begin with this character',
  TAB_AS_INDENT: 'A line is indented with a tab',
  MULTILINE_IMPLICIT_KEY:
    'This line is neither a key with a colon and a space, nor part of the value above',
  UNEXPECTED_TOKEN: 'There is more on the line after the value’s end',
  MISSING_CHAR: 'A quotation mark, bracket or colon is missing',
  BAD_INDENT: 'The line is not indented as it should be',
  MULTIPLE_DOCS: 'There is a `---` in the middle',
};

function explain(error: YAMLError): string {
  return EXPLANATIONS[error.code] ?? `This is not YAML: ${error.message}`;
}

/**
 * A value that begins with `*`, `&` or `!`, or is cut by a `#`: all of them mean something to
 * YAML that an author of front matter never means.
 */
function markFault(node: unknown, parsed: Parsed): Fault | undefined {
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      const fault =
        markFault(key, parsed) ??
        (isEmptyScalar(value) ? hashFault(rangeOfKey(key), parsed) : undefined) ??
        markFault(value, parsed);
      if (fault !== undefined) return fault;
    }
    return undefined;
  }
  if (isSeq(node)) {
    for (const item of node.items) {
      const fault = markFault(item, parsed);
      if (fault !== undefined) return fault;
    }
    return undefined;
  }
  if (isAlias(node)) return misread(node.range, '*', parsed);
  if (!isScalar(node)) return undefined;
  if (node.anchor !== undefined) return misread(node.range, '&', parsed);
  if (node.tag !== undefined) return misread(node.range, '!', parsed);
  return node.comment == null ? undefined : hashFault(node.range, parsed);
}

function misread(range: Range | null | undefined, mark: string, { counter }: Parsed): Fault {
  const place = placeOf(counter, range?.[0] ?? 0);
  const message = `A value that begins with ${mark} means something else in YAML`;
  return { code: 'bad-yaml', place, message };
}

/** `title: Fan #1`: a `#` with no space after it was hardly meant as a comment. */
function hashFault(range: Range | null | undefined, { text, counter }: Parsed): Fault | undefined {
  const end = range?.[1] ?? 0;
  const comment = /^:?[ \t]+#[^\s#]/u.exec(text.slice(end, end + 80));
  if (comment === null) return undefined;
  const place = placeOf(counter, end + comment[0].length - 2);
  return { code: 'hash-comment', place, message: 'YAML reads # and what follows as a comment' };
}

function isEmptyScalar(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === '');
}

function rangeOfKey(node: unknown): Range | null | undefined {
  return isScalar(node) ? node.range : undefined;
}

/** A place in the parsed text, its first line being 1. */
export function placeOf(counter: LineCounter, offset: number): Place {
  const { line, col } = counter.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
