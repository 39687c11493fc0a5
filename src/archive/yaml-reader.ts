import type { Document, LineCounter, Node } from 'yaml';
import { isMap, isScalar, isSeq } from 'yaml';
import type { ContentPath } from './model.ts';
import type { DataPath } from './places.ts';
import { Places } from './places.ts';
import type { Place, Problem } from './problem.ts';
import { problem } from './problem.ts';
import { placeOf } from './yaml-faults.ts';
import { repairYaml } from './yaml-repair.ts';

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
  const { lines, parsed, problems } = repairYaml(file, text, firstLine);
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
