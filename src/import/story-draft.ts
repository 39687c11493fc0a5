/**
 * What every reader makes of a file: a story with all that its source says about it, before it is
 * written as Markdown. Text is mdast, so that a reader of HTML and a reader of plain text meet here.
 */
import type { Root } from 'mdast';
import type { CalendarDay, LanguageTag, Rating, Status } from '../archive/model.ts';

export interface StoryDraft {
  readonly title: string;
  /** Empty where the source names nobody. */
  readonly authors: readonly string[];
  readonly summary?: Root;
  readonly notes?: Root;
  readonly endnotes?: Root;
  readonly prompt?: Root;
  readonly fandoms: readonly string[];
  readonly characters: readonly string[];
  /** As in front matter: `Sherlock Holmes/John Watson`. The first is the main one. */
  readonly relationships: readonly string[];
  readonly tags: readonly string[];
  readonly warnings: readonly string[];
  readonly categories: readonly string[];
  readonly collections: readonly string[];
  readonly gifts: readonly string[];
  readonly rating?: Rating;
  readonly status?: Status;
  /** As in front matter: `12`, `3/12`, `3/?`. */
  readonly planned?: string;
  /** The first governs; empty where the source says nothing. */
  readonly languages: readonly LanguageTag[];
  readonly series: readonly SeriesDraft[];
  readonly published?: CalendarDay;
  readonly updated?: CalendarDay;
  /** Where it is on the web. */
  readonly sources: readonly string[];
  readonly credits: readonly CreditDraft[];
  readonly inspiredBy?: readonly ReferenceDraft[];
  readonly translationOf?: readonly ReferenceDraft[];
  /** Where to answer: a web address or `mailto:`. */
  readonly reply?: string;
  /** The address that it wants here, and old ones that lead to it; slugs. */
  readonly slug?: string;
  readonly aliases?: readonly string[];
  /** Whether it is not to be shown yet. */
  readonly draft?: boolean;
  /** Its `name` is one of `pictures`. */
  readonly cover?: { readonly name: string; readonly alt: string };
  /** What the text and the cover show, to be stored beside the story. */
  readonly pictures?: readonly PictureDraft[];
  /** A one-shot is one file; a story in chapters a folder, be there only one of them yet. */
  readonly shape: 'one-shot' | 'chapters';
  /** Where it is one chapter of a story whose others are on pages of their own. */
  readonly page?: PageDraft;
  /** Text before the first chapter. */
  readonly foreword?: Root;
  /** In reading order, at least one; a one-shot has exactly one, which has only its text. */
  readonly chapters: readonly ChapterDraft[];
  readonly report: readonly ReportEntry[];
}

/** The lists of a draft whose source says nothing yet, to be filled. */
export function emptyMetadata() {
  return {
    authors: [],
    fandoms: [],
    characters: [],
    relationships: [],
    tags: [],
    warnings: [],
    categories: [],
    collections: [],
    gifts: [],
    languages: [],
    series: [],
    sources: [],
    credits: [],
  } satisfies Partial<StoryDraft>;
}

/** The same, to be spread into a draft. */
export const NO_METADATA = emptyMetadata();

/** Which page of its story a page is. */
export type PageDraft = CountedPage | UncountedPage;

/** By the site's own count. */
export interface CountedPage {
  /** 1-based. */
  readonly number: number;
  /** How many there were when it was saved. */
  readonly of: number;
  /** As below, where the site has it, too. */
  readonly position?: number;
}

/** Where the site does not count. */
export interface UncountedPage {
  readonly number?: undefined;
  readonly of?: undefined;
  /** Higher than that of every chapter before it: the id that the site gave it. */
  readonly position: number;
}

export interface ChapterDraft {
  readonly title?: string;
  /** What readers call it; `null` for a prologue or an interlude, left out where it only counts on. */
  readonly number?: number | null;
  /** "Book One". */
  readonly part?: string;
  readonly summary?: Root;
  readonly notes?: Root;
  readonly endnotes?: Root;
  readonly published?: CalendarDay;
  /** Where they differ from the story's. */
  readonly authors?: readonly string[];
  readonly text: Root;
}

/** A story elsewhere, or one here. */
export interface ReferenceDraft {
  /** Of a story here; then there is nothing else. */
  readonly address?: string;
  readonly title?: string;
  readonly author?: string;
  readonly url?: string;
}

export interface PictureDraft {
  /** Of its file beside the story, as the text's links and the cover have it: `lamp.png`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface SeriesDraft {
  readonly name: string;
  readonly part?: number;
}

export interface CreditDraft {
  readonly role: string;
  readonly name: string;
  readonly url?: string;
}

/** Something that a person should know about how a file was read. */
export interface ReportEntry {
  /** Stable, kebab-case: `long-gap`, `lost-italics`. */
  readonly code: string;
  /** A sentence or two, without a final full stop. */
  readonly message: string;
  /** Where it is so; empty where it is so of the whole file. */
  readonly places: readonly Place[];
}

/** A line of the source, with its beginning as the person will find it. */
export interface Place {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}
