import { address } from '../../archive/addresses.ts';
import type { Term } from '../../archive/model.ts';
import type { EditionIndex } from '../edition-index.ts';
import { termName } from '../names.ts';
import { tallyOf } from './tally.ts';
import type { FandomTallies } from './views.ts';

const MOST_FANDOMS = 12;

/**
 * The fandoms with most stories. Each has the stories of its own page, those of the fandoms within
 * it too; a fandom that no story names, and that only holds others, would be first of all and say
 * nothing, and is left out.
 * @returns `undefined` where no story has a fandom
 */
export function byFandom(index: EditionIndex): FandomTallies | undefined {
  const { stories, site } = index.edition.archive;
  const named = new Set<Term>();
  for (const story of stories) for (const fandom of story.fandoms) named.add(fandom);
  if (named.size === 0) return undefined;
  const ranked = rankTerms(index.edition.archive.terms.fandom.filter((term) => named.has(term)));
  const shown = ranked.slice(0, MOST_FANDOMS);
  const theirs = new Set(shown.flatMap((term) => term.stories));
  const others = stories.filter((story) => story.fandoms.length > 0 && !theirs.has(story));
  return {
    names: shown.map((term) => ({
      name: termName(term, site),
      ...tallyOf(term.stories, index),
    })),
    others:
      ranked.length > shown.length
        ? { fandoms: ranked.length - shown.length, ...tallyOf(others, index) }
        : undefined,
    without: tallyOf(
      stories.filter((story) => story.fandoms.length === 0),
      index,
    ),
    href: address(site, { to: 'terms', kind: 'fandom' }),
  };
}

/** Those with most stories first; of as many, in the order that they had. */
export function rankTerms(terms: readonly Term[]): readonly Term[] {
  return terms.toSorted((a, b) => b.stories.length - a.stories.length);
}
