import { remember, storiesOf, VISITS_KEY } from './place.ts';

/** So many are taken into the shelf before a reader opens it. */
const MANY = 200;

let isNoted = false;

/** Notes that a page of a story is read, once; the shelf takes it from there. @param href below the story's address */
export function noteVisit(story: string, href: string, label: string): void {
  if (isNoted || document.documentElement.dataset['set']?.includes('history-off')) return;
  isNoted = true;
  const key = VISITS_KEY + storiesOf(story);
  const visits = [...visitsUnder(key), { story, href, label, at: Date.now() }];
  remember(key, visits);
  if (visits.length < MANY) return;
  import('./shelf/open-shelf.ts')
    .then(({ shelfWith }) => shelfWith(story).read())
    // They are taken in another time.
    .catch(() => undefined);
}

function visitsUnder(key: string): readonly unknown[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}
