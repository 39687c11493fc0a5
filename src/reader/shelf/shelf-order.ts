import type { News } from './shelf-news.ts';
import { lastTouched, type Annotation, type Shelf, type ShelfStory, type Visit } from './shelf.ts';

/** The boards of the shelf, from top to bottom. */
export const BOARDS = ['reading', 'later', 'followed', 'finished'] as const;
export type Board = (typeof BOARDS)[number];

/** A story on its board. */
export interface Shelved extends ShelfStory {
  /** Chapters that the reader has not met yet. */
  readonly newChapters: number;
  readonly gone: boolean;
}

/** A story and what is annotated in it, in the order in which it was. */
export interface Annotated {
  readonly story: ShelfStory;
  readonly annotations: readonly Annotation[];
}

/** A day, and what was read on it, what was read last first. */
export interface Day {
  /** The midnight before, in milliseconds since 1970. */
  readonly day: number;
  readonly visits: readonly Visit[];
}

/** The shelf as it is shown: all in the order in which a reader has last touched it. */
export interface Arranged {
  readonly boards: Readonly<Record<Board, readonly Shelved[]>>;
  /** The reader's own lists, by name. */
  readonly lists: ReadonlyMap<string, readonly Shelved[]>;
  readonly annotated: readonly Annotated[];
  readonly days: readonly Day[];
}

/**
 * Puts a shelf, or what was found on it, in order.
 * @param known all stories of the shelf: words may be found where their story is not
 */
export function arrange(
  { stories, annotations, visits }: Shelf,
  news: ReadonlyMap<string, News>,
  known = stories,
): Arranged {
  const shelved = stories
    .toSorted((a, b) => lastTouched(b) - lastTouched(a))
    .map((kept) => withNews(kept, news.get(kept.story)));
  const on = (board: Board): readonly Shelved[] =>
    shelved.filter((story) => boardOf(story) === board);
  const followed = shelved.filter((story) => story.followed !== undefined);
  return {
    boards: {
      reading: on('reading'),
      later: on('later'),
      // What there is to read first.
      followed: followed.toSorted((a, b) => Number(b.newChapters > 0) - Number(a.newChapters > 0)),
      finished: on('finished'),
    },
    lists: listsOf(shelved),
    annotated: annotatedIn(known, annotations),
    days: daysOf(visits),
  };
}

function withNews(kept: ShelfStory, news: News | undefined): Shelved {
  const met = Math.max(kept.place?.chapters ?? 0, kept.note.chapters);
  const newChapters = news?.is === 'here' ? Math.max(0, news.chapters - met) : 0;
  return { ...kept, newChapters, gone: news?.is === 'gone' };
}

/** Each story is at one stage; one that has grown since its end was read is being read. */
function boardOf({ place, later, newChapters }: Shelved): Board | undefined {
  if (place && (!place.finished || newChapters > 0)) return 'reading';
  if (later !== undefined) return 'later';
  return place ? 'finished' : undefined;
}

function listsOf(shelved: readonly Shelved[]): ReadonlyMap<string, readonly Shelved[]> {
  const names = new Set(shelved.flatMap(({ lists = {} }) => Object.keys(lists)));
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return new Map(
    [...names]
      .toSorted(compare)
      .map((name) => [name, shelved.filter(({ lists = {} }) => Object.hasOwn(lists, name))]),
  );
}

function annotatedIn(
  stories: readonly ShelfStory[],
  annotations: readonly Annotation[],
): readonly Annotated[] {
  const of = Map.groupBy(annotations, ({ story }) => story);
  return stories
    .flatMap((story) => {
      const inside = of.get(story.story);
      return inside ? [{ story, annotations: inside.toSorted((a, b) => a.at - b.at) }] : [];
    })
    .toSorted((a, b) => lastEdited(b) - lastEdited(a));
}

function lastEdited({ annotations }: Annotated): number {
  return Math.max(...annotations.map(({ edited }) => edited));
}

function daysOf(visits: readonly Visit[]): readonly Day[] {
  const days = Map.groupBy(visits, ({ at }) => new Date(at).setHours(0, 0, 0, 0));
  return [...days]
    .toSorted(([a], [b]) => b - a)
    .map(([day, inside]) => ({ day, visits: inside.toSorted((a, b) => b.at - a.at) }));
}
