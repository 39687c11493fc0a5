import { expect, it } from 'vitest';
import {
  parseManner,
  voiceFor,
  voicesFor,
  type Voice,
} from '../../../../src/reader/aloud/voices.ts';

const voice = (voiceURI: string, lang: string, more: Partial<Voice> = {}): Voice => ({
  ...{ voiceURI, lang, localService: true, default: false },
  ...more,
});

const VOICES = [
  voice('far', 'en-GB', { localService: false }),
  voice('american', 'en-US', { default: true }),
  voice('android', 'pt_BR'),
  voice('british', 'en-GB'),
  voice('german', 'de-DE'),
];
const names = (lang: string): readonly string[] =>
  voicesFor(lang, VOICES).map(({ voiceURI }) => voiceURI);

it('offers the voices of a language, those of its region and of the device first', () => {
  expect(names('en-GB')).toEqual(['british', 'far', 'american']);
  expect(names('en')).toEqual(['american', 'british', 'far']);
  expect(names('pt-BR')).toEqual(['android']);
  expect(names('fr')).toEqual([]);
});

it('speaks with the voice that was chosen for a language, as long as it is there', () => {
  const manner = { speed: 1, voices: { en: 'far', de: 'gone' } };
  expect(voiceFor('en-US', VOICES, manner)?.voiceURI).toBe('far');
  expect(voiceFor('de', VOICES, manner)?.voiceURI).toBe('german');
  expect(voiceFor('fr', VOICES, manner)).toBeUndefined();
});

it('speaks with any voice that was chosen where none speaks the language', () => {
  const manner = { speed: 1, voices: { fr: 'german' } };
  expect(voiceFor('fr-CA', VOICES, manner)?.voiceURI).toBe('german');
});

it.each([
  [
    { speed: 1.4, voices: { en: 'far' } },
    { speed: 1.4, voices: { en: 'far' } },
  ],
  [
    { speed: 99, voices: { en: 7 } },
    { speed: 1, voices: {} },
  ],
  ['nonsense', { speed: 1, voices: {} }],
  [null, { speed: 1, voices: {} }],
])('keeps what can be a manner of %j', (kept, manner) => {
  expect(parseManner(kept)).toEqual(manner);
});
