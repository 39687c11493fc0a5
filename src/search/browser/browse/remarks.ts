import { fill } from '../../../i18n/phrases.ts';
import { element } from '../../../reader/element.ts';
import type { Hidden } from '../../../reader/preferences/preference.ts';
import type { Answer, HiddenCounts } from '../catalogue/question.ts';
import type { BrowseSpeech } from './browse-phrases.ts';
import type { Fault } from './browse-state.ts';
import type { Personal } from './personal.ts';

export interface HidingOptions {
  readonly personal: Personal;
  /** Shows what is never to be shown on this page all the same, or no longer. */
  readonly onReveal: (isRevealed: boolean) => void;
  /** Has something shown again for ever. */
  readonly onShowAgain: (reason: Hidden) => void;
}

export interface RemarksOptions extends HidingOptions {
  readonly speech: BrowseSpeech;
  /** Has what is read shown again. */
  readonly onShowRead: () => void;
}

/**
 * What there is to say of an answer, each in a line: what of the address is not known here, what is
 * left out for the reader's own sake, and how they have it back.
 */
export async function remarksOn(
  faults: readonly Fault[],
  answer: Answer | undefined,
  options: RemarksOptions,
): Promise<readonly Node[]> {
  const { words } = options.speech;
  // One name may be asked for in two ways.
  const unknown = new Set(answer?.unknown.map(({ slug }) => slug));
  return [
    ...faults.map(({ key, written }) => fill(words.meaningless, { written: `${key}=${written}` })),
    ...[...unknown].map((name) => fill(words.unknown, { name })),
  ]
    .map((text) => remark(text))
    .concat(leftOut(answer?.leftOut ?? 0, options))
    .concat(answer && answer.hidden.total > 0 ? await noteOnHidden(answer.hidden, options) : []);
}

function remark(...said: readonly (Node | string)[]): HTMLElement {
  return element('p', { className: 'remark' }, ...said);
}

/** How many stories are left out as read, and the way to have them back. */
function leftOut(stories: number, { speech, onShowRead }: RemarksOptions): HTMLElement[] {
  if (stories === 0) return [];
  const { words, count } = speech;
  const show = element('button', { type: 'button', className: 'text-button' }, words.showRead);
  show.addEventListener('click', onShowRead);
  return [remark(count(stories, words.readLeftOut), show)];
}

/** How many stories are not shown as the reader never wants to see them, why, and the way back. */
export async function noteOnHidden(
  { total, each }: HiddenCounts,
  { personal, onReveal, onShowAgain }: HidingOptions,
): Promise<HTMLElement> {
  const [{ hiddenNote }, { hidingWords }] = await Promise.all([
    import('../../../reader/hiding/hidden-note.ts'),
    import('../../../i18n/hiding-words.ts'),
  ]);
  const here = {
    total,
    reasons: personal.hidden.map((hidden, at) => ({ hidden, stories: each[at] ?? 0 })),
    isRevealed: personal.isRevealed,
  };
  const words = await hidingWords(document.documentElement.lang);
  return hiddenNote(here, words, { onReveal, onShowAgain });
}
