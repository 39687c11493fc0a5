import type { Chapter, Rating, Story } from '../archive/model.ts';
import type { Gate } from './views.ts';

/** Ratings that ask before their text, the strongest first. A story that is not rated has not asked to. */
const GATED: readonly Rating[] = ['explicit', 'mature'];

/** What a reader is told before these chapters of a story; `undefined` where they may just read. */
export function gateOf(story: Story, chapters: readonly Chapter[]): Gate | undefined {
  const ratings = chapters.map(({ rating }) => rating ?? story.rating);
  const rating = GATED.find((each) => ratings.includes(each));
  if (rating === undefined) return undefined;
  const warnings = [story, ...chapters].flatMap((each) => each.warnings);
  return { rating, warnings: [...new Set(warnings)] };
}
