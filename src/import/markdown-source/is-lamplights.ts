import { canonicalKey } from '../../archive/schema/keys.ts';
import type { FrontMatterEntry } from './front-matter-entries.ts';
import { isStoryKey } from './keys.ts';

/** Whether front matter is Lamplight's own: nobody else's keys, and one that others have not. */
export function isLamplights(entries: readonly FrontMatterEntry[]): boolean {
  const written = entries.map(({ key }) => canonicalKey(key));
  return written.every(isStoryKey) && written.some((key) => OWN.has(key));
}

const OWN = new Set<string>(
  ['fandom', 'characters', 'relationships', 'rating', 'warnings', 'endnotes', 'gift'].concat([
    'chapters',
    'inspired-by',
    'translation-of',
    'podfic-of',
    'credits',
    'collections',
  ]),
);
