import type { FieldName } from '../archive/model.ts';
import type { Severity } from '../archive/problem.ts';
import type { ProblemCode } from '../archive/problem-codes.ts';

/** The parts of a Markdown file that are rendered: its text, and the Markdown in its front matter. */
export type PartName = 'text' | FieldName;

/**
 * HTML with slots, as the cache keeps it. Three control characters, which cannot occur in
 * rendered text, mark what is decided when a page is made:
 * `ID_SCOPE` stands before every id and every link to one, `SLOT` + index + `SLOT_END` is the
 * value of the `href` or `src` of the reference with that index in `Facts.references`.
 */
export type HtmlTemplate = string;
export const ID_SCOPE = '\u0001';
export const SLOT = '\u0002';
export const SLOT_END = '\u0003';

export interface OutlineEntry {
  /** 2 to 6, as rendered. */
  readonly depth: number;
  readonly id: string;
  /** Plain text. */
  readonly text: string;
}

/** A link or a picture as the author wrote it, to be resolved against the archive. */
export interface Reference {
  readonly kind: 'link' | 'picture';
  readonly part: PartName;
  /** As written: `../other/02-two.md#the-end`, `cover.jpg`, `https://…`. */
  readonly target: string;
  /** For a picture: whether it has alternative text. */
  readonly hasAlt: boolean;
  readonly line: number;
  readonly column: number;
}

/** Something the renderer saw in the text: becomes a problem of the file. */
export interface RenderMessage {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly mend: string;
}

/** What is known of a file once it was rendered; small enough to hold for every file. */
export interface Facts {
  /** Words of the text, as `countWords` counts them. */
  readonly words: number;
  /** Characters of the text that stand for words of their own (Han, kana, Thai): for reading time. */
  readonly ideographs: number;
  readonly outline: readonly OutlineEntry[];
  readonly references: readonly Reference[];
  readonly messages: readonly RenderMessage[];
}

export interface RenderedFile {
  readonly parts: Readonly<Partial<Record<PartName, HtmlTemplate>>>;
  readonly facts: Facts;
}
