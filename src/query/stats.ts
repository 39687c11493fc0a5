import { address } from '../archive/addresses.ts';
import { RATINGS, STATUSES, type Story } from '../archive/model.ts';
import type { EditionIndex } from './edition-index.ts';
import { byFandom } from './stats/by-fandom.ts';
import { byLength, medianLength } from './stats/by-length.ts';
import { byYear } from './stats/by-year.ts';
import { pairsOf } from './stats/pairs.ts';
import { tallyOf } from './stats/tally.ts';
import type { StatsView } from './stats/views.ts';

/** The archive in numbers: one walk over its stories for each thing that is counted. */
export function statsOf(index: EditionIndex): StatsView {
  const { stories, site, terms } = index.edition.archive;
  const tallied = <Value>(
    values: readonly Value[],
    valueOf: (story: Story) => Value,
  ): readonly { value: Value; stories: number; words: number }[] => {
    const groups = Map.groupBy(stories, valueOf);
    return values.flatMap((value) => {
      const group = groups.get(value);
      return group === undefined ? [] : [{ value, ...tallyOf(group, index) }];
    });
  };
  return {
    total: tallyOf(stories, index),
    median: medianLength(index),
    kinds: index.kinds.map((kind) => ({
      kind,
      href: address(site, { to: 'terms', kind }),
      total: terms[kind].filter(({ slug }) => slug !== null).length,
    })),
    years: byYear(index),
    fandoms: byFandom(index),
    ratings: tallied(RATINGS, ({ rating }) => rating).map(({ value, ...tally }) => ({
      rating: value,
      ...tally,
    })),
    statuses: tallied(STATUSES, ({ status }) => status).map(({ value, ...tally }) => ({
      status: value,
      ...tally,
    })),
    lengths: byLength(index),
    pairs: pairsOf(index),
  };
}
