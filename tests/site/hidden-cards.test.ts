import { expect, test } from 'vitest';
import { Catalogue } from '../../src/search/browser/catalogue/catalogue.ts';
import type { Question } from '../../src/search/browser/catalogue/question.ts';
import { CARDS_IN_FILE, FACETS } from '../../src/search/catalogue-manifest.ts';
import { markOf } from '../../src/reader/preferences/at-hand.ts';
import { BASE } from './built-site.ts';
import { site } from './fixture-site.ts';

const OPEN: Question = { chosen: {}, ranges: {}, sort: { by: 'title', descending: false } };
const ALL = { from: 0, count: Infinity };

test('a story’s card tells all that the catalogue finds it by, and nothing else', async () => {
  const folder = 'search/catalogue/';
  const catalogue = new Catalogue(JSON.parse(site.text(`${folder}manifest.json`)), (pack) =>
    Promise.resolve(new Response(Uint8Array.from(site.bytes(folder + pack)))),
  );
  const { stories } = await catalogue.ask(OPEN, ALL);
  const marks = new Map(stories.map((story) => [story, marksIn(story)]));
  let values = 0;
  for (const facet of FACETS) {
    const offer = await catalogue.offer(facet, OPEN, { sought: '', count: Infinity });
    for (const { slug } of offer.values) {
      const chosen = { [facet]: { all: [slug], any: [], none: [] } };
      const found = await catalogue.ask({ ...OPEN, chosen }, ALL);
      const mark = markOf({ kind: facet, slug });
      const told = stories.filter((story) => marks.get(story)?.has(mark));
      expect(told, `${facet} ${slug}`).toEqual(found.stories);
      values++;
    }
  }
  expect(values).toBeGreaterThan(50);
});

/** What the card of a story is told by; its own mark stands first. */
function marksIn(story: number): ReadonlySet<string> {
  const file = site.page(`search/cards/${Math.floor(story / CARDS_IN_FILE)}/`);
  const card = file.document.querySelectorAll('.card')[story % CARDS_IN_FILE];
  const [own = '', ...marks] = (card?.getAttribute('data-marks') ?? '').split(' ');
  const href = card?.querySelector('h2 a')?.getAttribute('href') ?? '';
  const slug = decodeURIComponent(href.slice(`${BASE}stories/`.length, -1));
  expect(own).toBe(markOf({ kind: 'story', slug }));
  return new Set(marks);
}
