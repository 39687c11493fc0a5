import type { LanguageTag } from '../archive/model.ts';

/**
 * The few interface words that stand in the text itself. Plain text; `{…}` marks where something
 * goes in. Data, so that it can be sent to a worker and is part of the cache's key.
 */
export interface RenderLabels {
  /** The language that these words are in, and its direction. */
  readonly language: LanguageTag;
  readonly dir: 'ltr' | 'rtl';
  /** Heading of the footnotes: `Footnotes`. */
  readonly footnotes: string;
  /** `Back to reference {reference}`; `{reference}` is `3`, or `3-2` for the second place that names it. */
  readonly backToReference: string;
  /** Label of a note in the text that names none: `Author’s note`. */
  readonly authorsNote: string;
  /** Summary of a covered scene that says nothing of itself: `Content warning`. */
  readonly warning: string;
  /** `Content warning: {label}`. */
  readonly warningFor: string;
  /** `Spoiler`. */
  readonly spoiler: string;
  /** `Spoiler: {label}`. */
  readonly spoilerFor: string;
  /** Name of a chat without one: `Chat`. */
  readonly chat: string;
  /** Name of a table without words in its first row: `Table`. */
  readonly table: string;
  /** Name of a table: `Table: {columns}`. */
  readonly tableOf: string;
  /** Stands between the names of columns. */
  readonly comma: string;
}
