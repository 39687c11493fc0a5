import { scaleThreshold } from 'd3-scale';
import type { EditionIndex } from '../edition-index.ts';
import type { LengthTally } from './views.ts';

/** The most words of a drabble, of a short story and so on; the last bin has no end. */
const ENDS = [100, 1_000, 5_000, 10_000, 50_000, 100_000] as const;

/** The bin of a length: a scale has its thresholds at the beginning of a bin, and these at the end. */
const binOf = scaleThreshold()
  .domain(ENDS.map((end) => end + 1))
  .range([...ENDS.keys(), ENDS.length]);

/** Stories by their length, from the shortest that there is to the longest. */
export function byLength(index: EditionIndex): readonly LengthTally[] {
  const bins = [...ENDS, undefined].map((to, number) => ({
    from: number === 0 ? 0 : (ENDS[number - 1] ?? 0) + 1,
    to,
    stories: 0,
    words: 0,
  }));
  for (const story of index.edition.archive.stories) {
    const { words } = index.length(story);
    const bin = bins[binOf(words)];
    if (bin === undefined) continue;
    bin.stories++;
    bin.words += words;
  }
  const first = bins.findIndex(({ stories }) => stories > 0);
  const last = bins.findLastIndex(({ stories }) => stories > 0);
  return first < 0 ? [] : bins.slice(first, last + 1);
}

/**
 * Words of the story in the middle when all stand in order of their length; of an even number of
 * stories, of the longer of the two in the middle, so that a story with that length is there.
 */
export function medianLength(index: EditionIndex): number {
  const lengths = index.edition.archive.stories.map((story) => index.length(story).words);
  lengths.sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}
