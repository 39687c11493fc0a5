import type { Element } from 'hast';
import { selectAll } from 'hast-util-select';
import type { Mutable } from '../../archive/mutable.ts';
import { categories, warnings } from '../../archive/schema/vocabulary.ts';
import { childElements, plainText } from '../html/elements.ts';
import { parseRating } from '../plain-text/rating.ts';
import type { StoryDraft } from '../story-draft.ts';
import { archiveLanguage } from './language.ts';
import { readSeries } from './series.ts';
import { readStats, type WorkStats } from './stats.ts';

/** A work’s list of tags, as its downloads and its page have it. */
export interface WorkTags {
  /** Only the keys that the list has something for; to be spread into a draft. */
  readonly metadata: Partial<TagMetadata>;
  readonly stats: WorkStats;
  /** Rows that no key can hold, for the notes: `Language: Thermian`. */
  readonly unplaced: readonly string[];
  /** Rows that the reader had switched off, so that their tags are not in the page. */
  readonly hidden: readonly string[];
}

type TagMetadata = Pick<
  StoryDraft,
  | 'rating'
  | 'warnings'
  | 'categories'
  | 'fandoms'
  | 'relationships'
  | 'characters'
  | 'tags'
  | 'languages'
  | 'series'
  | 'collections'
>;

/** Sets what a row says, or returns false where it cannot be understood. */
type Setter = (metadata: Mutable<Partial<TagMetadata>>, row: Row) => boolean;

interface Row {
  /** Without its colon: `Archive Warnings`. */
  readonly label: string;
  readonly names: readonly string[];
  readonly value: Element;
}

/** @param list the `dl` of a work: `dl.tags` of a download, `dl.work.meta` of a page */
export function readWorkTags(list: Element): WorkTags {
  const metadata: Mutable<Partial<TagMetadata>> = {};
  const unplaced: string[] = [];
  const hidden: string[] = [];
  let stats: WorkStats = {};
  for (const row of rowsOf(list)) {
    const kind = row.label.toLowerCase();
    if (kind === 'stats') stats = readStats(plainText(row.value));
    else if (row.names.some((name) => /^Show (?:warnings|additional tags)$/u.test(name)))
      hidden.push(row.label);
    else if (SETTERS[kind]?.(metadata, row) !== true)
      unplaced.push(`${row.label}: ${row.names.join(', ')}`);
  }
  return { metadata, stats, unplaced, hidden };
}

const fandoms: Setter = (metadata, { names }) => add(metadata, 'fandoms', names);
const relationships: Setter = (metadata, { names }) => add(metadata, 'relationships', names);
const characters: Setter = (metadata, { names }) => add(metadata, 'characters', names);
const tags: Setter = (metadata, { names }) => add(metadata, 'tags', names);
const archiveWarnings: Setter = (metadata, { names }) =>
  add(metadata, 'warnings', warnings.parse(names));
const workCategories: Setter = (metadata, { names }) =>
  add(metadata, 'categories', categories.parse(names));

/** By the label, which is singular or plural, and was another in older downloads. */
const SETTERS: Readonly<Record<string, Setter>> = {
  rating: (metadata, { names: [name = ''] }) => {
    const rating = parseRating(name)?.rating;
    if (rating !== undefined) metadata.rating = rating;
    return rating !== undefined;
  },
  'archive warning': archiveWarnings,
  'archive warnings': archiveWarnings,
  warning: archiveWarnings,
  warnings: archiveWarnings,
  category: workCategories,
  categories: workCategories,
  fandom: fandoms,
  fandoms,
  relationship: relationships,
  relationships,
  pairing: relationships,
  pairings: relationships,
  character: characters,
  characters,
  'additional tag': tags,
  'additional tags': tags,
  tags,
  language: (metadata, { value, names: [name = ''] }) => {
    const language = archiveLanguage(plainText(value)) ?? archiveLanguage(name);
    return language !== undefined && add(metadata, 'languages', [language]);
  },
  series: (metadata, { value }) => {
    const series = readSeries(value);
    if (series.length > 0) metadata.series = [...series];
    return series.length > 0;
  },
  collection: (metadata, { names }) => add(metadata, 'collections', names),
  collections: (metadata, { names }) => add(metadata, 'collections', names),
};

function add(
  metadata: Mutable<Partial<TagMetadata>>,
  key: Exclude<keyof TagMetadata, 'rating' | 'series'>,
  names: readonly string[],
): boolean {
  metadata[key] = [...new Set([...(metadata[key] ?? []), ...names])];
  return true;
}

function rowsOf(list: Element): readonly Row[] {
  let label = '';
  const rows: Row[] = [];
  for (const child of childElements(list)) {
    if (child.tagName === 'dt') label = plainText(child).replace(/\s*:$/u, '');
    else if (child.tagName === 'dd' && plainText(child) !== '')
      rows.push({ label, names: namesIn(child), value: child });
  }
  return rows;
}

/** A name is a link, so that a comma in it does no harm. */
function namesIn(value: Element): readonly string[] {
  const links = selectAll('a', value).map((link) => plainText(link));
  const names = links.length > 0 ? links : plainText(value).split(/,\s+/u);
  return names.filter((name) => name !== '');
}
