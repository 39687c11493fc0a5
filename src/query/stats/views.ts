import type { Bond, Rating, Status } from '../../archive/model.ts';
import type { LinkedName, ListKind } from '../views.ts';

/** How much of the archive stands behind a name, a year, a rating. */
export interface Tally {
  readonly stories: number;
  /** As `src/archive/words.ts` counts them. */
  readonly words: number;
}

export interface NamedTally extends Tally {
  readonly name: LinkedName;
}

/** A year, or as many as one column stands for. */
export interface PeriodTally extends Tally {
  readonly from: number;
  /** The last year of it. */
  readonly to: number;
}

export interface LengthTally extends Tally {
  /** The fewest words that a story in it can have: one more than the bin before it ends with. */
  readonly from: number;
  /** The most words that a story in it can have; `undefined` for what is longer than all others. */
  readonly to: number | undefined;
}

export interface YearTallies {
  /** Without a gap, the earliest first: where nothing was published, both numbers are 0. */
  readonly periods: readonly PeriodTally[];
  readonly undated: Tally;
}

export interface FandomTallies {
  /** The most used, in this order. */
  readonly names: readonly NamedTally[];
  /** How many fandoms there are beside these, and the stories that are in none of these. */
  readonly others: (Tally & { readonly fandoms: number }) | undefined;
  /** Stories in no fandom. */
  readonly without: Tally;
  /** Where all fandoms are listed. */
  readonly href: string;
}

export interface PairTally extends Tally {
  readonly name: LinkedName;
  readonly bond: Bond;
  /** Who is in it, as places in `PairTallies.characters`; more than two where it is one of more. */
  readonly members: readonly number[];
}

export interface PairTallies {
  /** The most written, in this order. */
  readonly pairs: readonly PairTally[];
  /** Everyone who is in one of them. */
  readonly characters: readonly NamedTally[];
  /** How many relationships there are in all. */
  readonly total: number;
  /** Where all relationships are listed. */
  readonly href: string;
}

/** The archive in numbers. What has nothing to count is `undefined` or empty. */
export interface StatsView {
  readonly total: Tally;
  /** Words of the story in the middle when all stand in order of their length. */
  readonly median: number;
  /** How many names there are of each kind that there is. */
  readonly kinds: readonly {
    readonly kind: ListKind;
    readonly href: string;
    readonly total: number;
  }[];
  /** `undefined` where no story has a date. */
  readonly years: YearTallies | undefined;
  /** `undefined` where no story has a fandom. */
  readonly fandoms: FandomTallies | undefined;
  /** Those that there are, in their own order. */
  readonly ratings: readonly (Tally & { readonly rating: Rating })[];
  readonly statuses: readonly (Tally & { readonly status: Status })[];
  /** From the shortest to the longest that there is, without a gap. */
  readonly lengths: readonly LengthTally[];
  /** `undefined` where no story has a relationship. */
  readonly pairs: PairTallies | undefined;
}
