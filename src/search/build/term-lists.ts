import { compareCodeUnits } from '../../archive/order.ts';
import { SOUGHT_FIELDS, spellingsOf } from '../catalogue-manifest.ts';
import { indexTerms } from '../fold.ts';
import type { CatalogueInput } from './catalogue-input.ts';

type List = readonly number[];

/** A term, and the stories in which it stands: a list for each of `SOUGHT_FIELDS`, in their order. */
export interface TermLists {
  readonly term: string;
  readonly lists: readonly List[];
}

const NO_STORIES: List = [];

/** Every term of the titles and names, with their aliases, in order of code units. */
export function termLists({ titles, facets }: CatalogueInput): readonly TermLists[] {
  const fields = SOUGHT_FIELDS.map((field) => {
    const lists = new Map<string, List[]>();
    const add = (text: string, stories: List): void => {
      for (const term of indexTerms(text)) {
        const known = lists.get(term);
        if (known === undefined) lists.set(term, [stories]);
        else known.push(stories);
      }
    };
    if (field === 'title') for (const [story, title] of titles.entries()) add(title, [story]);
    else for (const { name, stories } of facets[field]) add(spellingsOf(name).join('\n'), stories);
    return lists;
  });
  const terms = new Set(fields.flatMap((lists) => [...lists.keys()]));
  return [...terms]
    .sort(compareCodeUnits)
    .map((term) => ({ term, lists: fields.map((lists) => unionOf(lists.get(term))) }));
}

/** The stories of lists that ascend, ascending. */
function unionOf(lists: readonly List[] = []): List {
  const [first = NO_STORIES, ...others] = lists;
  if (others.length === 0) return first;
  const all = Uint32Array.from(lists.flat()).sort();
  return Array.from(all).filter((story, at) => story !== all[at - 1]);
}
