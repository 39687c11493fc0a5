import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ReadingPace } from '../../../src/reader/progress/pace.ts';

describe('a reader’s pace', () => {
  const store = new Map<string, string>();

  beforeEach(() => {
    store.clear();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => store.get(key) ?? null,
      setItem: (key: string, value: string) => store.set(key, value),
    });
  });

  it('is that of most readers until something is known', () => {
    expect(new ReadingPace('en').minutes(12)).toBe(12);
  });

  it('comes near the reader’s own, the more was read the nearer', () => {
    const pace = new ReadingPace('en');
    for (let page = 0; page < 10; page += 1) pace.learn(1, 2);
    expect(pace.minutes(10)).toBeCloseTo(15);
    for (let page = 0; page < 400; page += 1) pace.learn(1, 2);
    expect(pace.minutes(10)).toBeGreaterThan(19.5);
  });

  it('is another in another language', () => {
    for (let page = 0; page < 100; page += 1) new ReadingPace('ja').learn(1, 3);
    expect(new ReadingPace('ja').minutes(10)).toBeGreaterThan(25);
    expect(new ReadingPace('en').minutes(10)).toBe(10);
  });

  it('learns nothing from leafing, and nothing from a pause', () => {
    const pace = new ReadingPace('en');
    pace.learn(2, 0.1);
    pace.learn(0.5, 20);
    pace.learn(1, 0);
    expect(pace.minutes(10)).toBe(10);
  });

  it.each(['', 'no JSON', '{"usual":0,"own":0}', '{"usual":1,"own":1e9}', '[]', 'null'])(
    'is that of most readers where %j is stored',
    (value) => {
      store.set('lamplight:pace:en', value);
      expect(new ReadingPace('en').minutes(10)).toBe(10);
    },
  );
});
