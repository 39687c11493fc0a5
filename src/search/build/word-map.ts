import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { digest } from '../../archive/digest.ts';
import { compareCodeUnits } from '../../archive/order.ts';
import { engineLanguage, type BundleEntry, type WordMaps } from '../bundle-list.ts';
import { encodeWords, WORD_FILES, withShortBeginnings, wordFileOf } from '../word-file.ts';
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

/** Which words are in which bundles, for every language that has several. */
export interface WordMapFiles {
  readonly maps: WordMaps;
  /** By the names in the maps, compressed. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Makes the map from words to bundles. A file of it is changed by an edit only where a word of it
 * comes to a bundle or goes.
 * @param wordsOf gives what {@link writeWords} has written for a bundle
 */
export async function mapWords(
  bundles: readonly BundleEntry[],
  wordsOf: (bundle: BundleEntry) => Promise<string>,
): Promise<WordMapFiles> {
  const files = new Map<string, Uint8Array>();
  const maps: Record<string, readonly string[]> = {};
  for (const [language, several] of Map.groupBy(bundles, languageOf)) {
    if (several.length < 2) continue;
    const texts = await Promise.all(several.map(wordsOf));
    const lines = texts.map((text) => text.split('\n'));
    maps[language] = Array.from({ length: WORD_FILES }, (_, file) => {
      const content = encodeWords(postingsOf(lines.map((each) => each[file] ?? '')));
      const name = `words-${digest(content).slice(0, 12)}.bin`;
      files.set(name, gzipSync(content, { level: 9 }));
      return name;
    });
  }
  return { maps, files };
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
