import { expect, test } from 'vitest';
import { sitemaps } from '../../../src/query/sitemap.ts';
import { archiveOf, story } from '../archive/content-folder.ts';

test('a sitemap names what is read, and the archive in numbers', async () => {
  const archive = await archiveOf({
    'site.yaml':
      'format: 1\ntitle: Lamps\nlanguage: en\nauthor: A\nurl: https://example.org/lamps\n',
    'stories/tide.md': story(''),
    'pages/about.md': '---\ntitle: About\n---\n\nLamps.\n',
  });
  const locations = sitemaps(archive)
    .get('sitemap')?.()
    .match(/(?<=<loc>)[^<]+/gu);
  expect(locations).toEqual([
    'https://example.org/lamps/',
    'https://example.org/lamps/stats/',
    'https://example.org/lamps/about/',
    'https://example.org/lamps/stories/tide/',
  ]);
});
