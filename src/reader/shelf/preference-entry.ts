import { element } from '../element.ts';
import { homeOf } from '../place.ts';
import { pathOfName } from '../preferences/name-path.ts';
import type { Hidden, KeptFilter } from '../preferences/preference.ts';
import type { ShelfSpeech } from './shelf-phrases.ts';

/** A kept filter, or something that is never shown, in a line, with a button that takes it back. */
export function preferenceEntry(
  preference: Hidden | KeptFilter,
  stories: string,
  { shelf }: ShelfSpeech,
): HTMLElement {
  const isHidden = preference.is === 'hidden';
  const [path] = isHidden ? pathOfName(preference.kind, preference.slug) : [preference.href];
  const name = element('bdi', {}, preference.name);
  // Ratings and the like have no page.
  const link = path === undefined ? name : element('a', { href: homeOf(stories) + path }, name);
  const words = isHidden ? shelf.showAgain : shelf.forget;
  const button = element('button', { type: 'button', className: 'take-back text-button' }, words);
  button.append(element('span', { className: 'hidden' }, ` ${preference.name}`));
  const entry = element('div', { className: 'entry preference' }, link, button);
  entry.dataset['preference'] = preference.id;
  return entry;
}
