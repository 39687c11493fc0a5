import { beforeAll, describe, expect, test } from 'vitest';
import type { ColumnName } from '../../../src/search/catalogue-manifest.ts';
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

  /** What a query by words loads: its bytes, and how many packs of each column. */
  async function loadedBy(
    query: string,
  ): Promise<{ bytes: number; total: number; packsOf: (column: ColumnName) => number }> {
    const fetched = new Set<string>();
    const catalogue = openCatalogue(files, (name) => fetched.add(name));
    const sort = { by: 'match', descending: true } as const;
    const { total } = await catalogue.ask({ query, chosen: {}, ranges: {}, sort }, EVERYTHING);
    const { packs, columns } = files.manifest;
    return {
      bytes: [...fetched].reduce((sum, name) => sum + (files.packs.get(name)?.length ?? 0), 0),
      total,
      packsOf: (column) => {
        const holding = new Set((columns[column] ?? []).map(([pack]) => packs[pack] ?? ''));
        return [...holding].filter((name) => fetched.has(name)).length;
      },
    };
  }

  test('give a query by words the terms about them, and no names', async () => {
    const [word] = new CorpusReader(input).titleWords();
    const { bytes, total } = await loadedBy(nameOf(word));
    expect(total).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(100_000);
  });

  test('give a sentence no lists where one of its words stands nowhere', async () => {
    const { bytes, total, packsOf } = await loadedBy('she left the lamplighter burning');
    expect(total).toBe(0);
    expect(packsOf('terms')).toBeGreaterThan(0);
    expect(packsOf('term-stories')).toBe(0);
    expect(bytes).toBeLessThan(50_000);
  });

  test('give words that no story has together the lists of some, and no names', async () => {
    const words = new CorpusReader(input).titleWords();
    const some = [200, 500, 900, 1300, 1700, 2100].map((place) => nameOf(words[place]));
    const [tag] = new CorpusReader(input).twoNames('tag');
    const { bytes, total, packsOf } = await loadedBy(`${some.join(' ')} "${tag}"`);
    expect(total).toBe(0);
    expect(bytes).toBeLessThan(200_000);
    expect(packsOf('term-stories')).toBeGreaterThan(0);
    const { columns } = files.manifest;
    expect(packsOf('term-stories')).toBeLessThan((columns['term-stories'] ?? []).length / 2);
    expect(packsOf('tag-more-names')).toBe(0);
  });

  test('give a name of which a word is mistyped the lists of what that may be, and no more', async () => {
    const name = new CorpusReader(input).names('character')[41] ?? '';
    const { bytes, total } = await loadedBy(name.replace(/ (.)(.)(.)/u, ' $1$3$2'));
    expect(total).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(240_000);
  });

  test('give a phrase the names of those fields alone in which its words stand', async () => {
    const tag = new CorpusReader(input).names('tag')[41] ?? '';
    const { bytes, total, packsOf } = await loadedBy(`"${tag}"`);
    expect(total).toBeGreaterThan(0);
    expect(packsOf('tag-more-names')).toBe(1);
    expect(packsOf('author-more-names')).toBe(0);
    expect(bytes).toBeLessThan(240_000);
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
