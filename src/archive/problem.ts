import type { ContentPath } from './model.ts';

export type Severity = 'error' | 'warning';

/** Something about the content that a person should mend. Never thrown, always collected. */
export interface Problem {
  /** Stable, kebab-case: `unknown-key`, `missing-title`. */
  readonly code: string;
  /** An error keeps the site from being built; a warning does not. */
  readonly severity: Severity;
  readonly file: ContentPath;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** What is wrong, one sentence without a final full stop. */
  readonly message: string;
  /** What to write or do instead. */
  readonly mend: string;
}
