import { expect, it } from 'vitest';
import { randomNumbers } from '../../random.ts';
import { lettersAndDigits, plainText } from './plain-text.ts';
import { renderText, wordsOfHtml } from './render-text.ts';

it('lets every letter and digit of plain paragraphs reach the page', () => {
  const random = randomNumbers(7);
  for (let round = 0; round < 400; round += 1) {
    const text = plainText(random);
    const words = wordsOfHtml(renderText(text).html);
    expect(lettersAndDigits(words), JSON.stringify(text)).toBe(lettersAndDigits(text));
  }
});

it('loses none behind comments and tags that never close, however many there are', () => {
  for (const opening of ['<!-- ', '<script>', '> <pre>', '- <!--', '<div>\n<style>', '*<svg>*']) {
    const text = Array.from({ length: 200 }, (_, at) => `${opening} lamp${String(at)}`).join(
      '\n\n',
    );
    const words = wordsOfHtml(renderText(text).html.replaceAll(/<\/?(?:div|p|pre)[^>]*>/gu, ''));
    for (let at = 0; at < 200; at += 1) expect(words).toContain(`lamp${String(at)}`);
  }
});
