/** What pages are made of: plain values, every address final, every name with its language. */
import type { SharePicture } from '../archive/edition.ts';
import type {
  CalendarDay,
  Credit,
  LanguageTag,
  PictureFormat,
  Rating,
  Site,
  Status,
  TermKind,
} from '../archive/model.ts';

export type Direction = 'ltr' | 'rtl';

/** Words of the archive's own, as opposed to the interface's. */
export interface Name {
  readonly text: string;
  readonly lang: LanguageTag | undefined;
  readonly dir: Direction | undefined;
}

/** A name that leads somewhere, or that has no page (`Anonymous`). */
export interface LinkedName extends Name {
  readonly href: string | undefined;
  /** `past`, `background`. */
  readonly qualifiers?: readonly string[];
}

/** A name in a list of names, with how many stories stand behind it. */
export interface CountedName extends LinkedName {
  readonly stories: number;
}

/** Rendered text in its language. */
export interface RichText {
  readonly html: string;
  readonly lang: LanguageTag;
  readonly dir: Direction;
}

export interface Image {
  /** `srcset`, widths as `w` descriptors; empty for a vector picture. */
  readonly srcset: string;
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly format: PictureFormat;
  readonly alt: string;
  readonly lang: LanguageTag;
}

/** A kind of list: that of a kind of term, or of the languages. */
export type ListKind = TermKind | 'language';

export interface SiteView {
  readonly title: Name;
  readonly description: Name | undefined;
  /** The language that its author wrote `title` and `description` in, and that decides the interface's. */
  readonly language: LanguageTag;
  readonly home: string;
  readonly search: string;
  readonly shelf: string;
  readonly stats: string;
  readonly stories: string;
  /** The kinds of list that have any names. */
  readonly lists: readonly { readonly kind: ListKind; readonly href: string }[];
  readonly pages: readonly LinkedName[];
  readonly reply: string | undefined;
  readonly icon: string;
  readonly theme: Site['theme'];
  readonly public: boolean;
  /** What the home page says to other sites. */
  readonly sharing: Sharing | undefined;
}

/** A story's facts, the same wherever it is shown. */
export interface StoryFacts {
  readonly rating: Rating;
  readonly warnings: readonly string[];
  readonly categories: readonly string[];
  readonly status: Status;
  readonly oneShot: boolean;
  readonly posted: number;
  /** What `posted` is counted against: `3/12`, `3/?`. */
  readonly planned: number | '?' | undefined;
  readonly words: number;
  /** Minutes of reading. */
  readonly minutes: number;
  readonly languages: readonly LinkedName[];
  readonly published: CalendarDay | undefined;
  /** `undefined` where it would only repeat `published`. */
  readonly updated: CalendarDay | undefined;
}

export interface StoryTags {
  readonly fandoms: readonly LinkedName[];
  readonly relationships: readonly LinkedName[];
  readonly characters: readonly LinkedName[];
  readonly tags: readonly LinkedName[];
}

export interface SeriesPlace {
  readonly series: LinkedName;
  readonly part: number | undefined;
}

/** An entry of the catalogue: a story among stories. */
export interface StoryCard {
  readonly slug: string;
  readonly href: string;
  readonly title: Name;
  readonly authors: readonly LinkedName[];
  readonly gifts: readonly string[];
  readonly facts: StoryFacts;
  readonly fandoms: readonly LinkedName[];
  readonly series: readonly SeriesPlace[];
  readonly summary: RichText | undefined;
  /** The tags that fit beside the summary, and those that are folded away. */
  readonly tags: readonly LinkedName[];
  readonly moreTags: readonly LinkedName[];
  readonly cover: Image | undefined;
  /** What a reader may hide it by, with spaces between: `story:tide tag:fog rating:teen`. */
  readonly marks: string;
}

/** What a chapter is called; the interface makes words of it where the author gave none. */
export interface ChapterName {
  readonly title: Name | undefined;
  readonly number: number | null;
}

export interface ChapterLink {
  readonly href: string;
  readonly name: ChapterName;
}

/** A chapter in its story's contents. */
export interface ChapterEntry extends ChapterLink {
  /** "Book One", where it begins with this chapter. */
  readonly part: Name | undefined;
  readonly words: number;
  readonly published: CalendarDay | undefined;
}

/** A story here or elsewhere that this one comes from, or that comes from this one. */
export interface RelatedLink {
  readonly title: Name;
  readonly authors: readonly LinkedName[];
  readonly href: string | undefined;
}

export type Relation =
  'inspiredBy' | 'translationOf' | 'podficOf' | 'inspired' | 'translations' | 'podfics';

export interface RelatedGroup {
  readonly relation: Relation;
  readonly stories: readonly RelatedLink[];
}

/** A link to another site, called by its host. */
export interface OutsideLink {
  readonly href: string;
  readonly host: string;
}

/** What a page says of itself to other sites; where the archive is not public, it says nothing. */
export interface Sharing {
  /** As Open Graph names it. */
  readonly kind: 'website' | 'book' | 'article';
  /** The page that this one is part of. */
  readonly up: string | undefined;
  /** Its authors' pages. */
  readonly authors: readonly string[];
  /** What stands for it where a link to it is shown, with scheme and host. */
  readonly picture: SharePicture | undefined;
  /** JSON-LD, as it may stand in a `script` element. */
  readonly data: string;
}

/** What is said of a story before its text, on its title page or above a one-shot. */
export interface StoryView {
  readonly slug: string;
  readonly href: string;
  readonly lang: LanguageTag;
  readonly dir: Direction;
  readonly title: Name;
  readonly authors: readonly LinkedName[];
  readonly gifts: readonly string[];
  readonly facts: StoryFacts;
  readonly tags: StoryTags;
  readonly collections: readonly LinkedName[];
  readonly series: readonly SeriesPlace[];
  /** What it comes from. */
  readonly sources: readonly RelatedGroup[];
  readonly credits: readonly Credit[];
  /** The search, in this story's text. */
  readonly searchHref: string;
  readonly alsoAt: readonly OutsideLink[];
  readonly cover: Image | undefined;
  readonly audio: { readonly src: string; readonly title: string } | undefined;
  readonly prompt: RichText | undefined;
  readonly summary: RichText | undefined;
  readonly notes: RichText | undefined;
  readonly description: string | undefined;
  readonly sharing: Sharing | undefined;
}

/** What follows a story's last words. */
export interface StoryEnd {
  readonly endnotes: RichText | undefined;
  readonly status: Status;
  readonly oneShot: boolean;
  /** What comes from it. */
  readonly inspired: readonly RelatedGroup[];
  readonly inSeries: readonly SeriesNeighbours[];
  readonly authors: readonly LinkedName[];
  readonly reply: string | undefined;
}

/** As much of a story as a reader's browser remembers. */
export interface StoryMark extends Pick<StoryView, 'href' | 'title' | 'authors'> {
  /** How many are posted; 1 for a one-shot. */
  readonly chapters: number;
}

export interface SeriesNeighbours extends SeriesPlace {
  readonly previous: RelatedLink | undefined;
  readonly next: RelatedLink | undefined;
}

export interface TitlePage extends StoryView {
  readonly kind: 'title-page';
  readonly foreword: RichText | undefined;
  readonly chapters: readonly ChapterEntry[];
  /** The first chapter's address. */
  readonly start: string;
  readonly whole: string;
  readonly end: StoryEnd;
}

export interface OneShot extends StoryView {
  readonly kind: 'one-shot';
  readonly text: RichText;
  readonly gate: Gate | undefined;
  readonly end: StoryEnd;
}

/** What is said before a text that is not for everyone. */
export interface Gate {
  readonly rating: Rating;
  /** The story's; `undefined` where only chapters have any, each for itself. */
  readonly warnings: readonly string[] | undefined;
}

/** A chapter's own words and what its author says around them. */
export interface ChapterText {
  readonly slug: string;
  readonly name: ChapterName;
  readonly part: Name | undefined;
  /** Empty where the story's hold. */
  readonly authors: readonly LinkedName[];
  readonly rating: Rating | undefined;
  readonly warnings: readonly string[];
  /** What this chapter has beside what the story says. */
  readonly tags: readonly LinkedName[];
  readonly summary: RichText | undefined;
  readonly notes: RichText | undefined;
  readonly text: RichText;
  readonly endnotes: RichText | undefined;
}

export interface ChapterView extends ChapterText {
  readonly story: Pick<StoryView, 'href' | 'title' | 'authors'>;
  readonly href: string;
  readonly position: number;
  readonly chapters: number;
  /** Minutes of reading before it in its story, in it, and after it. */
  readonly spans: readonly [before: number, here: number, after: number];
  readonly published: CalendarDay | undefined;
  readonly contents: string;
  readonly previous: ChapterLink | undefined;
  readonly next: ChapterLink | undefined;
  readonly gate: Gate | undefined;
  /** Set on the last chapter. */
  readonly end: StoryEnd | undefined;
  readonly description: string | undefined;
  readonly sharing: Sharing | undefined;
}

export interface WholeStory extends StoryView {
  readonly gate: Gate | undefined;
  readonly chapters: readonly ChapterText[];
  readonly end: StoryEnd;
}

/** Cards that the browser of the catalogue asks for. */
export interface CardFile {
  /** Stands for which story has which number. */
  readonly numbering: string;
  /** In the order of their numbers. */
  readonly stories: readonly StoryCard[];
}

/** One page of a list that may be longer. */
export interface SearchAddresses {
  readonly story: string;
  readonly chapter: string;
}

export interface Paging {
  /** 1-based. */
  readonly page: number;
  readonly pages: number;
  readonly hrefs: readonly string[];
}

export interface StoryList {
  readonly href: string;
  readonly stories: readonly StoryCard[];
  /** Of the whole list, not the page. */
  readonly total: number;
  readonly paging: Paging;
}

/** The page of one name: what it is, what stands around it, its stories. */
export interface NamePage extends StoryList {
  readonly kind: ListKind;
  readonly name: Name;
  readonly description: Name | undefined;
  /** Of all its stories together. */
  readonly words: number;
  /** How many of its stories have it only by a name that stands under it. */
  readonly throughChildren: number;
  readonly aliases: readonly string[];
  readonly lines: readonly NameLine[];
  readonly groups: readonly RelativeGroup[];
}

/** Names that are few: what a name is part of, the fandoms of a character, who is in a relationship. */
export interface NameLine {
  readonly label: 'above' | 'fandom' | 'character';
  readonly names: readonly LinkedName[];
}

/** Names around a name that may be many. */
export interface RelativeGroup {
  /** What stands under it, or the kind of what its stories have beside it. */
  readonly label: 'within' | TermKind;
  /** The index of all names of the kind. */
  readonly href: string | undefined;
  readonly names: readonly CountedName[];
  /** Those that are folded away. */
  readonly folded: readonly CountedName[];
  /** How many there are in all, those that the page does not hold too. */
  readonly total: number;
}

export interface NameGroup {
  readonly kind: ListKind;
  readonly href: string;
  readonly names: readonly CountedName[];
  /** How many names there are in all. */
  readonly total: number;
}

/** An index of names, A to Z. */
export interface NameIndex {
  readonly kind: ListKind;
  readonly href: string;
  readonly total: number;
  /** A group without a letter holds what begins with none. */
  readonly groups: readonly {
    readonly letter: string | undefined;
    /** The id of its heading. */
    readonly id: string;
    readonly names: readonly CountedName[];
  }[];
  /** Every letter of the whole index, and where it begins. */
  readonly letters: readonly { readonly letter: string | undefined; readonly href: string }[];
  readonly paging: Paging;
}

export interface HomeView {
  readonly latest: readonly StoryCard[];
  readonly total: number;
  readonly ways: readonly NameGroup[];
}

/** Where the archive tells of its stories, by the bucket of their slugs. */
export type ShelfNews = Readonly<Record<string, string>>;

export interface ProsePage {
  readonly href: string;
  readonly title: Name;
  readonly description: string | undefined;
  readonly text: RichText | undefined;
}
