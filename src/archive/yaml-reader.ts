import type { Document, Node, Range, YAMLError } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { ContentPath } from './model.ts';
import type { DataPath } from './places.ts';
import { Places } from './places.ts';
import type { Place, Problem } from './problem.ts';
import { problem } from './problem.ts';
import { quoteLine } from './yaml-quoting.ts';

/** YAML as an author wrote it: every scalar is text, so that a title `1984` or `Null` stays one. */
export type RawValue = string | RawValue[] | RawMap;
export interface RawMap {
  [key: string]: RawValue;
}

export interface RawEntry {
  readonly key: string;
  readonly value: RawValue;
  readonly place: Place;
}

export interface YamlFile {
  /** The top-level mapping, in the file's order, doubles included. */
  readonly entries: readonly RawEntry[];
  /** Where each value stands; of doubles, the last. */
  readonly places: Places;
  readonly problems: readonly Problem[];
  /** The source, line by line, as it was read. */
  line(number: number): string;
}

/** Each repaired line costs another parse; a file with more bad lines is not YAML at all. */
const MAX_REPAIRS = 40;

/**
 * Reads a YAML mapping. A line that is not YAML is reported with the same line, quoted, as its
 * mend, and then read as if it had been mended, so that every other problem is found too.
 * @param firstLine 1-based line of the file on which `text` begins
 * @param canonicalKey gives the name under which a top-level key's places are kept
 */
export function readYaml(
  file: ContentPath,
  text: string,
  firstLine: number,
  canonicalKey: (key: string) => string = (key) => key,
): YamlFile {
  const lines = text.split('\n').map(quoteLoneQuestionMark);
  const problems: Problem[] = [];
  const repaired = new Set<number>();
  let parsed = parse(lines);
  for (let fault = firstFault(parsed); fault !== undefined; fault = firstFault(parsed)) {
    const { code, place, message } = fault;
    const source = lines[place.line - 1] ?? '';
    const mended = repaired.has(place.line) ? undefined : quoteLine(source);
    const at = { line: place.line + firstLine - 1, column: place.column };
    problems.push(problem(code, file, at, message, mendOf(source, mended)));
    if (mended === undefined || repaired.size >= MAX_REPAIRS) break;
    repaired.add(place.line);
    lines[place.line - 1] = mended;
    parsed = parse(lines);
  }
  const reader = new TreeReader(parsed.counter, firstLine, canonicalKey);
  const entries = reader.mapping(parsed.document);
  if (entries === undefined && problems.length === 0) {
    const mend = 'Write each key on a line of its own: `title: The Lamp`';
    problems.push(
      problem(
        'bad-yaml',
        file,
        { line: firstLine, column: 1 },
        'This is not a list of keys and values',
        mend,
      ),
    );
  }
  for (const { key, place } of reader.doubles) {
    const mend = 'Keep one of the two, with the values of both';
    problems.push(problem('duplicate-key', file, place, `“${key}” is here twice`, mend));
  }
  return {
    entries: entries ?? [],
    places: reader.places,
    problems,
    line: (number) => lines[number - firstLine] ?? '',
  };
}

/** `chapters: ?` would begin a key in YAML; here it is how the format writes “not known”. */
function quoteLoneQuestionMark(line: string): string {
  return line.replace(/^([\w-]+:[ \t]+)\?[ \t]*$/u, '$1"?"');
}

interface Parsed {
  readonly text: string;
  readonly document: Document.Parsed;
  readonly counter: LineCounter;
}

interface Fault {
  readonly code: 'bad-yaml' | 'hash-comment';
  readonly place: Place;
  readonly message: string;
}

function parse(lines: readonly string[]): Parsed {
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

function firstFault(parsed: Parsed): Fault | undefined {
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
      const fault = markFault(key, parsed) ?? markFault(value, parsed);
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
  const comment = /^[ \t]+#[^\s#]/u.exec(text.slice(end, end + 80));
  if (comment === null) return undefined;
  const place = placeOf(counter, end + comment[0].length - 2);
  return { code: 'hash-comment', place, message: 'YAML reads # and what follows as a comment' };
}

function mendOf(source: string, mended: string | undefined): string {
  if (source.includes('\t') && /^\s*\t/u.test(source)) return 'Indent with spaces instead of a tab';
  if (/^[\w-]+:\S/u.test(source)) return `Write \`${source.replace(':', ': ')}\``;
  if (mended === undefined) return 'Put the value in quotation marks, or indent it below its key';
  return `Write \`${mended.trimStart()}\``;
}

function placeOf(counter: LineCounter, offset: number): Place {
  const { line, col } = counter.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

class TreeReader {
  readonly places = new Places();
  readonly doubles: { readonly key: string; readonly place: Place }[] = [];
  readonly #counter: LineCounter;
  readonly #firstLine: number;
  readonly #canonicalKey: (key: string) => string;

  constructor(counter: LineCounter, firstLine: number, canonicalKey: (key: string) => string) {
    this.#counter = counter;
    this.#firstLine = firstLine;
    this.#canonicalKey = canonicalKey;
  }

  /** @returns `undefined` where the document is something other than a mapping */
  mapping({ contents }: Document.Parsed): RawEntry[] | undefined {
    if (contents === null || (isScalar(contents) && contents.value === '')) return [];
    if (!isMap(contents)) return undefined;
    return contents.items.map((pair) => {
      const key = keyText(pair.key);
      const value = this.#value(pair.value, [this.#canonicalKey(key)]);
      return { key, value, place: this.#placeOf(pair.key) };
    });
  }

  #value(node: unknown, path: DataPath): RawValue {
    this.places.set(path, this.#placeOf(node));
    if (isMap(node)) {
      const map = Object.create(null) as RawMap;
      for (const pair of node.items) {
        const key = keyText(pair.key);
        if (key in map) this.doubles.push({ key, place: this.#placeOf(pair.key) });
        map[key] = this.#value(pair.value, [...path, key]);
      }
      return map;
    }
    if (isSeq(node)) return node.items.map((item, index) => this.#value(item, [...path, index]));
    return isScalar(node) ? String(node.value) : '';
  }

  #placeOf(node: unknown): Place {
    const offset = (node as Node | null)?.range?.[0] ?? 0;
    const { line, column } = placeOf(this.#counter, offset);
    return { line: line + this.#firstLine - 1, column };
  }
}

function keyText(node: unknown): string {
  return isScalar(node) ? String(node.value) : '';
}
