import type { Edition } from '../archive/edition.ts';
import { languageSlug } from '../archive/addresses.ts';
import type { Chapter, LanguageTag, Story, Term, TermKind } from '../archive/model.ts';
import { TERM_KINDS } from '../archive/model.ts';
import { compareByPublication, numberStories, type Numbering } from '../archive/numbering.ts';
import { compareCodeUnits } from '../archive/order.ts';
import { lengthOf } from '../archive/reading-time.ts';
import type { WordCount } from '../archive/words.ts';

/** What pages look up in an edition, each computed once, when first asked for. */
export class EditionIndex {
  readonly edition: Edition;
  readonly #stories = new Map<string, Story>();
  readonly #chapters = new Map<Story, ReadonlyMap<string, Chapter>>();
  readonly #lengths = new Map<Story, WordCount>();
  #latest: readonly Story[] | undefined;
  #numbering: Numbering | undefined;
  #languages: ReadonlyMap<string, LanguageGroup> | undefined;
  readonly #terms = new Map<TermKind, ReadonlyMap<string, Term>>();

  constructor(edition: Edition) {
    this.edition = edition;
    for (const story of edition.archive.stories) this.#stories.set(story.slug, story);
  }

  /** @throws where no story has this slug: pages are made for those that are there */
  story(slug: string): Story {
    return found(this.#stories.get(slug), `story ${slug}`);
  }

  /** @throws where the story has no such chapter */
  chapter(story: Story, slug: string): Chapter {
    let chapters = this.#chapters.get(story);
    if (chapters === undefined) {
      chapters = new Map(story.chapters.map((chapter) => [chapter.slug, chapter]));
      this.#chapters.set(story, chapters);
    }
    return found(chapters.get(slug), `chapter ${slug} of ${story.slug}`);
  }

  /** @throws where no name of this kind has a page at this slug */
  term(kind: TermKind, slug: string): Term {
    let terms = this.#terms.get(kind);
    if (terms === undefined) {
      const all = this.edition.archive.terms[kind];
      terms = new Map(all.flatMap((term) => (term.slug === null ? [] : [[term.slug, term]])));
      this.#terms.set(kind, terms);
    }
    return found(terms.get(slug), `${kind} ${slug}`);
  }

  /** Every story, the latest update first, those without a date last. */
  get latest(): readonly Story[] {
    this.#latest ??= byUpdate(this.edition.archive.stories);
    return this.#latest;
  }

  /** The stories as the catalogue numbers them. */
  get numbering(): Numbering {
    this.#numbering ??= numberStories(this.edition.archive.stories);
    return this.#numbering;
  }

  /** The languages that stories are in, by the last part of their addresses. */
  get languages(): ReadonlyMap<string, LanguageGroup> {
    this.#languages ??= groupByLanguage(this.latest);
    return this.#languages;
  }

  /** The length of a story's text, all chapters together. */
  length(story: Story): WordCount {
    let length = this.#lengths.get(story);
    if (length === undefined) {
      length = lengthOf(story, (file) => this.edition.facts(file));
      this.#lengths.set(story, length);
    }
    return length;
  }

  /** The kinds of name that any story of this archive has. */
  get kinds(): readonly TermKind[] {
    return TERM_KINDS.filter((kind) =>
      this.edition.archive.terms[kind].some((term) => term.slug !== null),
    );
  }
}

export interface LanguageGroup {
  readonly language: LanguageTag;
  readonly stories: readonly Story[];
}

/** The latest update first; stories of one day the last published first; those without a date last. */
export function byUpdate(stories: readonly Story[]): readonly Story[] {
  const day = ({ updated = '' }: Story): string => updated;
  return [...stories].sort(
    (a, b) => compareCodeUnits(day(b), day(a)) || compareByPublication(b, a),
  );
}

function groupByLanguage(stories: readonly Story[]): ReadonlyMap<string, LanguageGroup> {
  const groups = new Map<string, { language: LanguageTag; stories: Story[] }>();
  for (const story of stories) {
    for (const language of story.languages) {
      const slug = languageSlug(language);
      const group = groups.get(slug);
      if (group) group.stories.push(story);
      else groups.set(slug, { language, stories: [story] });
    }
  }
  return groups;
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`There is no ${what} in this edition.`);
  return value;
}
