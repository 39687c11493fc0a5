import { element } from '../element.ts';
import { homeOf } from '../place.ts';
import { pathOfName } from '../preferences/name-path.ts';
import type { Preference } from '../preferences/preference.ts';
import type { ShelfSpeech } from './shelf-phrases.ts';

/** A preference in a line, with a button that takes it back. */
export function preferenceEntry(
  preference: Preference,
  stories: string,
  speech: ShelfSpeech,
): HTMLElement {
  const { shelf } = speech;
  const text = sayPreference(preference, speech);
  const path = pathOf(preference);
  const name = element('bdi', {}, text);
  const link = path === undefined ? name : element('a', { href: homeOf(stories) + path }, name);
  const words = preference.is === 'filter' ? shelf.forget : shelf.showAgain;
  const button = element('button', { type: 'button', className: 'take-back text-button' }, words);
  button.append(element('span', { className: 'hidden' }, ` ${text}`));
  const kind =
    preference.is === 'hidden'
      ? [element('span', { className: 'kind' }, speech.kinds[preference.kind])]
      : [];
  const entry = element('div', { className: 'entry preference' }, link, ...kind, button);
  entry.dataset['preference'] = preference.id;
  return entry;
}

function sayPreference(preference: Preference, { read, readAs }: ShelfSpeech): string {
  return preference.is === 'read' ? `${read}: ${readAs[preference.as]}` : preference.name;
}

/** Below the archive's home; ratings and the like have no page. */
function pathOf(preference: Preference): string | undefined {
  if (preference.is === 'filter') return preference.href;
  return preference.is === 'hidden' ? pathOfName(preference.kind, preference.slug) : undefined;
}
