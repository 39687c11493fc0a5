import { expect, it } from 'vitest';
import { planUpdate } from '../../../src/import/plan-update.ts';

const FILE = { now: 'a', imported: undefined };

it('no chapter is moved into the place of another', () => {
  const stored = new Map([
    ['01-a.md', FILE],
    ['02-a.md', FILE],
  ]);
  const chapters = [
    { order: '01', slug: 'b', text: 'B.\n' },
    { order: '02', slug: 'a', text: 'A.\n' },
  ];
  const { renames } = planUpdate({ main: '', chapters, pictures: [] }, 'index.md', stored);
  for (const to of renames.values()) expect(stored.has(to)).toBe(false);
});
