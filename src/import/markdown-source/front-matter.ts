import { guessCalendarDay } from '../../archive/calendar-day.ts';
import type { Mutable } from '../../archive/mutable.ts';
import { storyKeys, type StoryData } from '../../archive/schema/story.ts';
import { categories } from '../../archive/schema/vocabulary.ts';
import type { RawValue } from '../../archive/yaml-reader.ts';
import type { Label } from '../plain-text/labels.ts';
import type { ReferenceDraft, StoryDraft } from '../story-draft.ts';
import { labelOf } from '../text/labelled-top.ts';
import { entriesOf, isMap, type FrontMatterEntry } from './front-matter-entries.ts';
import { isStoryKey, kindOfKey, storyKey, type StoryKey } from './keys.ts';
import { canonicalKey, foldKey } from '../../archive/schema/keys.ts';

/** What front matter says, by the draft's own keys. */
export interface FrontMatterData {
  readonly given: Partial<StoryDraft>;
  /** Markdown, to be parsed with the text. */
  readonly prose: Readonly<Partial<Record<ProseField, string>>>;
  readonly cover: { readonly src: string; readonly alt: string } | undefined;
  /** What no key of ours can hold as it is. */
  readonly labels: readonly Label[];
}

type ProseField = 'summary' | 'notes' | 'endnotes' | 'prompt';

export interface FrontMatterHabits {
  /** Whether a string of several words is as many tags. */
  readonly isJekyll: boolean;
}

/** Whether front matter is Lamplight's own: nobody else's keys, and one that others have not. */
export function isLamplights(entries: readonly FrontMatterEntry[]): boolean {
  const written = entries.map(({ key }) => canonicalKey(key));
  return written.every(isStoryKey) && written.some((key) => OWN.has(key));
}

const OWN = new Set<string>(
  ['fandom', 'characters', 'relationships', 'rating', 'warnings', 'endnotes', 'gift'].concat([
    'chapters',
    'inspired-by',
    'translation-of',
    'podfic-of',
    'credits',
    'collections',
  ]),
);

/** Sorts the keys of front matter, Lamplight's own and those of others that mean the same. */
export function readFrontMatter(
  entries: readonly FrontMatterEntry[],
  habits: FrontMatterHabits,
): FrontMatterData {
  const reader = new Reader(habits);
  // A key of ours before one that only means the same.
  const own = entries.filter(({ key }) => isStoryKey(canonicalKey(key)));
  for (const entry of [...own, ...entries.filter((each) => !own.includes(each))]) reader.add(entry);
  const { given, prose, cover, labels } = reader;
  return { given, prose, cover, labels };
}

class Reader {
  readonly given: Mutable<Partial<StoryDraft>> = {};
  readonly prose: Partial<Record<ProseField, string>> = {};
  readonly labels: Label[] = [];
  cover: FrontMatterData['cover'];
  readonly #isJekyll: boolean;

  constructor({ isJekyll }: FrontMatterHabits) {
    this.#isJekyll = isJekyll;
  }

  add(entry: FrontMatterEntry): void {
    const { key: written, value } = entry;
    if (isEmpty(value)) return;
    if (this.#addFlag(foldKey(written), value)) return;
    const key = storyKey(written);
    if (key !== undefined && this.#addKey(key, value)) return;
    const text = textOf(value, '\n');
    // A switch is no comment by the author, and no name.
    const kind =
      /^(?:true|false)$/iu.test(text) && !/^complete/iu.test(written)
        ? undefined
        : kindOfKey(written);
    // A list of names is one line, as labels have it.
    const joined = kind === undefined ? text : textOf(value, ', ');
    this.labels.push(labelOf(kind, nameOf(written), joined));
  }

  /** Jekyll's `published: false`, Obsidian's `publish: true`. */
  #addFlag(key: string, value: RawValue): boolean {
    if (!['published', 'publish'].includes(key) || typeof value !== 'string') return false;
    if (!/^(?:true|false|yes|no)$/iu.test(value)) return false;
    if (/^(?:false|no)$/iu.test(value)) this.given.draft = true;
    return true;
  }

  #addKey(key: StoryKey, value: RawValue): boolean {
    if (key === 'cover') return this.#addCover(value);
    if (key === 'categories') return this.#addCategories(value);
    if (key === 'slug' && (typeof value !== 'string' || /[:{<]|^false$/u.test(value))) return false;
    const parsed = storyKeys[key].safeParse(this.#asTyped(key, value));
    if (!parsed.success) return this.#addLeniently(key, value);
    // The schema of a key gives what the key holds.
    return this.#place({ [key]: parsed.data }, value);
  }

  /** Names as their own habits have them: words in a row, hashes before tags, authors with pages. */
  #asTyped(key: StoryKey, value: RawValue): RawValue {
    if (key === 'author') return namesOf(value);
    if (key !== 'tags') return value;
    if (typeof value === 'string' && this.#isJekyll && !value.includes(',')) {
      return value.split(/\s+/u);
    }
    const names = Array.isArray(value) ? value.map((each) => textOf(each, ', ')) : value;
    const bare = (name: string): string => name.replace(/(^|[,，、]\s*)#(?=\S)/gu, '$1');
    return typeof names === 'string' ? bare(names) : Array.isArray(names) ? names.map(bare) : names;
  }

  #addLeniently(key: StoryKey, value: RawValue): boolean {
    if (key !== 'published' && key !== 'updated') return false;
    const day = typeof value === 'string' ? guessCalendarDay(value) : undefined;
    return day !== undefined && this.#once(key, day);
  }

  #addCategories(value: RawValue): boolean {
    const list =
      typeof value === 'string' && this.#isJekyll && !value.includes(',')
        ? value.split(/\s+/u)
        : Array.isArray(value)
          ? value.map((each) => textOf(each, ', '))
          : textOf(value, ', ').split(/[,，、]/u);
    for (const name of list.map((each) => each.trim()).filter((each) => each !== '')) {
      const [known = name] = categories.parse(name);
      const key = CATEGORIES.has(known) ? 'categories' : 'tags';
      this.given[key] = [...(this.given[key] ?? []), key === 'tags' ? name : known];
    }
    return true;
  }

  #addCover(value: RawValue): boolean {
    const map = isMap(value) ? value : { src: textOf(value, ' ') };
    const first = (...names: readonly string[]): string =>
      names.map((name) => map[name]).find((each) => typeof each === 'string') ?? '';
    const src = first('src', 'path', 'url', 'image', 'relative');
    if (src === '' || this.cover !== undefined) return false;
    this.cover = { src, alt: first('alt', 'caption', 'title') };
    return true;
  }

  #place(data: StoryData, value: RawValue): boolean {
    const { summary, notes, endnotes, prompt } = data;
    if (summary !== undefined) return this.#addProse('summary', summary);
    if (notes !== undefined) return this.#addProse('notes', notes);
    if (endnotes !== undefined) return this.#addProse('endnotes', endnotes);
    if (prompt !== undefined) return this.#addProse('prompt', prompt);
    if (data.author !== undefined) return this.#all('authors', data.author);
    if (data.fandom !== undefined) return this.#all('fandoms', data.fandom);
    if (data.characters !== undefined) return this.#all('characters', data.characters);
    if (data.relationships !== undefined) return this.#all('relationships', data.relationships);
    if (data.tags !== undefined) return this.#all('tags', data.tags);
    if (data.warnings !== undefined) return this.#all('warnings', data.warnings);
    if (data.collections !== undefined) return this.#all('collections', data.collections);
    if (data.gift !== undefined) return this.#all('gifts', data.gift);
    if (data.source !== undefined) return this.#all('sources', data.source);
    if (data.language !== undefined) return this.#all('languages', data.language);
    if (data.aliases !== undefined) return this.#all('aliases', data.aliases);
    if (data.title !== undefined) return this.#once('title', data.title);
    if (data.rating !== undefined) return this.#once('rating', data.rating);
    if (data.status !== undefined) return this.#once('status', data.status);
    if (data.chapters !== undefined) return this.#once('planned', textOf(value, ' ').trim());
    if (data.published !== undefined) return this.#once('published', data.published);
    if (data.updated !== undefined) return this.#once('updated', data.updated);
    if (data.reply !== undefined) return this.#once('reply', data.reply);
    if (data.slug !== undefined) return this.#once('slug', data.slug);
    if (data.draft !== undefined) return !data.draft || this.#once('draft', true);
    if (data.series !== undefined) {
      const series = data.series.map(({ name, part }) => ({
        name,
        ...(part === undefined ? {} : { part }),
      }));
      this.given.series = [...(this.given.series ?? []), ...series];
      return true;
    }
    if (data.credits !== undefined) {
      const credits = data.credits.map(({ url, ...credit }) => ({
        ...credit,
        ...(url === undefined ? {} : { url }),
      }));
      this.given.credits = [...(this.given.credits ?? []), ...credits];
      return true;
    }
    const inspired = data['inspired-by'];
    if (inspired !== undefined) return this.#once('inspiredBy', inspired.map(reference));
    const translated = data['translation-of'];
    if (translated !== undefined) return this.#once('translationOf', translated.map(reference));
    return false;
  }

  #addProse(field: ProseField, text: string): boolean {
    if (this.prose[field] !== undefined) return false;
    this.prose[field] = text;
    return true;
  }

  #all(key: ListKey, values: readonly string[]): boolean {
    Object.assign(this.given, { [key]: [...(this.given[key] ?? []), ...values] });
    return true;
  }

  #once<K extends keyof StoryDraft>(key: K, value: Mutable<StoryDraft>[K]): boolean {
    if (this.given[key] !== undefined) return this.given[key] === value;
    this.given[key] = value;
    return true;
  }
}

type ListKey =
  | 'authors'
  | 'fandoms'
  | 'characters'
  | 'relationships'
  | 'tags'
  | 'warnings'
  | 'collections'
  | 'gifts'
  | 'sources'
  | 'languages'
  | 'aliases';

const CATEGORIES = new Set(['Gen', 'F/M', 'M/M', 'F/F', 'Multi', 'Other']);

interface Reference {
  readonly address?: string | undefined;
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly url?: string | undefined;
}

function reference({ address, title, author, url }: Reference): ReferenceDraft {
  return {
    ...(address === undefined ? {} : { address }),
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(url === undefined ? {} : { url }),
  };
}

/** `author: { name: Ann, url: … }`, as Hugo's themes have it. */
function namesOf(value: RawValue): RawValue {
  if (isMap(value)) return value['name'] ?? textOf(value, ', ');
  return Array.isArray(value) ? value.map((each) => textOf(namesOf(each), ', ')) : value;
}

function textOf(value: RawValue, separator: string): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((each) => textOf(each, ', ')).join(separator);
  return entriesOf(value)
    .map(({ key, value: each }) => `${key}: ${textOf(each, ', ')}`)
    .join(separator);
}

function isEmpty(value: RawValue): boolean {
  return /^(?:\s*|~|null)$/u.test(textOf(value, ''));
}

/** `beta_reader` as a person would write it above a line. */
function nameOf(key: string): string {
  const words = key.replace(/[\s_-]+/gu, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
