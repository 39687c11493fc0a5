import { beforeAll, expect, test } from 'vitest';
import { buildFixture, copyFixture } from './build-fixture.ts';
import { BuiltSite, faults } from './built-site.ts';

let site: BuiltSite;

beforeAll(async () => {
  const content = await copyFixture('private', [
    ['public: true\n', 'public: false\n'],
    ['url: https://reader.example/shelf-of-lamps\n', ''],
  ]);
  site = new BuiltSite(await buildFixture(content, 'private'), '/');
}, 60_000);

test('an archive that is not public asks every search engine to leave it out', () => {
  expect(
    faults(site.pages, function* ({ document }) {
      const robots = document.querySelector('meta[name="robots"]')?.getAttribute('content') ?? '';
      if (!robots.includes('noindex')) yield 'no noindex';
    }),
  ).toEqual([]);
});

test('it offers nothing to be shared or followed', () => {
  expect(
    faults(site.pages, function* ({ document }) {
      for (const element of document.querySelectorAll(
        'meta[property^="og:"], meta[name^="twitter:"], link[rel="alternate"], link[rel="canonical"]',
      )) {
        yield element.outerHTML;
      }
    }),
  ).toEqual([]);
});

test('without a url the site stands at the top of its host', () => {
  expect(
    faults(site.pages, function* (page) {
      for (const link of page.document.querySelectorAll('a[href]')) {
        const href = link.getAttribute('href') ?? '';
        const fault = site.faultOf(href, page);
        if (fault !== undefined) yield `${href} ${fault}`;
      }
    }),
  ).toEqual([]);
});
