import { expect, test } from 'vitest';
import { catalogueInput } from '../../../src/search/build/catalogue-input.ts';
import { archiveOf, story } from '../archive/content-folder.ts';
import { editionOf } from './edition-of.ts';

test('a filter on a name has the stories of all that stands under it, each once', async () => {
  const archive = await archiveOf({
    'tags.yaml':
      'tag:\n  Fluff: { parents: [Tone], aliases: [Soft] }\n  Domestic Fluff: { parents: [Fluff] }\n',
    'stories/a.md': story('tags: [Domestic Fluff, soft]'),
    'stories/b.md': story('tags: SOFT'),
    'stories/c.md': story('tags: Tone'),
    'stories/d.md': story('tags: Rain'),
  });
  const { facets } = catalogueInput({ ...editionOf([]), archive });
  const counts = facets.tag.map(({ name, stories }) => [[name].flat()[0], stories.length]);
  expect(Object.fromEntries(counts)).toEqual({ Tone: 3, Fluff: 2, 'Domestic Fluff': 1, Rain: 1 });
});
