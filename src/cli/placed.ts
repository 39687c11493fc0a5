/** What became of a story. */
export type Placed =
  | {
      readonly outcome: 'imported' | 'unchanged';
      readonly file: string;
      /** Addresses that the story wanted, and that others have. */
      readonly taken?: readonly string[];
    }
  | {
      readonly outcome: 'updated';
      readonly file: string;
      /** Names of files that a person has edited, with the newer text beside them. */
      readonly edited: readonly string[];
      readonly taken?: readonly string[];
      /** Names of chapters that the newer file does not have. */
      readonly left: readonly string[];
      /** Of two files of this run, why this one was taken: a clause. */
      readonly preferred?: string;
    }
  | { readonly outcome: 'skipped'; readonly file: string; readonly reason: string };
