import { isInBucket } from '../../search/bucket.ts';
import { mergeShelves, ofStory } from './merge-shelves.ts';
import { hiddenAmong, type Hidden } from '../preferences/preference.ts';
import { isRecord } from '../kept-values.ts';
import { EMPTY_SHELF, visitOf, type Shelf } from './shelf.ts';
import { forgetting, putting, renaming, type Change } from './changes.ts';

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

/**
 * What brings the stories that have moved to their new addresses, with all that is kept of them.
 * @param stories the address of the archive's stories
 */
export function changesForMoved(
  shelf: Shelf,
  news: ReadonlyMap<string, News>,
  stories: string,
): readonly Change[] {
  const moved = [...news].flatMap(([story, told]) =>
    told.is === 'moved' ? [{ from: story, to: told.to }] : [],
  );
  const hiddenBy = new Map(hiddenStories(shelf, stories));
  return moved.flatMap(({ from, to }) => {
    const hiding = hiddenBy.get(from);
    return [
      ...(shelf.stories.some(({ story }) => story === from) ? changesForMove(shelf, from, to) : []),
      ...(hiding ? renaming(hiding, slugOf(to, stories)) : []),
    ];
  });
}

/** The stories that are never shown, by their addresses. */
export function hiddenStories(
  { preferences }: Shelf,
  stories: string,
): readonly (readonly [story: string, hidden: Hidden])[] {
  return hiddenAmong(preferences)
    .filter(({ kind }) => kind === 'story')
    .map((hiding) => [`${stories}${encodeURIComponent(hiding.slug)}/`, hiding]);
}

function changesForMove(shelf: Shelf, from: string, to: string): readonly Change[] {
  const old = ofStory(shelf, from);
  const moved: Shelf = {
    stories: old.stories.map((kept) => ({
      ...kept,
      story: to,
      place: kept.place && { ...kept.place, href: to + kept.place.href.slice(from.length) },
    })),
    preferences: [],
    annotations: [],
    visits: old.visits.map(({ href, label, at }) => visitOf(to, href, label, at)),
  };
  return [
    ...forgetting({ ...old, annotations: [] }),
    ...putting(mergeShelves(shelf, moved)),
    ...putting({
      ...EMPTY_SHELF,
      annotations: old.annotations.map((annotation) => ({ ...annotation, story: to })),
    }),
  ];
}
