import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { digest } from '../../archive/digest.ts';
import { compareCodeUnits } from '../../archive/order.ts';
import { engineLanguage, type BundleEntry, type WordMaps } from '../bundle-list.ts';
import { encodeWords, WORD_FILES, withShortBeginnings, wordFileOf } from '../word-file.ts';
import type { KeptFolder } from './folder-cache.ts';
import { indexedWords } from './indexed-words.ts';

/** In each bundle, as long as it is in the cache; a site needs the map alone. */
export const WORDS_FILE = 'words.txt';

/**
 * Writes the words of a bundle beside its index, a line for each of the map's files.
 * @param folder the bundle's
 */
export async function writeWords(folder: string): Promise<void> {
  const lines = Array.from({ length: WORD_FILES }, (): string[] => []);
  for (const word of withShortBeginnings(await indexedWords(folder))) {
    lines[wordFileOf(word)]?.push(word);
  }
  const text = lines.map((words) => words.sort(compareCodeUnits).join(' ')).join('\n');
  await writeFile(join(folder, WORDS_FILE), text);
}

/** Changes when the files of a map are made otherwise than before. */
const RECIPE = 1;

/** Which words are in which bundles, for every language that has several. */
export interface PlannedWordMaps {
  readonly maps: WordMaps;
  /** One for each file of the maps, which holds it alone. */
  readonly folders: readonly KeptFolder[];
}

/**
 * Plans the map from words to bundles. A file of it is made anew only where a word of it has come to
 * a bundle or gone.
 * @param wordsOf gives what {@link writeWords} has written for a bundle
 */
export async function planWordMaps(
  bundles: readonly BundleEntry[],
  wordsOf: (bundle: BundleEntry) => Promise<string>,
): Promise<PlannedWordMaps> {
  const folders: KeptFolder[] = [];
  const maps: Record<string, readonly string[]> = {};
  for (const [language, several] of Map.groupBy(bundles, languageOf)) {
    if (several.length < 2) continue;
    const texts = await Promise.all(several.map(wordsOf));
    const lines = texts.map((text) => text.split('\n'));
    maps[language] = Array.from({ length: WORD_FILES }, (_, file) => {
      const words = lines.map((each) => each[file] ?? '');
      const name = `words-${digest([String(RECIPE), ...words].join('\n')).slice(0, 16)}`;
      const path = `${name}.bin`;
      folders.push({ name, make: (folder) => writeWordFile(words, join(folder, path)) });
      return path;
    });
  }
  return { maps, folders };
}

function writeWordFile(words: readonly string[], path: string): Promise<void> {
  return writeFile(path, gzipSync(encodeWords(postingsOf(words)), { level: 9 }));
}

function languageOf({ language }: BundleEntry): string {
  return engineLanguage(language);
}

/** @param lines for each bundle its words, with spaces between them */
function postingsOf(lines: readonly string[]): (readonly [string, readonly number[]])[] {
  const bundles = new Map<string, number[]>();
  for (const [bundle, line] of lines.entries()) {
    for (const word of line === '' ? [] : line.split(' ')) {
      const known = bundles.get(word);
      if (known === undefined) bundles.set(word, [bundle]);
      else known.push(bundle);
    }
  }
  return [...bundles].sort(([a], [b]) => compareCodeUnits(a, b));
}
