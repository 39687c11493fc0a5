import { fill } from '../../../i18n/phrases.ts';
import { element } from '../../../reader/element.ts';
import type { Hidden } from '../../../reader/preferences/preference.ts';
import { FACETS, MEASURES, type Facet, type Measure } from '../../catalogue-manifest.ts';
import { dayOfNumber } from '../../day-number.ts';
import type { Chosen, Range } from '../catalogue/question.ts';
import { sayValue, type BrowseSpeech } from './browse-phrases.ts';
import { isDay, type BrowseState } from './browse-state.ts';

/** What is left out, and might be for ever. */
type Unwanted = Pick<Hidden, 'kind' | 'slug' | 'name'>;

/** One thing that is chosen, and what is left without it. */
interface Choice {
  readonly text: string;
  readonly without: BrowseState;
  readonly unwanted?: Unwanted;
}

/** Names a value of a facet; `undefined` where the archive has none of the slug. */
export type NameOf = (facet: Facet, slug: string) => Promise<string | undefined>;

export interface ChosenListOptions {
  readonly speech: BrowseSpeech;
  readonly nameOf: NameOf;
  /** Gets what is left without what was taken away. */
  readonly onChange: (state: BrowseState) => void;
  /** Gets what is never to be shown again, and what is left without it. */
  readonly onNever: (unwanted: Unwanted, state: BrowseState) => void;
}

/** What is chosen, in words, and as it is shown. */
export interface ChosenList {
  readonly texts: readonly string[];
  readonly nodes: readonly Node[];
}

/** Everything that is chosen, each with a button that takes it away. */
export async function chosenList(
  state: BrowseState,
  { speech, nameOf, onChange, onNever }: ChosenListOptions,
): Promise<ChosenList> {
  const choices = [
    ...(await chosenValues(state, speech, nameOf)),
    ...chosenRanges(state, speech),
    ...chosenKinds(state, speech),
  ];
  if (choices.length === 0) return { texts: [], nodes: [] };
  const { words } = speech;
  const list = element('ul', { ariaLabel: words.chosen });
  for (const { text, without, unwanted } of choices) {
    const left = { ...without, page: 1 };
    const remove = element('button', { type: 'button' }, '×');
    remove.ariaLabel = fill(words.remove, { name: text });
    remove.addEventListener('click', () => onChange(left));
    const item = element('li', {}, element('bdi', {}, text), remove);
    if (unwanted !== undefined) {
      const never = element('button', { type: 'button', className: 'text-button' }, words.never);
      never.ariaLabel = fill(words.neverNamed, { name: unwanted.name });
      never.addEventListener('click', () => onNever(unwanted, left));
      item.append(never);
    }
    list.append(item);
  }
  const clear = element('button', { type: 'button', className: 'text-button' }, words.clear);
  clear.addEventListener('click', () =>
    onChange({ query: state.query, chosen: {}, ranges: {}, sort: state.sort, page: 1 }),
  );
  return {
    texts: choices.map(({ text }) => text),
    nodes: choices.length > 1 ? [list, clear] : [list],
  };
}

async function chosenValues(
  state: BrowseState,
  speech: BrowseSpeech,
  nameOf: NameOf,
): Promise<readonly Choice[]> {
  const { words } = speech;
  const values = FACETS.flatMap((facet) => {
    const chosen = state.chosen[facet] ?? { all: [], any: [], none: [] };
    return (['all', 'any', 'none'] as const).flatMap((meant) =>
      chosen[meant].map((slug) => ({ facet, meant, slug, chosen })),
    );
  });
  const named = values.map(async ({ facet, meant, slug, chosen }): Promise<Choice> => {
    const name = sayValue(facet, { slug, name: (await nameOf(facet, slug)) ?? slug }, speech);
    const rest: Chosen = { ...chosen, [meant]: chosen[meant].filter((each) => each !== slug) };
    const text =
      meant === 'none'
        ? fill(words.not, { name })
        : meant === 'any' && chosen.any.length > 1
          ? fill(words.anyOf, { name })
          : name;
    const main = facet === 'relationship' && state.main === slug ? undefined : state.main;
    return {
      text,
      without: { ...state, main, chosen: { ...state.chosen, [facet]: rest } },
      ...(meant === 'none' && { unwanted: { kind: facet, slug, name } }),
    };
  });
  const { main, ...withoutMain } = state;
  if (main === undefined) return Promise.all(named);
  const name = (await nameOf('relationship', main)) ?? main;
  return [
    ...(await Promise.all(named)),
    { text: fill(words.main, { name }), without: withoutMain },
  ];
}

function chosenRanges(state: BrowseState, speech: BrowseSpeech): readonly Choice[] {
  return MEASURES.flatMap((measure) => {
    const { [measure]: range, ...ranges } = state.ranges;
    if (range === undefined) return [];
    return [{ text: sayRange(measure, range, speech), without: { ...state, ranges } }];
  });
}

function sayRange(
  measure: Measure,
  { from, to }: Range,
  { words, number, locale }: BrowseSpeech,
): string {
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const say = (end = 0): string =>
    isDay(measure) ? dates.format(new Date(dayOfNumber(end))) : number(end);
  const values = { measure: words.measures[measure], from: say(from), to: say(to) };
  if (from !== undefined && to !== undefined) return fill(words.between, values);
  if (to === undefined) return fill(isDay(measure) ? words.since : words.fromOn, values);
  return fill(isDay(measure) ? words.until : words.upTo, values);
}

function chosenKinds(state: BrowseState, { words }: BrowseSpeech): readonly Choice[] {
  return (['crossover', 'oneShot'] as const).flatMap((key) => {
    const wanted = state[key];
    if (wanted === undefined) return [];
    const text = fill(wanted ? words.onlyKind : words.noKind, { kind: words.kinds[key] });
    return [{ text, without: { ...state, [key]: undefined } }];
  });
}
