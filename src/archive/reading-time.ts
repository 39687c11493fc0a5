import type { ContentPath, Story } from './model.ts';
import type { WordCount } from './words.ts';

// Brysbaert 2019, doi:10.1016/j.jml.2019.104047: 238 words of English a minute, read silently.
const WORDS_A_MINUTE = 238;
// The same study gives 357 characters of Japanese a minute, and 260 of Chinese.
const IDEOGRAPHS_A_MINUTE = 357;

/** Minutes that a reader takes, not rounded. */
export function minutesOf({ words, ideographs }: WordCount): number {
  return (words - ideographs) / WORDS_A_MINUTE + ideographs / IDEOGRAPHS_A_MINUTE;
}

/** The length of a story's text, all chapters together. */
export function lengthOf(
  { chapters }: Pick<Story, 'chapters'>,
  countOf: (file: ContentPath) => WordCount,
): WordCount {
  const length = { words: 0, ideographs: 0 };
  for (const { source } of chapters) {
    const { words, ideographs } = countOf(source.file);
    length.words += words;
    length.ideographs += ideographs;
  }
  return length;
}
