import type { Story } from '../../archive/model.ts';
import type { EditionIndex } from '../edition-index.ts';
import type { Tally } from './views.ts';

/** Stories and their words, added up. */
export function tallyOf(stories: Iterable<Story>, index: EditionIndex): Tally {
  let count = 0;
  let words = 0;
  for (const story of stories) {
    count++;
    words += index.length(story).words;
  }
  return { stories: count, words };
}
