import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast } from '../../../src/reader/settings/colours.ts';

type Colours = ReadonlyMap<string, string>;

const SHEET = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');

/** The colours that a rule of the sheet sets; of two for light and dark, the one that is asked for. */
function colours(selector: string, scheme: 'light' | 'dark'): Colours {
  const start = SHEET.lastIndexOf(`\n${selector} {`);
  if (start === -1) throw new Error(`tokens.css has no rule ${selector}`);
  const rule = SHEET.slice(start, SHEET.indexOf('}', start));
  return new Map(
    [...rule.matchAll(/--([a-z]+): (?:light-dark\((#\w+), (#\w+)\)|(#\w+));/gu)].map(
      ([, name = '', light = '', dark = '', both]) => [
        name,
        inFull(both ?? (scheme === 'light' ? light : dark)),
      ],
    ),
  );
}

/** `#000` as `#000000`. */
const inFull = (colour: string): string =>
  colour.length === 4 ? colour.replace(/\w/gu, '$&$&') : colour;

const THEMES = {
  light: colours(':root,\n[data-theme]', 'light'),
  dark: colours(':root,\n[data-theme]', 'dark'),
  sepia: colours("[data-theme='sepia']", 'light'),
  black: colours("[data-theme='black']", 'dark'),
};

const PAIRS = ['paper', 'leaf'].flatMap((ground) =>
  ['ink', 'soft'].map((text) => [text, ground] as const),
);

describe.each(Object.entries(THEMES))('%s', (_, theme) => {
  const ratio = (text: string, ground: string): number =>
    contrast(theme.get(text) ?? '', theme.get(ground) ?? '');

  test.each(PAIRS)('%s on %s has the contrast of WCAG’s level AAA', (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(7);
  });

  test('a story’s ink has more than that', () => {
    expect(ratio('ink', 'paper')).toBeGreaterThanOrEqual(12);
  });

  test('what can be pressed has the contrast of level AA for its words', () => {
    expect(ratio('lamp', 'paper')).toBeGreaterThanOrEqual(4.5);
    expect(ratio('lamp', 'leaf')).toBeGreaterThanOrEqual(4.5);
  });
});
