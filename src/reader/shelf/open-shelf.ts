import { ShelfStore } from './shelf-store.ts';
import { storiesOf } from '../place.ts';

const opened = new Map<string, ShelfStore>();

/** The shelf of the archive that a story is in: one for a page, whoever asks. */
export function shelfWith(story: string): ShelfStore {
  return shelfOf(storiesOf(story));
}

/** The shelf of an archive. @param stories the address of its stories */
export function shelfOf(stories: string): ShelfStore {
  const store = opened.get(stories) ?? new ShelfStore(stories);
  opened.set(stories, store);
  return store;
}
