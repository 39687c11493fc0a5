import { guessCalendarDay, parseCalendarDay } from '../../archive/calendar-day.ts';
import { parseLanguage } from '../../archive/language.ts';
import type { Mutable } from '../../archive/mutable.ts';
import { categories, status } from '../../archive/schema/vocabulary.ts';
import { emptyMetadata, type CreditDraft, type StoryDraft } from '../story-draft.ts';
import type { Label, LabelKind } from './labels.ts';
import { parseRating } from './rating.ts';

/** What labels say of a story, and what of them has no key of its own. */
export interface LabelledMetadata {
  readonly metadata: Metadata;
  /** Labels whose value is Markdown, in their order; unknown ones among the notes. */
  readonly prose: readonly { readonly key: ProseKey; readonly label: Label }[];
  /** As the source counts them. */
  readonly words: number | undefined;
}

export type ProseKey = 'summary' | 'notes' | 'prompt';
type Metadata = Omit<
  StoryDraft,
  ProseKey | 'endnotes' | 'shape' | 'chapters' | 'foreword' | 'report' | 'title'
> & {
  readonly title?: string;
};

/** Sets what a value says, or returns false where it cannot be understood; it then goes to the notes. */
type Setter = (draft: Mutable<Metadata>, value: string, name: string) => boolean;

/** Sorts labels into keys. A value that its key cannot hold is kept among the notes, label and all. */
export function readMetadata(labels: readonly Label[]): LabelledMetadata {
  const draft: Mutable<Metadata> = emptyMetadata();
  const prose: { key: ProseKey; label: Label }[] = [];
  let words: number | undefined;
  for (const label of labels) {
    const { kind, name } = label;
    const value = label.lines
      .map(({ text }) => text)
      .join(' ')
      .trim();
    if (value === '') continue;
    if (kind === 'summary' || kind === 'notes' || kind === 'prompt') {
      prose.push({ key: kind, label });
    } else if (kind === 'words' && /^[\d,.\s]+(?:words)?$/iu.test(value)) {
      words = Number(value.replace(/\D/gu, ''));
    } else if (
      kind === undefined ||
      kind === 'other' ||
      kind === 'words' ||
      !SETTERS[kind](draft, value, name)
    ) {
      prose.push({ key: 'notes', label: { ...label, kind: undefined } });
    }
  }
  return { metadata: draft, prose, words };
}

const SETTERS: Readonly<Record<Exclude<LabelKind, ProseKey | 'words' | 'other'>, Setter>> = {
  title: (draft, value) => once(draft, 'title', value),
  author: (draft, value, name) => {
    // A post address is no part of the name; where there is one, the line is kept whole as well.
    const names = value.replace(/[<([]?\S+@\S+[>)\]]?/gu, '');
    const separators = /s$/iu.test(name) ? /[,;&]|\sand\s/u : /[,;&]/u;
    return addAll(draft.authors, names.split(separators)) && names === value;
  },
  fandom: (draft, value) => addNames(draft.fandoms, value),
  characters: (draft, value) => addNames(draft.characters, value),
  relationships: (draft, value) => addNames(draft.relationships, value),
  tags: (draft, value) => addNames(draft.tags, value, /[,;/，、]/u),
  warnings: (draft, value) => addNames(draft.warnings, value),
  collections: (draft, value) => addNames(draft.collections, value),
  gift: (draft, value) => addNames(draft.gifts, value),
  category: (draft, value) => {
    const names = categories.parse(value.split(/[,;，、]/u));
    const known = ['Gen', 'F/M', 'M/M', 'F/F', 'Multi', 'Other'];
    if (names.every((name) => known.includes(name))) return addAll(draft.categories, names);
    return addNames(draft.tags, value, /[,;/，、]/u);
  },
  rating: (draft, value) => {
    const rating = parseRating(value);
    if (rating === undefined) return false;
    return once(draft, 'rating', rating.rating) && rating.whole;
  },
  status: (draft, value) => {
    const { data } = status.safeParse(value.replace(/\.$/u, ''));
    return data !== undefined && once(draft, 'status', data);
  },
  complete: (draft, value) => {
    if (/^(?:yes|true|complete)$/iu.test(value)) return once(draft, 'status', 'complete');
    if (/^(?:no|false)$/iu.test(value)) return once(draft, 'status', 'ongoing');
    const day = dayOf(value);
    return day !== undefined && once(draft, 'updated', day) && once(draft, 'status', 'complete');
  },
  chapters: (draft, value) =>
    /^(?:\d+\s*\/\s*)?(?:[1-9]\d*|\?)$/u.test(value) &&
    once(draft, 'planned', value.replace(/\s/gu, '')),
  language: (draft, value) => {
    const tags = value.split(/[,;/，、]/u).map(parseLanguage);
    const known = tags.filter((tag) => tag !== undefined);
    return known.length === tags.length && addAll(draft.languages, known);
  },
  published: (draft, value) => {
    const day = dayOf(value);
    return day !== undefined && once(draft, 'published', day);
  },
  updated: (draft, value) => {
    const day = dayOf(value);
    return day !== undefined && once(draft, 'updated', day);
  },
  series: (draft, value) => {
    const groups = SERIES.find((pattern) => pattern.test(value))?.exec(value)?.groups;
    const name = groups?.['name'] ?? value;
    if (name.length > LONGEST_NAME) return false;
    const part = groups?.['part'];
    draft.series.push(part === undefined ? { name } : { name, part: Number(part) });
    return true;
  },
  source: (draft, value) => /^https?:\/\/\S+$/u.test(value) && addAll(draft.sources, [value]),
  beta: (draft, value) => addCredits(draft.credits, 'beta', value),
  translator: (draft, value) => addCredits(draft.credits, 'translator', value),
  artist: (draft, value) => addCredits(draft.credits, 'artist', value),
};

const SERIES = [
  /^part\s+(?<part>\d+)\s+(?:of|in)\s+(?<name>.+)$/iu,
  /^(?<name>.+?)[\s,:(-]*(?:#|no\.?\s|part\s|book\s)\s*(?<part>\d+)\)?$/iu,
];
const ABBREVIATION = /\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Prof|Jr|Sr|vs)\./gu;
// Longer than the longest of names: a sentence.
const LONGEST_NAME = 80;

/** Sets a key that is not set yet; a second value has no place but the notes. */
function once<K extends keyof Metadata>(
  draft: Mutable<Metadata>,
  key: K,
  value: Mutable<Metadata>[K],
): boolean {
  if (draft[key] !== undefined) return false;
  draft[key] = value;
  return true;
}

/** Names with commas between them, unless they read like sentences. */
function addNames(names: string[], value: string, separators = /[,;，、]/u): boolean {
  const parts = separated(value, separators);
  if (/[.!?]\s+\p{Lu}/u.test(value.replace(ABBREVIATION, ''))) return false;
  return parts.every((part) => part.length <= LONGEST_NAME) && addAll(names, parts);
}

/** Splits outside brackets: `Holmes (tired, wet), Watson` is two. */
function separated(value: string, separators: RegExp): readonly string[] {
  const outside = new RegExp(`(?:${separators.source})(?![^(]*\\))`, 'u');
  return value.split(outside);
}

function addAll(names: string[], values: readonly string[]): boolean {
  const trimmed = values.map((value) => value.trim()).filter((value) => value !== '');
  names.push(...trimmed);
  return trimmed.length > 0;
}

function addCredits(credits: CreditDraft[], role: string, value: string): boolean {
  const names: string[] = [];
  if (/\S@\S|^(?:none|n\/a|unbeta)/iu.test(value) || !addNames(names, value, /[,;&，、]|\sand\s/u))
    return false;
  credits.push(...names.map((name) => ({ role, name })));
  return true;
}

function dayOf(value: string): string | undefined {
  return parseCalendarDay(value) ?? guessCalendarDay(value);
}
