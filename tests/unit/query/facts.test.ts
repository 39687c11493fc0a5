import { expect, test } from 'vitest';
import { EditionIndex } from '../../../src/query/edition-index.ts';
import { factsOf } from '../../../src/query/facts.ts';
import { editionOf, type TestStory } from '../search/edition-of.ts';

const ONE_SHOT = { '': '<p>.</p>' };
const THREE = { one: '<p>.</p>', two: '<p>.</p>', three: '<p>.</p>' };

test.each([
  ['a story that goes on, against what nobody knows', { chapters: THREE, status: 'ongoing' }, '?'],
  ['one that rests, too', { chapters: THREE, status: 'hiatus' }, '?'],
  ['one with a plan, against the plan', { chapters: THREE, status: 'ongoing', planned: 12 }, 12],
  ['one that is all there, too', { chapters: THREE, planned: 3 }, 3],
  ['one that is complete without a plan, against nothing', { chapters: THREE }, undefined],
  ['one that is complete after all, too', { chapters: THREE, planned: '?' }, undefined],
  ['a one-shot, against nothing', { chapters: ONE_SHOT, status: 'ongoing' }, undefined],
  ['a one-shot with a plan, against it', { chapters: ONE_SHOT, planned: 4, status: 'ongoing' }, 4],
] satisfies [string, Partial<TestStory>, number | '?' | undefined][])(
  'chapters are counted: %s',
  (_, story, planned) => {
    const index = new EditionIndex(editionOf([{ title: 'Tide', ...story }]));
    expect(factsOf(index.story('tide'), index).planned).toBe(planned);
  },
);
