import { expect, it } from 'vitest';
import { randomNumbers } from '../../random.ts';
import { nastyText } from './nasty-text.ts';
import { parsedInFull, parsedWithStandIns } from './parsed.ts';

const TEXTS = 100_000;

it('gives the tree of the whole text, whatever stands around the prose passed over', () => {
  const random = randomNumbers(20_261_125);
  for (let round = 0; round < TEXTS; round += 1) {
    const markdown = nastyText(random);
    expect(parsedWithStandIns(markdown), JSON.stringify(markdown)).toEqual(parsedInFull(markdown));
  }
});
