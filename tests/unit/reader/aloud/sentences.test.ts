import { expect, it } from 'vitest';
import { cutSentences } from '../../../../src/reader/aloud/sentences.ts';

const said = (text: string, lang: string): readonly string[] =>
  cutSentences(text, lang).map(({ start, end }) => text.slice(start, end));

it.each([
  ['en', ' “Well?” said Holmes. \n Nobody spoke. ', ['“Well?” said Holmes.', 'Nobody spoke.']],
  [
    'en',
    'Mr. Holmes met Dr. J. Watson. St. Elmo laughed.',
    ['Mr. Holmes met Dr. J. Watson.', 'St. Elmo laughed.'],
  ],
  ['ja', '雨だった。誰もいない。', ['雨だった。', '誰もいない。']],
  ['ar', 'كان المطر غزيرًا. أين ذهبوا؟', ['كان المطر غزيرًا.', 'أين ذهبوا؟']],
  ['not a language', 'One. Two.', ['One.', 'Two.']],
])('in %s a sentence is what that language ends', (lang, text, sentences) => {
  expect(said(text, lang)).toEqual(sentences);
});

it('says nothing of what has no words', () => {
  expect(said(' * * * ', 'en')).toEqual([]);
  expect(said('—', 'en')).toEqual([]);
});

it('takes breath in a long sentence: at a comma, else at a space, else anywhere, and loses no letter', () => {
  const clauses = `${'the lamp was out, and '.repeat(30)}it was late.`;
  const parts = said(clauses, 'en');
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(220);
  expect(parts.slice(0, -1).every((part) => part.endsWith(','))).toBe(true);
  for (const text of [clauses, 'lamp '.repeat(100), 'あ'.repeat(700)]) {
    const lang = text.startsWith('あ') ? 'ja' : 'en';
    const longest = lang === 'ja' ? 70 : 220;
    expect(Math.max(...said(text, lang).map(({ length }) => length))).toBeLessThanOrEqual(longest);
    expect(said(text, lang).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  }
});
