import { describe, expect, it } from 'vitest';
import { directionOf, parseLanguage } from '../../../src/archive/language.ts';

describe('a language', () => {
  it.each([
    ['en', 'en'],
    ['EN-gb', 'en-GB'],
    ['zh_hans', 'zh-Hans'],
    ['tlh', 'tlh'],
    ['sjn', 'sjn'],
    ['iw', 'he'],
    ['English', 'en'],
    ['english', 'en'],
    ['日本語', 'ja'],
    ['Deutsch', 'de'],
    ['German', 'de'],
    ['العربية', 'ar'],
  ])('%s is %s', (written, tag) => {
    expect(parseLanguage(written)).toBe(tag);
  });

  it.each(['jp', 'xx', 'Englsh', '', 'the queen’s', 'e'])('“%s” is none', (written) => {
    expect(parseLanguage(written)).toBeUndefined();
  });

  it.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['he', 'rtl'],
    ['fa', 'rtl'],
    ['ur', 'rtl'],
    ['az-Arab', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['ja', 'ltr'],
    ['dv', 'rtl'],
  ] as const)('%s is written %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });
});
