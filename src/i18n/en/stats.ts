import type { Bond } from '../../archive/model.ts';

/** Text of the page that shows the archive in numbers, in English. */
export const stats = {
  title: 'The archive in numbers',
  intro: 'Counted from the stories alone: nobody counts who reads them.',
  words: 'Words',
  /** Below the number of words of the story in the middle. */
  median: 'Words in a story of middling length',
  /** Instead of pictures. */
  tooFew: 'A single story is no picture yet. There is more to see here when there are two.',
  /** What opens the table under a picture; `what` is the picture's heading. */
  table: '{what}, as a table',
  /** Of all stories: the head of a column. */
  share: 'Share',
  years: 'Year by year',
  year: 'Year',
  undated: 'Undated',
  noFandom: 'No fandom',
  /** Lengths of stories, each with how many words it has. */
  upTo: 'up to {words}',
  moreThan: 'more than {words}',
  /** Where a picture is tallest: `at` is a year or a length. */
  mostStories: 'Most stories: {at} ({stories}).',
  mostWords: 'Most words: {at} ({words}).',
  pairs: 'Who is paired with whom',
  /** Where not all relationships are drawn. */
  pairsShown: 'The {shown} most written of {total}.',
  bonds: {
    romantic: 'romantic',
    platonic: 'platonic',
    queerplatonic: 'queerplatonic',
  } satisfies Record<Bond, string>,
} as const;
