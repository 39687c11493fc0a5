import { describe, expect, it } from 'vitest';
import { compareNaturally, parseChapterFileName } from '../../../src/archive/order.ts';

describe('the order of chapters', () => {
  it('is that of their numbers, not of their digits', () => {
    const names = [
      '10-ten.md',
      '2-two.md',
      '07.5-between.md',
      '08-eight.md',
      '07-seven.md',
      '00-before.md',
      '1.md',
    ];
    expect(names.sort(compareNaturally)).toEqual([
      '00-before.md',
      '1.md',
      '2-two.md',
      '07-seven.md',
      '07.5-between.md',
      '08-eight.md',
      '10-ten.md',
    ]);
  });

  it('counts decimals as decimals', () => {
    expect(['7.5.md', '7.25.md'].sort(compareNaturally)).toEqual(['7.25.md', '7.5.md']);
  });

  it('finds numbers inside names too, and puts names without one last', () => {
    const names = ['prologue.md', 'chapter-10.md', 'chapter-9.md', '3.md'];
    expect(names.sort(compareNaturally)).toEqual([
      '3.md',
      'chapter-9.md',
      'chapter-10.md',
      'prologue.md',
    ]);
  });

  it('is never undecided between two names', () => {
    expect(compareNaturally('1.md', '01.md')).not.toBe(0);
    expect(compareNaturally('1.md', '1.md')).toBe(0);
  });
});

describe('a chapter’s file name', () => {
  it.each([
    ['01-the-letter.md', '01', 'the-letter'],
    ['07.5-between.md', '07.5', 'between'],
    ['07.5.md', '07.5', ''],
    ['00.md', '00', ''],
    ['3 The Fog.md', '3', 'The Fog'],
    ['12_fog.md', '12', 'fog'],
    ['12. Fog.MD', '12', 'Fog'],
    ['chapter-3.md', '3', ''],
    ['Chapter 12.md', '12', ''],
    ['ch07.md', '07', ''],
    ['prologue.md', undefined, 'prologue'],
    ['221b.md', undefined, '221b'],
    ['chapter-the-last.md', undefined, 'chapter-the-last'],
  ])('%s has number %s and name %j', (name, ordinal, rest) => {
    expect(parseChapterFileName(name)).toEqual({ ordinal, rest });
  });
});
