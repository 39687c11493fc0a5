import { FACETS } from '../../catalogue-manifest.ts';
import type { Question } from '../catalogue/question.ts';
import type { BrowseState } from './browse-state.ts';

/**
 * What is asked of the catalogue: what is chosen, among the stories that a page is about, and as the
 * reader wants it on every page.
 * @param within what all stories of the page have: `fandom:dracula`; empty for all stories
 */
export function askedQuestion(
  { chosen, ...asked }: BrowseState,
  within: string,
  personal: Pick<Question, 'withoutRead' | 'hidden'>,
): Question {
  const state = { ...asked, ...personal };
  const [kind = '', slug = ''] = within.split(':');
  const facet = FACETS.find((each) => each === kind);
  if (facet === undefined) return { ...state, chosen };
  const { all = [], any = [], none = [] } = chosen[facet] ?? {};
  return { ...state, chosen: { ...chosen, [facet]: { all: [slug, ...all], any, none } } };
}
