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

it('a chapter that moves takes along what stands beside it', () => {
  const stored = new Map([
    ['02-b.md', FILE],
    ['02-b.md.new', { now: 'b', imported: undefined }],
  ]);
  const chapters = [
    { order: '02', slug: 'a', text: 'A.\n' },
    { order: '03', slug: 'b', text: 'B.\n' },
  ];
  const plan = planUpdate({ main: '', chapters, pictures: [] }, 'index.md', stored);
  expect([...plan.renames]).toEqual([
    ['02-b.md', '03-b.md'],
    ['02-b.md.new', '03-b.md.new'],
  ]);
  expect([...plan.writes.keys()]).toEqual(['02-a.md', 'index.md']);
  expect([...plan.beside.keys()]).toEqual(['03-b.md.new']);
});
