import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../random.ts';
import { plainText } from './plain-text.ts';
import { renderText } from './render-text.ts';

function idsOf(markdown: string, options = {}): string[] {
  return [...renderText(markdown, options).html.matchAll(/ id="([^"]*)"/gu)].map(
    ([, id]) => id ?? '',
  );
}

describe('the id of a paragraph is, for ever', () => {
  it.each([
    ['The fog came in.', 'p-4giluw'],
    ['灯台の灯。', 'p-ny43mf'],
    ['مساء الخير', 'p-kansvn'],
    ['Ночь была тихой.', 'p-bvvt6k'],
    ['1986. It was cold.', 'p-2372dd'],
    ['…', 'p-ag5eog'],
  ])('%s: %s', (text, id) => {
    expect(idsOf(text)).toEqual([id]);
  });

  it.each([
    '“The fog” came *in*!',
    'THE FOG: came, in',
    'The fog came  \nin',
    'The **fog** [came](in.md) in?',
    'Ｔｈｅ fog came in.',
    'The fog came in.[^1]\n\n[^1]: From the river.',
  ])('the same where only marks, capitals and layout differ: %j', (text) => {
    expect(idsOf(text)[0]).toBe('p-4giluw');
  });

  it('another where a letter differs', () => {
    expect(idsOf('The fog came on.')).not.toEqual(idsOf('The fog came in.'));
  });

  it('made of the one before, too, where an earlier one says the same', () => {
    const [first, second, third] = ['p-4giluw', 'p-p4rsdd', 'p-a6k2i5'];
    expect(idsOf('The fog came in.\n\nThe fog came in.\n\nThe fog came in.')).toEqual([
      first,
      second,
      third,
    ]);
  });

  it('its own still where something is put in elsewhere', () => {
    const [fog, again] = idsOf('The fog came in.\n\nThe fog came in.');
    expect(idsOf('Rain.\n\nThe fog came in.\n\nThe fog came in.\n\nSnow.').slice(1, 3)).toEqual([
      fog,
      again,
    ]);
  });
});

describe('the id of a heading is, for ever', () => {
  it.each([
    ['# The End', 'h-the-end'],
    ['## *What* the lamp knew?', 'h-what-the-lamp-knew'],
    ['# Ω and 灯台', 'h-ω-and-灯台'],
    ['# It’s 12:30', 'h-its-1230'],
  ])('%s: %s', (text, id) => {
    expect(idsOf(text)).toEqual([id]);
  });

  it('its words and a hash of its section, where an earlier one says the same', () => {
    expect(idsOf('# Later\n\nRain.\n\n# Later\n\nSnow.')).toEqual([
      'h-later',
      'p-ggnujr',
      'h-later-u5dcel',
      'p-u5dcel',
    ]);
  });

  it('its own still where a section is put in between', () => {
    const ids = idsOf('# Later\n\nRain.\n\n# Later\n\nHail.\n\n# Later\n\nSnow.');
    expect(ids).toContain('h-later');
    expect(ids).toContain('h-later-u5dcel');
  });
});

describe('ids', () => {
  it('are the same whether a site asks for typographic punctuation or not', () => {
    const random = randomNumbers(90);
    for (let round = 0; round < 200; round += 1) {
      const text = `# ${plainText(random)}\n\n"It's late--" she said...\n\n${plainText(random)}`;
      expect(idsOf(text, { punctuation: 'typographic' }), text).toEqual(idsOf(text));
    }
  });
});
