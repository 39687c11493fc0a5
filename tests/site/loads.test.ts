import { expect, test } from 'vitest';
import { BASE, faults, type BuiltPage } from './built-site.ts';
import { site } from './fixture-site.ts';

const pages = site.pages.filter(({ document }) => document.querySelector('browse-stories'));

const below = (address: string | null | undefined): string => (address ?? '').slice(BASE.length);

const addressesOf = (page: BuiltPage, selector: string): readonly string[] =>
  [...page.document.querySelectorAll(selector)].map((element) =>
    below(element.getAttribute('src') ?? element.getAttribute('href')),
  );

const ownScripts = (page: BuiltPage): readonly string[] =>
  addressesOf(page, 'script[type="module"][src]');

const preloaded = (page: BuiltPage): readonly string[] =>
  addressesOf(page, 'head link[rel="modulepreload"]');

const headStartOf = ({ document }: BuiltPage): HTMLElement | null =>
  document.querySelector('head script[data-catalogue]');

test('every page to browse names in its head exactly its scripts and what they import', () => {
  expect(pages.length).toBeGreaterThan(1);
  expect(
    faults(pages, function* (page) {
      const named = [...preloaded(page)].sort();
      const needed = [...site.withImports(ownScripts(page))].sort();
      if (named.join() !== needed.join()) yield `names ${named.join()}, not ${needed.join()}`;
    }),
  ).toEqual([]);
});

test('and what a question needs is there: the catalogue, the worker, and all that is imported then', () => {
  expect(
    faults(pages, function* (page) {
      const { catalogue, worker, modules = '' } = headStartOf(page)?.dataset ?? {};
      const asked = modules.split(' ').map(below);
      for (const file of [`${below(catalogue)}manifest.json`, below(worker), ...asked]) {
        if (!site.files.includes(file)) yield `there is no ${file}`;
      }
      const known = [...preloaded(page), ...asked];
      for (const file of site.withImports(asked)) if (!known.includes(file)) yield `lacks ${file}`;
      const isNamed = (name: string): boolean => asked.some((file) => file.includes(`/${name}.`));
      if (!isNamed('browse-page') || !isNamed('browse')) yield 'lacks the page or its words';
      const looksInText = page.document.querySelector('browse-stories .texts') !== null;
      if (isNamed('seeking') !== looksInText) yield 'loads the text for what has none, or lacks it';
    }),
  ).toEqual([]);
});

test('no other page loads any of it', () => {
  const others = site.pages.filter((page) => !pages.includes(page));
  expect(
    faults(others, function* (page) {
      yield* preloaded(page);
      if (headStartOf(page) !== null) yield 'has a head start';
    }),
  ).toEqual([]);
});
