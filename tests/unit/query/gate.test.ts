import { describe, expect, it } from 'vitest';
import { gateOf } from '../../../src/query/gate.ts';

const story = { rating: 'teen', warnings: ['Spiders'] } as const;
const plain = { rating: undefined, warnings: [] } as const;

describe('what is asked before a text', () => {
  it('is nothing where neither the story nor the chapter is mature', () => {
    expect(gateOf(story, [plain])).toBeUndefined();
  });

  it('names the strongest rating, and what the story warns of', () => {
    const chapters = [
      plain,
      { ...plain, rating: 'explicit' },
      { ...plain, rating: 'mature' },
    ] as const;
    expect(gateOf(story, chapters)).toEqual({ rating: 'explicit', warnings: ['Spiders'] });
  });

  it('gives no chapter’s own warnings away, and does not say that there are none', () => {
    const chapter = { rating: 'mature', warnings: ['A death'] } as const;
    expect(gateOf(story, [chapter])?.warnings).toEqual(['Spiders']);
    expect(gateOf({ ...story, warnings: [] }, [chapter])?.warnings).toBeUndefined();
    expect(gateOf({ ...story, warnings: [] }, [{ ...plain, rating: 'mature' }])?.warnings).toEqual(
      [],
    );
  });
});
