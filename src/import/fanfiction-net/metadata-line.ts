import type { Mutable } from '../../archive/mutable.ts';
import { parseLanguage } from '../../archive/language.ts';
import type { LanguageTag } from '../../archive/model.ts';
import { status } from '../../archive/schema/vocabulary.ts';
import { parseRating } from '../plain-text/rating.ts';
import type { StoryDraft } from '../story-draft.ts';
import { parseSiteDay } from './site-day.ts';

/** What FanFiction.net's line of facts says of a story. */
export interface MetadataLine {
  /** Only the keys that the line has something for; to be spread into a draft. */
  readonly metadata: Partial<LineMetadata>;
  /** As the site counts them. */
  readonly words: number | undefined;
  /** The chapters that the story had. */
  readonly chapters: number | undefined;
  /** Readers' favour on the day of the download, which no key has: `Favs: 32`. */
  readonly counts: readonly string[];
  /** What could not be understood, as written; for the notes. */
  readonly unplaced: readonly string[];
}

type LineMetadata = Pick<
  StoryDraft,
  | 'rating'
  | 'languages'
  | 'tags'
  | 'characters'
  | 'relationships'
  | 'status'
  | 'published'
  | 'updated'
  | 'sources'
>;

// In the site's own order; from its form for new stories.
const GENRES = new Set(
  'Adventure Angst Crime Drama Family Fantasy Friendship General Horror Humor Hurt/Comfort Mystery Parody Poetry Romance Sci-Fi Spiritual Supernatural Suspense Tragedy Western'.split(
    ' ',
  ),
);
const SEPARATED_GENRES = /\/(?!Comfort)/u;
/** Languages that the site calls by names of its own. */
const LANGUAGES = new Map<string, LanguageTag>([
  ['Farsi', 'fa'],
  ['Filipino', 'fil'],
]);
const COUNTS = new Set(['reviews', 'favs', 'favorites', 'follows']);

/**
 * Reads the line of facts below a story's summary, as FanFiction.net writes it and as FicHub hands
 * it on, with or without labels:
 * `Rated: Fiction T - English - Drama/Angst - [A, B] C - Chapters: 3 - Words: 1,234 - Status: Complete - id: 123`
 * @returns `undefined` for any other text
 */
export function readMetadataLine(text: string): MetadataLine | undefined {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (!/^Rated: ?\S/u.test(line) || !line.includes(' - ')) return undefined;
  const facts = new Facts();
  for (const [index, segment] of line.split(' - ').entries()) facts.add(segment.trim(), index);
  return facts.read();
}

class Facts {
  readonly #metadata: Mutable<Partial<LineMetadata>> = {};
  readonly #counts: string[] = [];
  readonly #unplaced: string[] = [];
  /** Characters, who may have ` - ` in their names. */
  readonly #characters: string[] = [];
  #words: number | undefined;
  #chapters: number | undefined;

  add(segment: string, index: number): void {
    const { label = '', value = '' } =
      /^(?<label>\w+): ?(?<value>.*)$/u.exec(segment)?.groups ?? {};
    const known = label === '' ? undefined : this.#labelled(label.toLowerCase(), value, segment);
    if (known === true) return;
    if (known === false) this.#unplaced.push(segment);
    else if (!this.#unlabelled(segment, index)) this.#characters.push(segment);
  }

  read(): MetadataLine {
    if (this.#characters.length > 0) this.#addCharacters(this.#characters.join(' - '));
    return {
      metadata: this.#metadata,
      words: this.#words,
      chapters: this.#chapters,
      counts: this.#counts,
      unplaced: this.#unplaced,
    };
  }

  /** Whether the value was understood; `undefined` where it is no label of the site’s. */
  #labelled(label: string, value: string, segment: string): boolean | undefined {
    const metadata = this.#metadata;
    if (COUNTS.has(label)) return this.#counts.push(segment) > 0;
    switch (label) {
      case 'rated':
        return set(metadata, 'rating', parseRating(value)?.rating);
      case 'language':
        return this.#language(value);
      case 'genre':
      case 'genres':
        metadata.tags = value.split(SEPARATED_GENRES).map((genre) => genre.trim());
        return true;
      case 'character':
      case 'characters':
        this.#addCharacters(value);
        return true;
      case 'chapters':
        this.#chapters = count(value);
        return this.#chapters !== undefined;
      case 'words':
        this.#words = count(value);
        return this.#words !== undefined;
      case 'updated':
        return set(metadata, 'updated', parseSiteDay(value));
      case 'published':
        return set(metadata, 'published', parseSiteDay(value));
      case 'status':
        return set(metadata, 'status', status.safeParse(value).data);
      case 'id':
        // The site's own line says whether a story is complete, and says nothing where it is not.
        metadata.status ??= 'ongoing';
        if (/^\d+$/u.test(value)) metadata.sources = [storyAddress(value)];
        return metadata.sources !== undefined;
      default:
        return undefined;
    }
  }

  /** The language stands first, the genres second, where there are any. */
  #unlabelled(segment: string, index: number): boolean {
    if (this.#characters.length > 0) return false;
    if (index === 1 && this.#language(segment)) return true;
    const genres = segment.split(SEPARATED_GENRES);
    if (!genres.every((genre) => GENRES.has(genre))) return false;
    this.#metadata.tags = genres;
    return true;
  }

  #language(name: string): boolean {
    const tag = LANGUAGES.get(name) ?? parseLanguage(name);
    if (tag !== undefined) this.#metadata.languages = [tag];
    return tag !== undefined;
  }

  /** `[A, B] C, D`: four, of whom two are a pair. */
  #addCharacters(written: string): void {
    const pairs = Array.from(written.matchAll(/\[([^[\]]*)\]/gu), ([, names = '']) =>
      namesIn(names),
    );
    this.#metadata.relationships = pairs
      .filter((names) => names.length > 1)
      .map((names) => names.join('/'));
    this.#metadata.characters = namesIn(written.replace(/[[\]]/gu, ','));
  }
}

/** A story's address, without chapter and title, which change. */
function storyAddress(id: string): string {
  return `https://www.fanfiction.net/s/${id}/`;
}

function set<Key extends keyof LineMetadata>(
  metadata: Mutable<Partial<LineMetadata>>,
  key: Key,
  value: Mutable<Partial<LineMetadata>>[Key] | undefined,
): boolean {
  if (value === undefined) return false;
  metadata[key] = value;
  return true;
}

function namesIn(written: string): string[] {
  return written
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function count(written: string): number | undefined {
  const digits = written.replace(/[,.\s]/gu, '');
  return /^\d+$/u.test(digits) ? Number(digits) : undefined;
}
