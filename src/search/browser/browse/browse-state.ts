import { FACETS, MEASURES, type Facet, type Measure } from '../../catalogue-manifest.ts';
import { dayNumber, dayOfNumber } from '../../day-number.ts';
import {
  SORT_KEYS,
  type Chosen,
  type Question,
  type Range,
  type Sort,
  type SortKey,
} from '../catalogue/question.ts';

/** What a browser of the catalogue shows; all of it stands in the page's address. */
export interface BrowseState extends Question {
  /** From 1. */
  readonly page: number;
}

/** A part of an address that means nothing here. */
export interface Fault {
  readonly key: string;
  readonly written: string;
}

export const NOTHING_CHOSEN: BrowseState = {
  chosen: {},
  ranges: {},
  sort: naturalSort('updated'),
  page: 1,
};

/** How stories are sorted unless asked otherwise: by match where words are sought. */
export function usualSort(query: string | undefined): Sort {
  return naturalSort(query === undefined ? 'updated' : 'match');
}

/** The way in which a key sorts unless asked otherwise: the newest and the longest first. */
function naturalSort(by: SortKey): Sort {
  return { by, descending: by !== 'title' && by !== 'author' };
}

/** The part of an address's key that says how the values of a facet are meant. */
const MEANT = { all: '', any: '.any', none: '.not' } as const satisfies Record<
  keyof Chosen,
  string
>;
const QUERY = 'q';
const KINDS = { crossover: 'crossovers', oneShot: 'one-shots' } as const;

/**
 * Reads `?fandom=dracula&tag.not=angst&words=1000..5000&sort=title`: values are as in the addresses
 * of their pages. What means nothing is left out, and named.
 */
export function parseState(search: string): { state: BrowseState; faults: readonly Fault[] } {
  const chosen: Partial<Record<Facet, Chosen>> = {};
  const ranges: Partial<Record<Measure, Range>> = {};
  const faults: Fault[] = [];
  const parameters = new URLSearchParams(search);
  const asked = parameters.get(QUERY)?.trim() ?? '';
  const query = asked === '' ? undefined : asked;
  let rest: Omit<BrowseState, 'chosen' | 'ranges'> = { query, sort: usualSort(query), page: 1 };
  for (const [key, written] of parameters) {
    const value = written.trim();
    const facet = facetOf(key);
    const measure = MEASURES.find((each) => each === key);
    const kind = kindOf(key);
    const wanted = value === 'only' ? true : value === 'none' ? false : undefined;
    const range = measure && parseRange(value, measure);
    const sort = key === 'sort' ? parseSort(value) : undefined;
    if (value === '' || key === QUERY) continue;
    if (facet !== undefined) {
      const known = chosen[facet.facet] ?? { all: [], any: [], none: [] };
      if (Object.values(known).flat().includes(value)) continue;
      chosen[facet.facet] = { ...known, [facet.meant]: [...known[facet.meant], value] };
    } else if (measure !== undefined && range !== undefined) ranges[measure] = range;
    else if (kind !== undefined && wanted !== undefined) rest = { ...rest, [kind]: wanted };
    else if (key === 'main') rest = { ...rest, main: value };
    else if (sort !== undefined) rest = { ...rest, sort };
    else if (key === 'page' && /^[1-9]\d{0,6}$/u.test(value))
      rest = { ...rest, page: Number(value) };
    else faults.push({ key, written });
  }
  if (rest.sort.by === 'match' && query === undefined) {
    faults.push({ key: 'sort', written: 'match' });
    rest = { ...rest, sort: usualSort(query) };
  }
  return { state: { ...rest, chosen, ranges }, faults };
}

/** The query part of an address, with its question mark, or nothing where nothing is asked for. */
export function formatState({
  query,
  chosen,
  ranges,
  main,
  sort,
  page,
  ...kinds
}: BrowseState): string {
  const parameters = new URLSearchParams();
  if (query !== undefined) parameters.set(QUERY, query);
  for (const facet of FACETS) {
    for (const meant of ['all', 'any', 'none'] as const) {
      for (const slug of chosen[facet]?.[meant] ?? []) {
        parameters.append(`${facet}${MEANT[meant]}`, slug);
      }
    }
  }
  if (main !== undefined) parameters.set('main', main);
  for (const measure of MEASURES) {
    const range = ranges[measure];
    if (range !== undefined) parameters.set(measure, formatRange(range, measure));
  }
  for (const kind of ['crossover', 'oneShot'] as const) {
    const wanted = kinds[kind];
    if (wanted !== undefined) parameters.set(KINDS[kind], wanted ? 'only' : 'none');
  }
  const written = formatSort(sort);
  if (written !== formatSort(usualSort(query))) parameters.set('sort', written);
  if (page > 1) parameters.set('page', String(page));
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** A sort as it stands in addresses. */
export type WrittenSort = `${'' | '-'}${SortKey}`;

/** `title`, and `-title` for the other way round than is natural. */
export function formatSort({ by, descending }: Sort): WrittenSort {
  return descending === naturalSort(by).descending ? by : `-${by}`;
}

/** Reads what {@link formatSort} wrote; `undefined` for anything else. */
export function parseSort(written: string): Sort | undefined {
  const by = SORT_KEYS.find((key) => key === written.replace(/^-/u, ''));
  if (by === undefined) return undefined;
  const { descending } = naturalSort(by);
  return { by, descending: written.startsWith('-') ? !descending : descending };
}

function facetOf(key: string): { facet: Facet; meant: keyof Chosen } | undefined {
  for (const facet of FACETS) {
    for (const meant of ['all', 'any', 'none'] as const) {
      if (key === `${facet}${MEANT[meant]}`) return { facet, meant };
    }
  }
  return undefined;
}

function kindOf(key: string): keyof typeof KINDS | undefined {
  return key === KINDS.crossover ? 'crossover' : key === KINDS.oneShot ? 'oneShot' : undefined;
}

/** Whether a measure is a day of the calendar. */
export function isDay(measure: Measure): boolean {
  return measure === 'published' || measure === 'updated';
}

/** Reads `1000..5000`, `1000..` and `..5000`; of days, `2024-01-31..`. */
function parseRange(written: string, measure: Measure): Range | undefined {
  const [from = '', to = '', ...others] = written.split('..');
  const ends = [from, to].map((end) => parseEnd(end, measure));
  if (others.length > 0 || !written.includes('..') || ends.includes(null)) return undefined;
  const [least, most] = ends;
  return least === undefined && most === undefined
    ? undefined
    : { from: least ?? undefined, to: most ?? undefined };
}

/** `undefined` for an open end, `null` for what is none. */
export function parseEnd(written: string, measure: Measure): number | null | undefined {
  if (written === '') return undefined;
  if (!isDay(measure)) return /^\d{1,9}$/u.test(written) ? Number(written) : null;
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(written)) return null;
  const day = dayNumber(written);
  return day > 0 && dayOfNumber(day) === written ? day : null;
}

/** An end of a range as fields and addresses have it. */
export function formatEnd(end: number | undefined, measure: Measure): string {
  if (end === undefined) return '';
  return isDay(measure) ? dayOfNumber(end) : String(end);
}

function formatRange({ from, to }: Range, measure: Measure): string {
  return `${formatEnd(from, measure)}..${formatEnd(to, measure)}`;
}
