import { address } from '../../archive/addresses.ts';
import type { Term } from '../../archive/model.ts';
import type { EditionIndex } from '../edition-index.ts';
import { termName } from '../names.ts';
import { rankTerms } from './by-fandom.ts';
import { tallyOf } from './tally.ts';
import type { NamedTally, PairTallies } from './views.ts';

const MOST_PAIRS = 40;

/**
 * The relationships with most stories, and who is in them.
 * @returns `undefined` where no story has a relationship
 */
export function pairsOf(index: EditionIndex): PairTallies | undefined {
  const { terms, site } = index.edition.archive;
  const ranked = rankTerms(terms.relationship.filter(({ members }) => members.length > 1));
  if (ranked.length === 0) return undefined;
  const places = new Map<Term, number>();
  const characters: NamedTally[] = [];
  const placeOf = (character: Term): number => {
    let place = places.get(character);
    if (place === undefined) {
      place = characters.length;
      places.set(character, place);
      characters.push({
        name: termName(character, site),
        ...tallyOf(character.stories, index),
      });
    }
    return place;
  };
  const pairs = ranked.slice(0, MOST_PAIRS).map((term) => ({
    name: termName(term, site),
    bond: term.bond ?? 'romantic',
    members: term.members.map(placeOf),
    ...tallyOf(term.stories, index),
  }));
  return {
    pairs,
    characters,
    total: ranked.length,
    href: address(site, { to: 'terms', kind: 'relationship' }),
  };
}
