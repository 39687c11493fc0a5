import { expect, it } from 'vitest';
import { mergeMatter } from '../../../src/import/page-matter.ts';

const LATER = { isFirst: false, isNewer: true };

it('what a page does not say stays, and its keys keep their order', () => {
  const page = { title: 'Rain', status: 'complete', summary: undefined };
  const known = { summary: 'It rains.', status: 'ongoing', title: 'Rain' };
  expect(Object.entries(mergeMatter(page, known, LATER))).toEqual([
    ['title', 'Rain'],
    ['status', 'complete'],
    ['summary', 'It rains.'],
  ]);
});

it('an older page only fills in what is not known', () => {
  const page = { status: 'ongoing', rating: 'teen' };
  expect(mergeMatter(page, { status: 'complete' }, { ...LATER, isNewer: false })).toEqual({
    status: 'complete',
    rating: 'teen',
  });
});

it('a later page adds to the notes, once, and takes nothing from them', () => {
  const once = mergeMatter({ notes: 'B.' }, { notes: 'A.' }, LATER);
  expect(once).toEqual({ notes: 'A.\n\nB.' });
  expect(mergeMatter({ notes: 'B.' }, once, LATER)).toEqual(once);
});

it('the first page has the last word on the notes above the story', () => {
  const first = { ...LATER, isFirst: true };
  expect(mergeMatter({ notes: 'New.' }, { notes: 'Old.' }, first)).toEqual({ notes: 'New.' });
});
