import { autonym } from '../autonym.ts';
import { FACETS, facetValues, type Facet, type Filters } from './facets.ts';
import { fill } from '../../i18n/phrases.ts';
import type { Speech } from './phrases.ts';
import type { FoundStory } from './story.ts';

/** Puts the values that a facet can take into its list of choices, each with its count. */
export function fillFacets(
  form: HTMLFormElement,
  stories: readonly FoundStory[],
  filters: Filters,
  speech: Speech,
): void {
  for (const facet of FACETS) {
    const select = form.elements.namedItem(facet);
    if (!(select instanceof HTMLSelectElement)) continue;
    const values = facetValues(stories, facet, filters);
    const chosen = filters[facet] ?? '';
    const known = values.some(({ value }) => value === chosen) || chosen === '';
    select.replaceChildren(
      new Option(speech.search.any, ''),
      ...values.map(({ value, text, stories: count }) => {
        const name = text ?? nameOf(facet, value, speech);
        return new Option(
          fill(speech.search.choice, { name, stories: speech.number(count) }),
          value,
        );
      }),
      // What the address asks for is shown, even where no story has it.
      ...(known
        ? []
        : [new Option(fill(speech.search.choice, { name: chosen, stories: '0' }), chosen)]),
    );
    select.value = chosen;
  }
}

/** Leaves every facet open. */
export function clearFacets(form: HTMLFormElement): void {
  for (const select of form.querySelectorAll('select')) select.value = '';
}

/** The filters that are chosen in a form. */
export function chosenFilters(form: HTMLFormElement): Filters {
  const data = new FormData(form);
  const chosen = FACETS.flatMap((facet) => {
    const value = data.get(facet);
    return typeof value === 'string' && value !== '' ? [[facet, value] as const] : [];
  });
  return Object.fromEntries(chosen);
}

function nameOf(facet: Facet, value: string, { facts }: Speech): string {
  if (facet === 'language') return autonym(value);
  const names: Readonly<Record<string, string>> =
    facet === 'rating' ? facts.ratings : facet === 'status' ? facts.statuses : {};
  return names[value] ?? value;
}
