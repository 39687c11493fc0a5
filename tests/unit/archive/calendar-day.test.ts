import { describe, expect, it } from 'vitest';
import { guessCalendarDay, parseCalendarDay } from '../../../src/archive/calendar-day.ts';

describe('a calendar day', () => {
  it.each([
    ['2024-02-29', '2024-02-29'],
    ['2024-01-31T10:00:00Z', '2024-01-31'],
    ['2024-01-31 23:30:00 -02:00', '2024-02-01'],
    ['2024-01-31t00:30:00+1', '2024-01-30'],
    ['2001-12-14 21:59:43.10 -5', '2001-12-15'],
    ['2024-01-31 9:05:00', '2024-01-31'],
  ])('%s is %s', (written, day) => {
    expect(parseCalendarDay(written)).toBe(day);
  });

  it.each([
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-1-5',
    '31.1.2024',
    'yesterday',
    '',
    '2024-01-31T25:00:00Z',
  ])('“%s” is none', (written) => {
    expect(parseCalendarDay(written)).toBeUndefined();
  });

  it.each([
    ['2024-1-5', '2024-01-05'],
    ['2024/01/05', '2024-01-05'],
    ['2024年1月5日', '2024-01-05'],
    ['5 January 2024', '2024-01-05'],
    ['Jan 5, 2024', '2024-01-05'],
  ])('%s most likely means %s', (written, day) => {
    expect(guessCalendarDay(written)).toBe(day);
  });

  it.each(['01/02/2024', '2024-02-30', 'soon'])('“%s” could be anything', (written) => {
    expect(guessCalendarDay(written)).toBeUndefined();
  });
});
