import { beforeAll, expect, test } from 'vitest';
import { buildFixture, copyFixture } from './build-fixture.ts';
import { BuiltSite, faults } from './built-site.ts';
import { site } from './fixture-site.ts';

let again: BuiltSite;
let hidden: BuiltSite;

// Two archives, each with its own folder and cache, are built at the same time.
beforeAll(async () => {
  const copy = await copyFixture('again');
  const secret = await copyFixture('hidden', [
    ['public: true\n', 'public: false\n'],
    ['url: https://reader.example/shelf-of-lamps\n', ''],
  ]);
  const folders = [buildFixture(copy, 'again'), buildFixture(secret, 'hidden')] as const;
  again = new BuiltSite(await folders[0]);
  hidden = new BuiltSite(await folders[1], '/');
}, 120_000);

test('the same content gives the same bytes, wherever, whenever and beside whatever it is built', () => {
  expect(again.files).toEqual(site.files);
  const different = site.files.filter((file) => !site.bytes(file).equals(again.bytes(file)));
  expect(different).toEqual([]);
});

test('an archive that is not public asks every search engine to leave it out', () => {
  expect(
    faults(hidden.pages, function* ({ document }) {
      const robots = document.querySelector('meta[name="robots"]')?.getAttribute('content') ?? '';
      if (!robots.includes('noindex')) yield 'no noindex';
    }),
  ).toEqual([]);
});

test('it offers nothing to be shared or followed', () => {
  expect(
    faults(hidden.pages, function* ({ document }) {
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
    faults(hidden.pages, function* (page) {
      for (const link of page.document.querySelectorAll('a[href]')) {
        const href = link.getAttribute('href') ?? '';
        const fault = hidden.faultOf(href, page);
        if (fault !== undefined) yield `${href} ${fault}`;
      }
    }),
  ).toEqual([]);
});
