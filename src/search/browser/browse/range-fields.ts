import { MEASURES, type Measure } from '../../catalogue-manifest.ts';
import type { Range } from '../catalogue/question.ts';
import { formatEnd, parseEnd, type BrowseState } from './browse-state.ts';

type Fields = Pick<BrowseState, 'ranges' | 'crossover' | 'oneShot'>;

/**
 * Puts the ranges and kinds of a state into the form's fields.
 * @param kept fields that a reader has touched, which are left alone
 */
export function fillFields(form: HTMLFormElement, state: Fields, kept: ReadonlySet<Element>): void {
  const set = (name: string, value: string): void => {
    const field = form.elements.namedItem(name);
    const isField = field instanceof HTMLInputElement || field instanceof HTMLSelectElement;
    if (isField && !kept.has(field)) field.value = value;
  };
  for (const measure of MEASURES) {
    const { from, to } = state.ranges[measure] ?? {};
    set(`${measure}.from`, formatEnd(from, measure));
    set(`${measure}.to`, formatEnd(to, measure));
  }
  for (const kind of ['crossover', 'oneShot'] as const) {
    const wanted = state[kind];
    set(kind, wanted === undefined ? '' : wanted ? 'only' : 'none');
  }
}

/** Reads them back; what is no number or day is left open, as the field itself shows. */
export function readFields(form: HTMLFormElement): Fields {
  const data = new FormData(form);
  const textOf = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const ranges: Partial<Record<Measure, Range>> = {};
  for (const measure of MEASURES) {
    const end = (name: string): number | undefined =>
      parseEnd(textOf(`${measure}.${name}`), measure) ?? undefined;
    const range = { from: end('from'), to: end('to') };
    if (range.from !== undefined || range.to !== undefined) ranges[measure] = range;
  }
  const wanted = (name: string): boolean | undefined => ({ only: true, none: false })[textOf(name)];
  return { ranges, crossover: wanted('crossover'), oneShot: wanted('oneShot') };
}
