import { describe, expect, it } from 'vitest';
import { createFormat } from '../../../src/i18n/format.ts';

describe('numbers in a picture', () => {
  it.each([
    ['en-GB', '48.1k'],
    ['de-DE', '48.100'],
    ['ja-JP', '4.81万'],
  ])('are short in %s', (locale, expected) => {
    expect(createFormat(locale).compact(48_123)).toBe(expected);
  });

  it.each([
    [0, '0%'],
    [0.001, '<1%'],
    [0.006, '1%'],
    [0.384, '38%'],
    [1, '100%'],
  ])('%d is a share of %s: more than nothing is never none', (share, expected) => {
    expect(createFormat('en-GB').share(share)).toBe(expected);
  });

  it.each([
    ['en-GB', 2024, '2024'],
    ['ja-JP', 2024, '2024年'],
    ['en-GB', 812, '812'],
  ])('years in %s are of the calendar that stories are dated by: %d', (locale, year, expected) => {
    expect(createFormat(locale).year(year)).toBe(expected);
  });

  it('years are so where the region has a calendar of its own', () => {
    expect(createFormat('ar-SA').year(2024)).toMatch(/^(?:2024|٢٠٢٤)/u);
  });
});
