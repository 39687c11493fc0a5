import type { Root } from 'hast';
import type { StoryDraft } from '../story-draft.ts';

/** A parsed HTML file, whole: `html`, `head`, `body`. */
export interface HtmlPage {
  readonly tree: Root;
  /** The file's name without its extension, for want of a title. */
  readonly name: string;
  /** See `SourceFile`. */
  readonly beside: (path: string) => Uint8Array | undefined;
}

/** A kind of HTML file that stories come in. */
export interface HtmlReader {
  /** For the report: `AO3 download (HTML)`. */
  readonly format: string;
  /** Whether a page is of this kind, by what stands in it. */
  readonly matches: (page: HtmlPage) => boolean;
  readonly read: (page: HtmlPage) => StoryDraft;
}
