import type { Facet, Measure } from '../../catalogue-manifest.ts';

/** What a reader asks the catalogue for. */
export interface Question {
  /** Words of titles and names, as `parseQuery` reads them. */
  readonly query?: string | undefined;
  readonly chosen: Readonly<Partial<Record<Facet, Chosen>>>;
  /** The slug of a relationship that is to be the main one. */
  readonly main?: string | undefined;
  readonly ranges: Readonly<Partial<Record<Measure, Range>>>;
  /** Only stories that are so, or only others. */
  readonly crossover?: boolean | undefined;
  readonly oneShot?: boolean | undefined;
  /** Stories that the reader has read and does not want: not the ones that have grown since. */
  readonly withoutRead?: readonly ReadStory[] | undefined;
  readonly hidden?: Hiding | undefined;
  readonly sort: Sort;
}

/** A story that was read to its end. */
export interface ReadStory {
  readonly slug: string;
  /** How many it had. */
  readonly chapters: number;
}

/** What the reader never wants to see. */
export interface Hiding {
  readonly values: readonly HiddenValue[];
  /** Whether it is shown all the same, and only counted. */
  readonly isRevealed: boolean;
}

/** A story, or those that have a value of a facet. */
export interface HiddenValue {
  readonly kind: Facet | 'story';
  readonly slug: string;
}

/** Slugs of values of a facet. */
export interface Chosen {
  /** A story has to have each of these, */
  readonly all: readonly string[];
  /** one or more of these, where there are any, */
  readonly any: readonly string[];
  /** and none of these. */
  readonly none: readonly string[];
}

/** Both ends belong to it; an absent one is open. Days as `dayNumber` gives them. */
export interface Range {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** By match where words are sought; else as `updated`. */
export const SORT_KEYS = ['match', 'updated', 'published', 'words', 'title', 'author'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Sort {
  readonly by: SortKey;
  readonly descending: boolean;
}

/** Which of some stories a question asks for. */
export interface Among {
  readonly stories: readonly number[];
  /** For each of the values that are hidden, which of them are so; they are asked for otherwise. */
  readonly hidden: readonly (readonly number[])[];
}

/** What the catalogue answers. */
export interface Answer {
  /** How many stories there are in all. */
  readonly total: number;
  /** The wanted part of them, in order, by their numbers. */
  readonly stories: readonly number[];
  /** How many more there would be with those that the reader has read. */
  readonly leftOut: number;
  readonly hidden: HiddenCounts;
  /** What was asked for, or is hidden, by a slug that leads to another now. */
  readonly renamed: readonly RenamedValue[];
  /** What was asked for and is in no story of the archive. */
  readonly unknown: readonly UnknownValue[];
}

/** How many stories, of all that are asked for, the reader never wants to see. */
export interface HiddenCounts {
  readonly total: number;
  /** For each of the values asked for: a story may have several. */
  readonly each: readonly number[];
}

/** A value whose slug was that of what is another spelling of it now. */
export interface RenamedValue extends UnknownValue {
  readonly now: string;
}

export interface UnknownValue {
  readonly facet: Facet;
  readonly slug: string;
}

/** A value of a facet, as it is offered. */
export interface OfferedValue {
  readonly slug: string;
  readonly name: string;
  /** How many stories have it beside all else that is asked for; of what is left out, without that. */
  readonly stories: number;
}

/** What is offered of a facet. */
export interface Offer {
  /** The chosen ones, in the order chosen, whatever is sought. */
  readonly chosen: readonly OfferedValue[];
  /** Others, the most stories first; where something is sought, the best match first. */
  readonly values: readonly OfferedValue[];
  /** How many more there are. */
  readonly more: number;
}
