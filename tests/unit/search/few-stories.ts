import { expect } from 'vitest';
import { catalogueInput } from '../../../src/search/build/catalogue-input.ts';
import { packCatalogue } from '../../../src/search/build/catalogue-packs.ts';
import type { Catalogue } from '../../../src/search/browser/catalogue/catalogue.ts';
import { archiveOf, type ContentFiles } from '../archive/content-folder.ts';
import { openCatalogue } from './served-catalogue.ts';

/** A catalogue of a few stories, as it is made from their files. */
export interface FewStories {
  readonly catalogue: Catalogue;
  /** By the stories' numbers. */
  readonly titles: readonly string[];
}

/** @param stories one-shots by their titles, with the rest of their front matter */
export async function catalogueOfFew(
  stories: Readonly<Record<string, string>>,
  tags = '',
): Promise<FewStories> {
  const names = Object.keys(stories);
  const files: ContentFiles = Object.fromEntries(
    Object.entries(stories).map(([title, matter], at) => [
      `stories/s${String(at)}.md`,
      `---\ntitle: ${JSON.stringify(title)}\n${matter}\n---\n\nThe lamp burned.\n`,
    ]),
  );
  const archive = await archiveOf({ 'tags.yaml': tags, ...files });
  expect(archive.problems).toEqual([]);
  const input = catalogueInput({
    archive,
    facts: () => ({ words: 3, ideographs: 0, outline: [], references: [], messages: [] }),
  });
  return {
    catalogue: openCatalogue(packCatalogue(input)),
    titles: input.slugs.map((slug) => names[Number(slug.slice(1))] ?? ''),
  };
}
