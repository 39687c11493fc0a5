import type { Chapter, Rating, Story } from '../archive/model.ts';
import type { Gate } from './views.ts';

/** Ratings that ask before their text, the strongest first. A story that is not rated has not asked to. */
const GATED: readonly Rating[] = ['explicit', 'mature'];

/**
 * What a reader is told before these chapters of a story; `undefined` where they may just read. What
 * a chapter warns of by itself stands under a cover of its own.
 */
export function gateOf(
  story: Pick<Story, 'rating' | 'warnings'>,
  chapters: readonly Pick<Chapter, 'rating' | 'warnings'>[],
): Gate | undefined {
  const ratings = chapters.map(({ rating }) => rating ?? story.rating);
  const rating = GATED.find((each) => ratings.includes(each));
  if (rating === undefined) return undefined;
  const onlyChaptersWarn =
    story.warnings.length === 0 && chapters.some(({ warnings }) => warnings.length > 0);
  return { rating, warnings: onlyChaptersWarn ? undefined : story.warnings };
}
