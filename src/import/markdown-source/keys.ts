import { canonicalKey, foldKey } from '../../archive/schema/keys.ts';
import { storyKeys } from '../../archive/schema/story.ts';
import { labelKind, type LabelKind } from '../plain-text/labels.ts';

export type StoryKey = keyof typeof storyKeys;

/** Keys of Obsidian, Hugo, Jekyll, Eleventy and Zola that mean the same as one of ours. */
const FOREIGN: ReadonlyMap<string, StoryKey> = new Map([
  ...keys(
    'published',
    'date created created-at creation-date date-created publishdate publish-date',
  ),
  ...keys('published', 'pubdate pub-date published-at published-on date-published'),
  ...keys('updated', 'lastmod last-mod modified modified-at last-modified last-modified-at mtime'),
  ...keys('updated', 'updated-at updated-on date-modified date-updated last-updated'),
  ...keys('summary', 'description excerpt abstract blurb synopsis'),
  ...keys('tags', 'keywords keyword genre genres topics'),
  ...keys('language', 'lang locale'),
  ...keys('author', 'writer by creator'),
  ...keys('title', 'name'),
  ...keys('slug', 'permalink url'),
  ...keys('cover', 'image cover-image coverimage featured-image featuredimage banner thumbnail'),
]);
/** Keys that say nothing of a story, but that the file is no plain text. */
const TECHNICAL =
  /^(?:layout|weight|permalink|cssclass(?:es)?|publish|published|draft|aliases|slug|eleventy\w*|toc|type)$/u;

/** The key of ours that a key stands for, by its own name or by its sense. */
export function storyKey(written: string): StoryKey | undefined {
  const key = canonicalKey(written);
  return isStoryKey(key) ? key : FOREIGN.get(foldKey(written));
}

/** What a key stands for where it is read as a label of plain text: `pairing`, `beta-reader`. */
export function kindOfKey(written: string): LabelKind | undefined {
  return labelKind(foldKey(written).replaceAll('-', ' '));
}

export function isKnownKey(written: string): boolean {
  return (
    storyKey(written) !== undefined ||
    kindOfKey(written) !== undefined ||
    TECHNICAL.test(foldKey(written))
  );
}

export function isStoryKey(key: string): key is StoryKey {
  return Object.hasOwn(storyKeys, key);
}

function keys(ours: StoryKey, theirs: string): readonly (readonly [string, StoryKey])[] {
  return theirs.split(' ').map((key) => [key, ours]);
}
