/**
 * The domain: what an archive is once `content/` has been read, checked and linked.
 * Metadata only. The text stays in its files; `src/markdown/` renders it on demand.
 */
import type { Place, Problem } from './problem.ts';

/** A calendar day in UTC, `YYYY-MM-DD`. Sorts as a string. */
export type CalendarDay = string;

/** A BCP 47 language tag, canonicalised by `Intl.getCanonicalLocales`. */
export type LanguageTag = string;

/** A path below `content/`, with forward slashes on every system. */
export type ContentPath = string;

export const RATINGS = ['general', 'teen', 'mature', 'explicit', 'unrated'] as const;
export type Rating = (typeof RATINGS)[number];

export const STATUSES = ['complete', 'ongoing', 'hiatus', 'abandoned'] as const;
export type Status = (typeof STATUSES)[number];

/** The kinds of name that `tags.yaml` knows and that have pages of their own. */
export const TERM_KINDS = [
  'fandom',
  'character',
  'relationship',
  'tag',
  'author',
  'series',
  'collection',
] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** What `tags.yaml` says of one name. */
export interface Declaration {
  readonly kind: TermKind;
  readonly name: string;
  readonly place: Place;
  readonly aliases: readonly string[];
  readonly parents: readonly string[];
  readonly sort: string | undefined;
  readonly description: string | undefined;
  readonly fandoms: readonly string[];
}

/** A name that stories share: a fandom, character, relationship, tag, author, series or collection. */
export interface Term {
  readonly kind: TermKind;
  /** The canonical name, unique within its kind: `Alex (Tides)`. */
  readonly name: string;
  /** What a reader sees: `Alex`. */
  readonly label: string;
  /** The last part of its address, or `null` where it has no page (`Anonymous`). */
  readonly slug: string | null;
  /** What it is sorted by: `Watson`. */
  readonly sort: string;
  /** Other spellings that lead here. */
  readonly aliases: readonly string[];
  /** Old slugs that lead here: those of its aliases. */
  readonly aliasSlugs: readonly string[];
  readonly parents: readonly Term[];
  readonly children: readonly Term[];
  /** Plain text, from `tags.yaml`. */
  readonly description: string | undefined;
  /** For a character: the fandoms that it belongs to. */
  readonly fandoms: readonly Term[];
  /** For a relationship: who is in it, and how they are joined. */
  readonly members: readonly Term[];
  readonly bond: Bond | undefined;
  /** The stories that name it, in archive order; for a series, in order of part. */
  readonly stories: readonly Story[];
}

export type Bond = 'romantic' | 'platonic' | 'queerplatonic';

export interface RelationshipUse {
  readonly term: Term;
  /** `past`, `background`, `one-sided`: shown, never filtered. */
  readonly qualifiers: readonly string[];
}

export interface AuthorCredit {
  /** The name that the story is signed with: a pseud, or the author's own name. */
  readonly name: string;
  readonly term: Term;
}

export interface SeriesPart {
  readonly term: Term;
  readonly part: number | undefined;
}

/** A story elsewhere or here that this one comes from. */
export interface RelatedStory {
  /** Set when it is in this archive. */
  readonly story: Story | undefined;
  readonly title: string;
  readonly author: string | undefined;
  readonly url: string | undefined;
  readonly language: LanguageTag | undefined;
}

export interface Credit {
  readonly role: string;
  readonly name: string;
  readonly url: string | undefined;
}

/** A local picture, its size in CSS pixels read from the file's header. */
export interface Picture {
  readonly file: ContentPath;
  readonly width: number;
  readonly height: number;
  readonly format: PictureFormat;
  /** Hexadecimal digest of the file's bytes; names its variants. */
  readonly hash: string;
}
export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'svg';

export interface Cover {
  readonly picture: Picture;
  readonly alt: string;
}

/** The Markdown fields that a story or chapter carries beside its text. */
export const FIELD_NAMES = ['summary', 'notes', 'endnotes', 'prompt'] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** A Markdown file as it is rendered: its text and the Markdown in its front matter. */
export interface Source {
  readonly file: ContentPath;
  /** Hexadecimal digest of the whole file; changes when any byte of it does. */
  readonly digest: string;
  readonly language: LanguageTag;
  /** How many characters stand below the front matter, space aside: 0 where there is no text. */
  readonly letters: number;
  /** Which fields are there. */
  readonly fields: readonly FieldName[];
}

export interface Chapter {
  readonly source: Source;
  /** The last part of its address; empty for a one-shot, whose address is its story's. */
  readonly slug: string;
  readonly aliases: readonly string[];
  /** As the author gave it; a chapter without one is called by its number. */
  readonly title: string | undefined;
  /** What readers call it: 1, 7.5; `null` for a prologue, an interlude or art. */
  readonly number: number | null;
  /** "Book One". */
  readonly part: string | undefined;
  /** 1-based, in reading order. */
  readonly position: number;
  readonly published: CalendarDay | undefined;
  readonly language: LanguageTag;
  readonly dir: 'ltr' | 'rtl';
  /** `undefined` where the story's holds. */
  readonly rating: Rating | undefined;
  readonly warnings: readonly string[];
  readonly tags: readonly Term[];
  readonly fandoms: readonly Term[];
  readonly characters: readonly Term[];
  readonly relationships: readonly RelationshipUse[];
  /** Empty where the story's hold. */
  readonly authors: readonly AuthorCredit[];
}

export interface Story {
  /** The last part of its address, unique in the archive. */
  readonly slug: string;
  readonly aliases: readonly string[];
  readonly source: Source;
  readonly title: string;
  /** The title with leading marks and articles moved out of the way. */
  readonly sortTitle: string;
  readonly authors: readonly AuthorCredit[];
  readonly fandoms: readonly Term[];
  /** The first listed is the main one. */
  readonly relationships: readonly RelationshipUse[];
  readonly characters: readonly Term[];
  readonly tags: readonly Term[];
  readonly collections: readonly Term[];
  readonly series: readonly SeriesPart[];
  readonly rating: Rating;
  /** Empty means that the author gave none, never that none apply. */
  readonly warnings: readonly string[];
  readonly categories: readonly string[];
  /** The first governs. */
  readonly languages: readonly LanguageTag[];
  readonly dir: 'ltr' | 'rtl';
  readonly status: Status;
  /** Planned chapters: a number, `'?'` for not known, `undefined` where nothing was said. */
  readonly planned: number | '?' | undefined;
  readonly published: CalendarDay | undefined;
  readonly updated: CalendarDay | undefined;
  readonly cover: Cover | undefined;
  readonly audio: { readonly src: string; readonly title: string } | undefined;
  readonly gifts: readonly string[];
  readonly inspiredBy: readonly RelatedStory[];
  readonly translationOf: readonly RelatedStory[];
  readonly podficOf: readonly RelatedStory[];
  /** Stories here that name this one as their source. */
  readonly inspired: readonly {
    readonly story: Story;
    readonly as: 'inspired-by' | 'translation-of' | 'podfic-of';
  }[];
  readonly sourceUrls: readonly string[];
  readonly reply: string | undefined;
  readonly credits: readonly Credit[];
  /** True where the story is one file: its text stands at the story's own address. */
  readonly oneShot: boolean;
  /** In reading order; a one-shot has one, with `source` the story's own. */
  readonly chapters: readonly Chapter[];
}

/** A prose page: about, help. */
export interface Page {
  readonly slug: string;
  readonly title: string;
  readonly description: string | undefined;
  readonly source: Source;
}

export interface Site {
  readonly title: string;
  readonly description: string | undefined;
  readonly language: LanguageTag;
  readonly dir: 'ltr' | 'rtl';
  readonly author: string | undefined;
  /** Without a trailing slash; `undefined` where the site does not know where it will stand. */
  readonly url: string | undefined;
  /** The path of `url`, with slashes at both ends: `/` or `/stories/`. */
  readonly base: string;
  readonly reply: string | undefined;
  readonly public: boolean;
  readonly punctuation: 'as-written' | 'typographic';
  readonly theme: 'system' | 'light' | 'sepia' | 'dark' | 'black';
}

export interface Archive {
  /** Absolute path of the content folder. */
  readonly directory: string;
  readonly site: Site;
  /** Every story that is not a draft, by address. */
  readonly stories: readonly Story[];
  /** Every name in use, by kind, in the site's collation. */
  readonly terms: Readonly<Record<TermKind, readonly Term[]>>;
  /** What `tags.yaml` says of names, those that no story has too, in its order. */
  readonly declared: ReadonlyMap<Term, Declaration>;
  readonly pages: readonly Page[];
  /** Files below `static/`, copied as they are. */
  readonly statics: readonly ContentPath[];
  /** Pictures that stories and pages may show, by path. */
  readonly pictures: ReadonlyMap<ContentPath, Picture>;
  readonly problems: readonly Problem[];
}
