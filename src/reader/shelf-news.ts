import { isInBucket } from '../search/bucket.ts';
import { isRecord, type ShelfEntry } from './shelf-entry.ts';
import { changesFor, removalOf, type Changes } from './shelf-store.ts';
import { merged } from './shelf-file.ts';

/** What the archive says of a story: how many chapters it has, its new address, or nothing. */
export type News =
  | { readonly is: 'here'; readonly chapters: number }
  | { readonly is: 'moved'; readonly to: string }
  | { readonly is: 'gone' };

/** The files that say so, by the bucket of the stories' slugs. */
export type NewsFiles = Readonly<Record<string, string>>;

/**
 * Asks the archive about stories, in as few of its files as there are buckets among them. Which
 * stories are asked for is nowhere told.
 * @param stories the address of the archive's stories
 * @returns by the stories' addresses; what does not load is left out
 */
export async function askNews(
  addresses: readonly string[],
  stories: string,
  files: NewsFiles,
): Promise<ReadonlyMap<string, News>> {
  const asked = Object.entries(files).map(async ([bucket, file]) => {
    const inside = addresses.filter((story) => isInBucket(slugOf(story, stories), bucket));
    if (inside.length === 0) return [];
    const known = await load(file);
    if (known === undefined) return [];
    return inside.map((story): [string, News] => [story, newsOf(story, stories, known)]);
  });
  return new Map((await Promise.all(asked)).flat());
}

function newsOf(story: string, stories: string, known: Readonly<Record<string, unknown>>): News {
  const slug = slugOf(story, stories);
  const value = Object.hasOwn(known, slug) ? known[slug] : undefined;
  if (typeof value === 'number') return { is: 'here', chapters: value };
  if (typeof value !== 'string') return { is: 'gone' };
  return { is: 'moved', to: `${stories}${encodeURIComponent(value)}/` };
}

function slugOf(story: string, stories: string): string {
  return decodeURIComponent(story.slice(stories.length, -1));
}

async function load(file: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    const response = await fetch(file, { cache: 'no-cache' });
    const known: unknown = response.ok ? await response.json() : undefined;
    return isRecord(known) ? known : undefined;
  } catch {
    // Offline, nothing is known.
    return undefined;
  }
}

/** What brings the stories that have moved to their new addresses, the newer of two places first. */
export function changesForMoved(
  shelf: readonly ShelfEntry[],
  news: ReadonlyMap<string, News>,
): Changes {
  const changes = new Map<string, string | null>();
  for (const entry of shelf) {
    const { story, place, kept } = entry;
    const told = news.get(story);
    if (told?.is !== 'moved') continue;
    const moved: ShelfEntry = {
      story: told.to,
      place: place && { ...place, href: told.to + place.href.slice(story.length) },
      kept,
    };
    const there = shelf.find((other) => other.story === told.to);
    const [winner] = there === undefined ? [moved] : merged([there], [moved]);
    for (const change of removalOf(story)) changes.set(...change);
    if (winner !== undefined) for (const change of changesFor(winner)) changes.set(...change);
  }
  return changes;
}
