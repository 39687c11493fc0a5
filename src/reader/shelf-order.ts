import { lastTouched, type ShelfEntry } from './shelf-entry.ts';
import type { News } from './shelf-news.ts';

/** The boards of the shelf, from top to bottom. */
export const BOARDS = ['reading', 'kept', 'finished'] as const;
export type Board = (typeof BOARDS)[number];

/** A story on its board. */
export interface Shelved extends ShelfEntry {
  /** Chapters that the reader has not met yet. */
  readonly newChapters: number;
  readonly gone: boolean;
}

/** The stories of each board, what was touched last first. */
export function arrange(
  shelf: readonly ShelfEntry[],
  news: ReadonlyMap<string, News>,
): Readonly<Record<Board, readonly Shelved[]>> {
  const shelved = shelf
    .toSorted((a, b) => lastTouched(b) - lastTouched(a))
    .map((entry) => withNews(entry, news.get(entry.story)));
  const on = (board: Board): readonly Shelved[] =>
    shelved.filter((entry) => boardOf(entry) === board);
  return { reading: on('reading'), kept: on('kept'), finished: on('finished') };
}

function withNews(entry: ShelfEntry, news: News | undefined): Shelved {
  const met = Math.max(entry.place?.chapters ?? 0, entry.kept?.chapters ?? 0);
  const newChapters = news?.is === 'here' ? Math.max(0, news.chapters - met) : 0;
  return { ...entry, newChapters, gone: news?.is === 'gone' };
}

/** Each story stands on one board; one that has grown since its end was read is being read. */
function boardOf({ place, kept, newChapters }: Shelved): Board {
  if (place && (!place.finished || newChapters > 0)) return 'reading';
  return kept ? 'kept' : 'finished';
}
