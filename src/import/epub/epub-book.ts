import type { Root } from 'hast';
import type { ReportEntry, SeriesDraft, StoryDraft } from '../story-draft.ts';

/** An EPUB 2 or 3, opened: what its package document says, and its documents in reading order. */
export interface EpubBook {
  /** The file's name without its extension. */
  readonly name: string;
  readonly metadata: EpubMetadata;
  /** The spine, in its order, without what is not linear. */
  readonly documents: readonly EpubDocument[];
  /** Titles from the nav or the NCX, in their order, by the document and the id that they lead to. */
  readonly contents: readonly EpubContentsEntry[];
  /** What a guide or landmarks say that documents are, in their order. */
  readonly landmarks: readonly EpubLandmark[];
  /** The package path of the cover picture. */
  readonly cover: string | undefined;
  /** The bytes of a resource, by its path in the package. */
  readonly resource: (path: string) => Uint8Array | undefined;
  /** Paths of documents that could not be unpacked; in `documents` each is an empty one. */
  readonly damaged: readonly string[];
  /** What of the package could not be read. */
  readonly report: readonly ReportEntry[];
}

export interface EpubMetadata {
  readonly titles: readonly string[];
  readonly creators: readonly EpubCreator[];
  /** Translators, artists; the program that made the file, too. */
  readonly contributors: readonly EpubCreator[];
  readonly publisher: string | undefined;
  /** HTML or plain text. */
  readonly description: string | undefined;
  readonly languages: readonly string[];
  /** As written; by `opf:event` or `dcterms:modified`, `date` where neither is given. */
  readonly dates: readonly { readonly event: string; readonly value: string }[];
  readonly subjects: readonly string[];
  readonly identifiers: readonly string[];
  readonly sources: readonly string[];
  /** By calibre's `meta` and by EPUB 3's collections. */
  readonly series: readonly SeriesDraft[];
  /** `meta` by `name` (EPUB 2) or `property` (EPUB 3): `calibre:series`, `belongs-to-collection`. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
}

export interface EpubCreator {
  readonly name: string;
  /** MARC relator: `aut`, `trl`, `ill`; `undefined` where not said. */
  readonly role: string | undefined;
}

export interface EpubDocument {
  /** In the package, `/` between folders, no `..`. */
  readonly path: string;
  readonly tree: Root;
}

export interface EpubContentsEntry {
  readonly title: string;
  readonly path: string;
  /** Without `#`. */
  readonly id: string | undefined;
  /** 1 at the top. */
  readonly depth: number;
}

export interface EpubLandmark {
  /** As EPUB 2's guide or EPUB 3's structural vocabulary has it: `cover`, `toc`, `title-page`. */
  readonly type: string;
  readonly path: string;
}

/** A kind of EPUB that stories come in. */
export interface EpubReader {
  /** For the report: `AO3 download (EPUB)`. */
  readonly format: string;
  readonly matches: (book: EpubBook) => boolean;
  readonly read: (book: EpubBook) => StoryDraft;
}
