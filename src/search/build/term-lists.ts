import { compareCodeUnits } from '../../archive/order.ts';
import { SOUGHT_FIELDS, spellingsOf } from '../catalogue-manifest.ts';
import { indexTerms } from '../fold.ts';
import type { CatalogueInput } from './catalogue-input.ts';

/** A term, and the stories in which it stands: a list for each of `SOUGHT_FIELDS`, in their order. */
export interface TermLists {
  readonly term: string;
  readonly lists: readonly (readonly number[])[];
}

/** Every term of the titles and names, with their aliases, in order of code units. */
export function termLists({ titles, facets }: CatalogueInput): readonly TermLists[] {
  const found = new Map<string, (readonly number[])[][]>();
  const add = (text: string, field: number, stories: readonly number[]): void => {
    for (const term of indexTerms(text)) {
      const lists = found.get(term) ?? SOUGHT_FIELDS.map(() => []);
      lists[field]?.push(stories);
      found.set(term, lists);
    }
  };
  for (const [field, name] of SOUGHT_FIELDS.entries()) {
    if (name === 'title') {
      for (const [story, title] of titles.entries()) add(title, field, [story]);
      continue;
    }
    for (const value of facets[name]) {
      add(spellingsOf(value.name).join('\n'), field, value.stories);
    }
  }
  return [...found]
    .sort(([a], [b]) => compareCodeUnits(a, b))
    .map(([term, lists]) => ({ term, lists: lists.map(unionOf) }));
}

/** The stories of lists that ascend, ascending. */
function unionOf(lists: readonly (readonly number[])[]): readonly number[] {
  const [only = []] = lists;
  if (lists.length < 2) return only;
  const all = Uint32Array.from(lists.flat()).sort();
  return Array.from(all).filter((story, at) => story !== all[at - 1]);
}
