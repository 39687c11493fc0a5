import { beforeAll, describe, expect, test } from 'vitest';
import type { CatalogueInput } from '../../../src/search/build/catalogue-input.ts';
import { packCatalogue, type CatalogueFiles } from '../../../src/search/build/catalogue-packs.ts';
import { catalogueCorpus } from '../../catalogue-corpus.ts';
import { randomNumbers } from '../../random.ts';
import { CorpusReader } from './corpus-reader.ts';
import { EVERYTHING, nameOf, openCatalogue } from './served-catalogue.ts';

describe('the packs of 10,000 stories', () => {
  let input: CatalogueInput;
  let files: CatalogueFiles;
  beforeAll(() => {
    input = catalogueCorpus(10_000);
    files = packCatalogue(input);
  });

  test('are the same for the same content', () => {
    expect(packCatalogue(catalogueCorpus(10_000))).toEqual(files);
  });

  test('stay as they are but for a few when one story is edited', () => {
    const changed = (edited: Partial<CatalogueInput>): number => {
      const { manifest } = packCatalogue({ ...input, ...edited });
      return manifest.packs.filter((name) => !files.packs.has(name)).length;
    };
    const titles = input.titles.with(5000, 'The Zyxwords Lamp');
    expect(changed({ titles })).toBeLessThan(10);
    const tag = [...input.facets.tag, { name: 'Middling Newness', stories: [5000] }];
    expect(changed({ facets: { ...input.facets, tag } })).toBeLessThan(10);
    expect(files.packs.size).toBeGreaterThan(40);
  });

  test('hold all columns that are alike to a byte', async () => {
    const alike = { ...input, byTitle: input.byAuthor };
    const catalogue = openCatalogue(packCatalogue(alike));
    for (const by of ['title', 'author'] as const) {
      const sort = { by, descending: false };
      const { stories } = await catalogue.ask({ chosen: {}, ranges: {}, sort }, EVERYTHING);
      expect(stories, by).toEqual(input.byAuthor);
    }
  });

  test('give a query by words the terms about them, and no names', async () => {
    let bytes = 0;
    const catalogue = openCatalogue(files, (name) => {
      bytes += files.packs.get(name)?.length ?? 0;
    });
    const [word] = new CorpusReader(input).titleWords();
    await catalogue.ask(
      { query: nameOf(word), chosen: {}, ranges: {}, sort: { by: 'match', descending: true } },
      EVERYTHING,
    );
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(100_000);
  });
});

test('a typing error loads no terms of scripts in which it cannot be', async () => {
  const random = randomNumbers(8);
  const ideograph = (): string => String.fromCodePoint(0x4e00 + Math.floor(random() * 8000));
  const corpus = catalogueCorpus(2000);
  const titles = corpus.titles.map((title, story) =>
    story % 2 === 0 ? `${title} lantern` : Array.from({ length: 12 }, ideograph).join(''),
  );
  const files = packCatalogue({ ...corpus, titles });
  const fetched = new Set<string>();
  const catalogue = openCatalogue(files, (name) => fetched.add(name));
  const { total } = await catalogue.ask(
    { query: 'lnatern', chosen: {}, ranges: {}, sort: { by: 'match', descending: true } },
    EVERYTHING,
  );
  expect(total).toBeGreaterThanOrEqual(1000);
  const { columns, packs } = files.manifest;
  const parts = (columns.terms ?? []).map(([pack]) => packs[pack] ?? '');
  const loaded = parts.filter((name) => fetched.has(name));
  expect(loaded.length).toBeGreaterThan(0);
  expect(loaded.length).toBeLessThan(parts.length / 2);
});
