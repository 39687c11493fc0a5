import type { Element, Nodes } from 'hast';

/** A work as a download or a page of the archive has it, taken apart. */
export interface Work {
  readonly title?: string | undefined;
  readonly byline?: Element | undefined;
  /** The `dl` of tags. */
  readonly tags?: Element | undefined;
  /** Its one address. */
  readonly source?: string | undefined;
  readonly summary?: readonly Nodes[] | undefined;
  readonly notes?: readonly Nodes[] | undefined;
  readonly endnotes?: readonly Nodes[] | undefined;
  /** The `li` of gifts, of works that it is a translation of or inspired by, and more. */
  readonly associations: readonly Element[];
  /** Works that this one inspired. */
  readonly inspired: readonly Element[];
  /** Found where nothing is expected; for the notes. */
  readonly unplaced: readonly Nodes[];
  readonly chapters: readonly WorkChapter[];
  /** Whether all chapters are here that were posted, and not one alone. */
  readonly isWhole: boolean;
}

export interface WorkChapter {
  /** As written: `Chapter 2: The Tide`; none where a work has but one chapter. */
  readonly heading?: string | undefined;
  /** Where it differs from the work’s. */
  readonly byline?: Element | undefined;
  readonly summary?: readonly Nodes[] | undefined;
  readonly notes?: readonly Nodes[] | undefined;
  readonly endnotes?: readonly Nodes[] | undefined;
  readonly text: readonly Nodes[];
}
