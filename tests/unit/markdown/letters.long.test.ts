import { expect, it } from 'vitest';
import { randomNumbers } from '../../random.ts';
import { lettersAndDigits, plainText } from './plain-text.ts';
import { renderText, wordsOfHtml } from './render-text.ts';

const TEXTS = 50_000;

it('lets every letter and digit of plain paragraphs reach the page, whatever the marks', () => {
  const random = randomNumbers(20_261_126);
  for (let round = 0; round < TEXTS; round += 1) {
    const text = plainText(random);
    const words = wordsOfHtml(renderText(text).html);
    expect(lettersAndDigits(words), JSON.stringify(text)).toBe(lettersAndDigits(text));
  }
});
