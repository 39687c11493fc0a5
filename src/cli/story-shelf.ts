import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RESERVED_STORY_SLUGS } from '../archive/addresses.ts';
import { readStoryFile } from '../archive/content-file.ts';
import { slug } from '../archive/slug.ts';
import type { Identity } from '../import/identity.ts';
import type { OwnAddresses } from '../import/own-addresses.ts';

/** A story as it lies in `content/stories/`. */
export interface StoredStory {
  /** The name of its file without `.md`, or of its folder. */
  readonly name: string;
  readonly isFolder: boolean;
  /** Below the content folder: `stories/tide.md`, `stories/tide/index.md`. */
  readonly file: string;
}

/** The stories of a content folder by their files' names, in no order; none where there is no folder. */
export async function listStories(content: string): Promise<readonly StoredStory[]> {
  const entries = await readdir(join(content, 'stories'), { withFileTypes: true }).catch(() => []);
  return entries.flatMap((entry): StoredStory[] => {
    if (entry.name.startsWith('.')) return [];
    if (entry.isDirectory()) {
      return [{ name: entry.name, isFolder: true, file: `stories/${entry.name}/index.md` }];
    }
    if (!/\.md$/iu.test(entry.name)) return [];
    const name = entry.name.replace(/\.md$/iu, '');
    return [{ name, isFolder: false, file: `stories/${entry.name}` }];
  });
}

/** What a story's front matter says of it; empty where it cannot be read. */
export async function identityOf(
  content: string,
  { file }: StoredStory,
): Promise<Identity & { readonly addresses: OwnAddresses }> {
  const bytes = await readFile(join(content, file)).catch(() => new Uint8Array());
  const { data } = readStoryFile(file, bytes);
  const { title = '', author: authors = [], source: sources = [], slug: own, aliases = [] } = data;
  return { title, authors, sources, addresses: { ...(own && { slug: own }), aliases } };
}

/** Whether a story may have this name: it is not reserved, and no other has it. */
export function isFree(name: string, stories: readonly StoredStory[]): boolean {
  if (RESERVED_STORY_SLUGS.includes(name)) return false;
  return stories.every((story) => slug(story.name) !== name);
}
