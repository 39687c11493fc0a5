import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import {
  ASSETS_BUDGET,
  BEHAVIOUR_BUDGET,
  HTML_BUDGET,
  LANGUAGE_ROOM,
  FEW_READERS_BUDGET,
} from './budgets.ts';
import { BASE, type BuiltPage } from './built-site.ts';
import { site } from './fixture-site.ts';

const compressed = (data: Buffer | string): number => gzipSync(data, { level: 9 }).length;

const KINDS = {
  home: '',
  browse: 'stories/',
  'one-shot': 'stories/i-didnt-ask-for-the-lamp/',
  'title page': 'stories/the-ninth-step/',
  'chapter of 2,500 words': 'stories/the-ninth-step/the-long-landing/',
  'list of names': 'characters/',
  name: 'fandoms/sherlock-holmes/',
  series: 'series/steps-and-landings/',
  search: 'search/',
  shelf: 'shelf/',
  numbers: 'stats/',
  prose: 'about/',
  'not found': '404.html',
};

test('the chapter that is measured has 2,500 words', () => {
  const { document } = site.page(KINDS['chapter of 2,500 words']);
  const words = document.querySelector('main')?.textContent.match(/\S+/gu)?.length ?? 0;
  expect(words).toBeGreaterThan(2500);
});

test.each(Object.entries(KINDS))('%s: the page comes in one round trip', (_, path) => {
  expect(compressed(site.page(path).html)).toBeLessThanOrEqual(HTML_BUDGET);
});

test('a chapter of 2,500 words does so in every language of the interface', () => {
  const { html } = site.page(KINDS['chapter of 2,500 words']);
  expect(compressed(html)).toBeLessThanOrEqual(HTML_BUDGET - LANGUAGE_ROOM);
});

test.each(Object.entries(KINDS))('%s: its styles and scripts come in one more', (_, path) => {
  const bytes = assetsOf(site.page(path))
    .map((file) => compressed(site.bytes(file)))
    .reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeLessThanOrEqual(ASSETS_BUDGET);
});

test('all that a chapter page does is under 10 KB, before a panel is opened', () => {
  const page = site.page(KINDS['chapter of 2,500 words']);
  const inline = [...page.document.querySelectorAll('script:not([src], [type])')];
  const files = assetsOf(page).filter((file) => file.endsWith('.js'));
  const sizes = [
    ...inline.map((script) => compressed(script.textContent)),
    ...files.map((file) => compressed(site.bytes(file))),
  ];
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(BEHAVIOUR_BUDGET);
  // The panels themselves are loaded when they are wanted.
  expect(files.filter((file) => /panel\.|settings/u.test(file))).toEqual([]);
});

test('what the printer and forced colours need is small, and no other reader waits for it', () => {
  const { document } = site.page(KINDS['chapter of 2,500 words']);
  const sheets = [...document.querySelectorAll('link[rel="stylesheet"][media]')];
  expect(sheets.map((sheet) => sheet.getAttribute('media'))).toEqual([
    '(forced-colors: active)',
    'print',
  ]);
  const sizes = sheets.map((sheet) =>
    compressed(site.bytes((sheet.getAttribute('href') ?? '').slice(BASE.length))),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(FEW_READERS_BUDGET);
});

/** The styles and scripts that a page loads by itself for everyone, with all that they import. */
function assetsOf({ document }: BuiltPage): readonly string[] {
  const asked = [
    ...document.querySelectorAll(
      'script[src], link[rel="stylesheet"]:not([media]), link[rel="modulepreload"]',
    ),
  ].map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '');
  return site.withImports(asked.map((address) => address.slice(BASE.length)));
}
