import { guessCalendarDay } from '../../archive/calendar-day.ts';
import { storyKeys } from '../../archive/schema/story.ts';
import { categories } from '../../archive/schema/vocabulary.ts';
import type { RawValue } from '../../archive/yaml-reader.ts';
import type { Label } from '../plain-text/labels.ts';
import type { StoryDraft } from '../story-draft.ts';
import { labelOf } from '../text/labelled-top.ts';
import { isMap, type FrontMatterEntry } from './front-matter-entries.ts';
import { isEmpty, namesOf, textOf } from './front-matter-values.ts';
import { OwnKeys, type ProseField } from './own-keys.ts';
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

export interface FrontMatterHabits {
  /** Whether a string of several words is as many tags. */
  readonly isJekyll: boolean;
}

/** Sorts the keys of front matter, Lamplight's own and those of others that mean the same. */
export function readFrontMatter(
  entries: readonly FrontMatterEntry[],
  habits: FrontMatterHabits,
): FrontMatterData {
  const reader = new Reader(habits);
  // A key of ours before one that only means the same.
  const own = entries.filter(({ key }) => isStoryKey(canonicalKey(key)));
  for (const entry of [...own, ...entries.filter((each) => !own.includes(each))]) reader.add(entry);
  const { own: placed, cover, labels } = reader;
  return { given: placed.given, prose: placed.prose, cover, labels };
}

class Reader {
  readonly own = new OwnKeys();
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
    if (/^(?:false|no)$/iu.test(value)) this.own.given.draft = true;
    return true;
  }

  #addKey(key: StoryKey, value: RawValue): boolean {
    if (key === 'cover') return this.#addCover(value);
    if (key === 'categories') return this.#addCategories(value);
    if (key === 'slug' && (typeof value !== 'string' || /[:{<]|^false$/u.test(value))) return false;
    const parsed = storyKeys[key].safeParse(this.#asTyped(key, value));
    if (!parsed.success) return this.#addLeniently(key, value);
    // The schema of a key gives what the key holds.
    return this.own.place({ [key]: parsed.data }, textOf(value, ' ').trim());
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
    return day !== undefined && this.own.once(key, day);
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
      this.own.all(key, [key === 'tags' ? name : known]);
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
}

const CATEGORIES = new Set(['Gen', 'F/M', 'M/M', 'F/F', 'Multi', 'Other']);

/** `beta_reader` as a person would write it above a line. */
function nameOf(key: string): string {
  const words = key.replace(/[\s_-]+/gu, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
