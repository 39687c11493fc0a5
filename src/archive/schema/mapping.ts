import type { z } from 'zod';
import type { ContentPath } from '../model.ts';
import { nearest } from '../nearest.ts';
import type { Place, Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import { quoteLine, quoteListItem, quoteWholeValue } from '../yaml-quoting.ts';
import type { DataPath } from '../places.ts';
import type { RawEntry, RawMap, RawValue, YamlFile } from '../yaml-reader.ts';
import { EXAMPLES } from './examples.ts';
import { canonicalKey, meantKey } from './keys.ts';
import type { IssueDetails } from './value.ts';

export type Keys = Readonly<Record<string, z.ZodType>>;
/** What is left of a mapping once it was checked: the keys whose values are right. */
export type DataOf<K extends Keys> = { [Key in keyof K]?: z.output<K[Key]> };

export interface CheckedMapping<K extends Keys> {
  readonly data: DataOf<K>;
  readonly problems: readonly Problem[];
}

/**
 * Checks the keys and values of a mapping. Each value stands for itself: one that is wrong is
 * reported and left out, and the others hold.
 * @param owner what the keys belong to, for messages: `a story`
 * @param entries the mapping, where it is not the file's own top level
 * @param path where in the file that mapping is
 */
export function checkMapping<K extends Keys>(
  file: ContentPath,
  yaml: YamlFile,
  owner: string,
  keys: K,
  entries: readonly RawEntry[] = yaml.entries,
  path: DataPath = [],
): CheckedMapping<K> {
  const problems: Problem[] = [];
  const data: Record<string, unknown> = {};
  const seen = new Set<string>();
  for (const entry of entries) {
    const key = canonicalKey(entry.key);
    const schema = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (schema === undefined) {
      problems.push(unknownKey(file, entry.key, entry.place, owner, Object.keys(keys)));
    } else if (seen.has(key)) {
      const mend = 'Keep one of the two; a key that takes many values takes a list';
      problems.push(
        problem('duplicate-key', file, entry.place, `“${entry.key}” is here twice`, mend),
      );
    } else if (isEmpty(entry.value, key)) {
      const mend = `Leave the key out, or give it a value: \`${EXAMPLES[key] ?? `${key}: …`}\``;
      problems.push(problem('empty-key', file, entry.place, `“${entry.key}” has no value`, mend));
    } else {
      const result = schema.safeParse(entry.value);
      if (result.success) data[key] = result.data;
      else {
        const found = result.error.issues.map((issue) =>
          describe(file, yaml, { ...entry, key }, schema, path, issue),
        );
        problems.push(...found);
      }
    }
    seen.add(key);
  }
  // Each value was parsed by the schema of its key just above.
  return { data: data as DataOf<K>, problems };
}

/** The entries of a mapping inside a file. */
export function entriesOf(yaml: YamlFile, map: RawMap, path: DataPath): RawEntry[] {
  return Object.entries(map).map(([key, value]) => ({
    key,
    value,
    place: yaml.places.at(...path, key),
  }));
}

/** The problem of a key that means nothing where it stands. */
export function unknownKey(
  file: ContentPath,
  written: string,
  place: Place,
  owner: string,
  known: readonly string[],
): Problem {
  const [beforeColon = ''] = written.split(':', 1);
  if (beforeColon !== written && known.includes(canonicalKey(beforeColon))) {
    const mend = `Put a space after \`${beforeColon}:\``;
    return problem('unknown-key', file, place, `“${written}” is not a key of ${owner}`, mend);
  }
  const meant = meantKey(written);
  const near =
    meant !== undefined && known.includes(meant) ? meant : nearest(canonicalKey(written), known);
  const mend =
    near === undefined
      ? `Leave it out; the keys of ${owner} are ${[...known].sort().join(', ')}`
      : `Write \`${near}:\``;
  return problem('unknown-key', file, place, `“${written}” is not a key of ${owner}`, mend);
}

/** Whether a value is one that YAML writes for nothing. */
function isEmpty(value: RawValue, key: string): boolean {
  if (typeof value === 'string') {
    // `~` and `null` are how YAML writes nothing; a title may well be the word.
    return value.trim() === '' || value === '~' || (value === 'null' && key !== 'title');
  }
  if (Array.isArray(value)) return value.every((item) => item === '');
  return Object.keys(value).length === 0;
}

const SHAPES: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'keys and values',
};

function describe(
  file: ContentPath,
  yaml: YamlFile,
  entry: RawEntry,
  schema: z.ZodType,
  path: DataPath,
  issue: z.core.$ZodIssue,
): Problem {
  // A single value is checked as a list of one.
  const isOne = !Array.isArray(entry.value) && issue.path[0] === 0;
  const inside = isOne ? issue.path.slice(1) : issue.path;
  const place = yaml.places.at(...path, entry.key, ...inside);
  const raw = valueAt(entry.value, inside);
  if (issue.code === 'custom') {
    // Only `refuse` makes issues of this kind.
    const { code, mend } = issue.params as unknown as IssueDetails;
    const written =
      'advice' in mend ? mend.advice : `Write \`${keyed(entry, inside)}${mend.write}\``;
    return problem(code, file, place, issue.message, written);
  }
  const example = EXAMPLES[entry.key] ?? `${entry.key}: …`;
  if (raw === undefined) {
    const name = String(inside.at(-1) ?? entry.key);
    const message = `“${entry.key}” needs “${name}”`;
    return problem('missing-key', file, place, message, `Write \`${example}\``);
  }
  const expected = issue.code === 'invalid_type' ? (SHAPES[issue.expected] ?? '') : '';
  const message = `“${entry.key}” takes ${expected} here`;
  const line = yaml.line(place.line);
  const mended = expected === 'text' ? asText(entry, inside, schema, line, place, raw) : undefined;
  return problem('wrong-type', file, place, message, `Write \`${mended?.trimStart() ?? example}\``);
}

/** The line that makes a text of what YAML made a list or a mapping, where its key would take it. */
function asText(
  entry: RawEntry,
  inside: DataPath,
  schema: z.ZodType,
  line: string,
  place: Place,
  raw: RawValue,
): string | undefined {
  if (inside.length > 0 || schema.safeParse('[any words]').success) {
    return quotedLine(line, place, raw);
  }
  const items = Array.isArray(raw) ? raw : [];
  const fitting = items.find((item) => schema.safeParse(item).success);
  return typeof fitting === 'string' ? `${entry.key}: ${fitting}` : undefined;
}

/** The key to write before a value, where the value is not one of a list. */
function keyed(entry: RawEntry, path: DataPath): string {
  const last = path.at(-1) ?? entry.key;
  return typeof last === 'string' ? `${last}: ` : '';
}

/** Where YAML made a list or a mapping of a text with a bracket or a colon, quotation marks are missing. */
function quotedLine(line: string, { column }: Place, raw: RawValue): string | undefined {
  const opensWith = line[column - 1];
  if (opensWith === '[' || opensWith === '{') return quoteWholeValue(line);
  if (typeof raw === 'string' || Array.isArray(raw)) return undefined;
  return quoteListItem(line) ?? quoteLine(line);
}

function valueAt(value: RawValue, path: DataPath): RawValue | undefined {
  let current: RawValue | undefined = value;
  for (const step of path) {
    if (typeof current === 'string' || current === undefined) return undefined;
    if (Array.isArray(current)) current = typeof step === 'number' ? current[step] : undefined;
    else current = current[String(step)];
  }
  return current;
}
