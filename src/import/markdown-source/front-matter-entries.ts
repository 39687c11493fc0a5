import { parse as parseToml } from 'smol-toml';
import { canonicalKey, foldKey } from '../../archive/schema/keys.ts';
import { readYaml, type RawMap, type RawValue } from '../../archive/yaml-reader.ts';
import { RefusedError } from '../source-file.ts';
import type { Place } from '../story-draft.ts';
import type { FrontMatter } from './split.ts';

export interface FrontMatterEntry {
  /** As typed. */
  readonly key: string;
  readonly value: RawValue;
}

export interface FrontMatterEntries {
  readonly entries: readonly FrontMatterEntry[];
  /** Lines that were no YAML and were read as they were most likely meant. */
  readonly mended: readonly Place[];
}

/** Where Hugo and Zola keep keys of a site's own; what is in them is as good as at the top. */
const FOLDERS = new Set(['params', 'extra', 'taxonomies']);

/** Reads front matter, every value as text, so that a title `1984` or `Null` stays one. */
export function frontMatterEntries({ syntax, matter }: FrontMatter): FrontMatterEntries {
  if (syntax === 'toml') return { entries: flat(tomlEntries(matter)), mended: [] };
  const yaml = readYaml('pages/front-matter.md', matter, 2, canonicalKey);
  const mended = yaml.problems.map(({ line }) => ({ line, text: yaml.line(line) }));
  return { entries: flat(yaml.entries), mended };
}

function flat(entries: readonly FrontMatterEntry[]): readonly FrontMatterEntry[] {
  return entries
    .flatMap(({ key, value }) =>
      FOLDERS.has(foldKey(key)) && isMap(value) ? entriesOf(value) : [{ key, value }],
    )
    .map(({ key, value }) => ({ key, value: withoutWikilinks(value) }));
}

/** Obsidian's properties link to notes: `"[[Vale]]"`, and to YAML, `[[Vale]]` is a list in a list. */
function withoutWikilinks(value: RawValue): RawValue {
  if (typeof value === 'string') {
    return value.replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/gu, '$1');
  }
  if (!Array.isArray(value)) return value;
  return value.flatMap((each) => {
    const [only, ...others] = Array.isArray(each) ? each : [];
    return withoutWikilinks(typeof only === 'string' && others.length === 0 ? only : each);
  });
}

export function entriesOf(map: RawMap): readonly FrontMatterEntry[] {
  return Object.entries(map).map(([key, value]) => ({ key, value }));
}

export function isMap(value: RawValue): value is RawMap {
  return typeof value === 'object' && !Array.isArray(value);
}

function tomlEntries(matter: string): readonly FrontMatterEntry[] {
  try {
    return entriesOf(rawMap(parseToml(matter)));
  } catch {
    throw new RefusedError('its front matter between +++ is not TOML');
  }
}

function rawValue(value: unknown): RawValue {
  if (Array.isArray(value)) return value.map(rawValue);
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' && value !== null ? rawMap(value) : String(value);
}

function rawMap(value: object): RawMap {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rawValue(each)]));
}
