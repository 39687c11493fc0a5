import { describe, expect, it } from 'vitest';
import { fitTitle } from '../../../src/cli/share-card/fit-title.ts';
import { canSet, filesFor, settable } from '../../../src/cli/share-card/typefaces.ts';

describe('the title of a share picture', () => {
  it('is as large as it has room for', () => {
    const sizes = [
      'Tide',
      'The Adventure of the Borrowed Umbrella and What Became of Its Owner',
      'Of the Thousand and One Nights of Explaining Myself to People Who Had Never Once Been Granted Anything at All',
    ].map((title) => fitTitle(title, 1056).size);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(new Set(sizes).size).toBe(3);
  });

  it('is small enough that its longest word is whole', () => {
    const { size } = fitTitle('Donaudampfschifffahrtsgesellschaft', 580);
    expect(size).toBeLessThan(fitTitle('Die Donau', 580).size);
  });

  it('may be broken anywhere in Japanese', () => {
    expect(fitTitle('東の灯台と銀河鉄道の夜', 1056).size).toBe(fitTitle('Tide', 1056).size);
  });
});

describe('the letters of share pictures', () => {
  it.each([
    ['en', 'Naïve – “Çédille”'],
    ['ru', 'Маяк'],
    ['el', 'Φάρος'],
    ['vi', 'Ngọn hải đăng'],
    ['ar', 'قنديل الميناء'],
    ['he', 'מגדלור'],
    ['hi', 'दीपस्तंभ'],
    ['th', 'ประภาคาร'],
    ['ja', '東の灯台'],
    ['zh-Hans', '灯塔'],
    ['zh-Hant', '燈塔'],
    ['ko', '등대'],
  ])('are there for %s', (language, text) => {
    expect(canSet(text)).toBe(true);
    expect(filesFor(text, language).size).toBeGreaterThan(0);
  });

  it('are those of the language, where several write one character', () => {
    const faces = (language: string): readonly string[] =>
      [...filesFor('直', language)].map(({ typeface }) => typeface);
    expect(faces('ja')).toEqual(['Noto Serif JP']);
    expect(faces('zh-Hant')).toEqual(['Noto Serif TC']);
  });

  it('leave out a mark that none of them has, and say of a letter that it is not there', () => {
    expect(settable('Tide 🦑')).toBe('Tide');
    expect(canSet('Tide 🦑')).toBe(true);
    expect(canSet('ᚠᚢᚦ')).toBe(false);
  });
});
