import { describe, expect, test } from 'vitest';
import { searchedHtml } from '../../../src/search/build/searched-html.ts';
import { readWord } from '../../../src/search/spelling.ts';

/** The words of a text as they are indexed, and the text as it is read back from them. */
function written(html: string) {
  const words = searchedHtml(html)
    .replace(/<[^>]*>/gu, '')
    .split(/\s+/u);
  const read = words.map(readWord);
  return {
    words: words.map((word) => word.replace(/[\u2063\u2064]/gu, '')),
    text: read
      .map(({ text, spaced }) => text + (spaced ? ' ' : ''))
      .join('')
      .trimEnd(),
  };
}

describe('a text in the index', () => {
  test.each([
    ['one word', ['one', 'word']],
    ['such power—they would', ['such', 'power—', 'they', 'would']],
    ['“Wait…Gaara”', ['“Wait…', 'Gaara”']],
    ['said “They', ['said', '“They']],
    ['no—<em>she</em> ran', ['no—', 'she', 'ran']],
    ['<em>no—</em>she', ['no—', 'she']],
    ['<em>no—</em> she', ['no—', 'she']],
    ['un<em>believ</em>able', ['unbelievable']],
    ['l’enfant isn’t', ["l'enfant", 'isn’t']],
    ["l'enfant isn't", ["l'enfant", 'isn’t']],
    ['l’<em>enfant</em>', ["l'enfant"]],
    ['Łódź, Straße.', ['Łódź,', 'lódź', 'Straße.', 'strasse']],
    ['Ł<em>ó</em>dź', ['Łódź']],
    ['Obi-Wan A/B/O R&amp;B', ['Obi-Wan', 'A/B/O', 'R&amp;B']],
    ['猫はTea。ネコ', ['猫', 'は', 'Tea。', 'ネ', 'コ']],
    ['<ruby>猫<rp>(</rp><rt>ねこ</rt><rp>)</rp></ruby>は', ['猫', 'は']],
    ['한국은 책을', ['한국은', '책을']],
  ])('%s has the words %j', (html, words) => {
    expect(written(html).words).toEqual(words);
  });

  test('has its tags as they were', () => {
    const html = '<img alt="x > y—z l’enfant"><br>';
    expect(searchedHtml(html)).toBe(html);
  });

  test.each([
    'He said “power—they’d” and l’enfant; l\'enfant isn\'t, isn’t … "no".',
    'Łódź—Straße, København ısla',
    '吾輩は猫である。名前は Tea です',
    'นี่คือแมว สองตัว',
  ])('is read back as it was: %s', (text) => {
    expect(written(text).text).toBe(text);
  });
});
