import { address } from '../archive/addresses.ts';
import type { Archive } from '../archive/model.ts';
import { splitIntoBuckets } from '../search/bucket.ts';
import type { ShelfNews } from './views.ts';

/** Stories that one file tells of: some 10 KB compressed. */
const MOST_STORIES = 1000;

/** What is told of one address: how many chapters the story there has, or the slug it has now. */
type Told = readonly [slug: string, told: number | string];

/** What a reader's shelf asks the archive. */
export interface ShelfFiles {
  /** What is in each file, by its name without the ending. */
  readonly contents: ReadonlyMap<string, () => string>;
  /** Where each file is, by the bucket of the slugs that it tells of. */
  readonly addresses: ShelfNews;
}

/**
 * Which stories there are and how long they have become, and where those have gone that have moved:
 * `{"tide":12,"old-tide":"tide"}`.
 */
export function shelfFiles({ stories, site }: Archive): ShelfFiles {
  const told = stories.flatMap(({ slug, aliases, chapters }): Told[] => [
    [slug, chapters.length],
    ...aliases.map((alias): Told => [alias, slug]),
  ]);
  const options = { slug: ([slug]: Told) => slug, weight: () => 1, limit: MOST_STORIES };
  const files = [...splitIntoBuckets(told, options)].map(([bucket, inside]) => ({
    bucket,
    name: bucket === '' ? 'stories' : `stories-${bucket}`,
    content: () => JSON.stringify(Object.fromEntries(inside)),
  }));
  return {
    contents: new Map(files.map(({ name, content }) => [name, content])),
    addresses: Object.fromEntries(
      files.map(({ bucket, name }) => [
        bucket,
        address(site, { to: 'file', path: `shelf/${name}.json` }),
      ]),
    ),
  };
}
