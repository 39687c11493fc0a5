import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { digest } from '../../archive/digest.ts';
import { compareCodeUnits } from '../../archive/order.ts';
import {
  engineLanguage,
  type BundleEntry,
  type WordFileNames,
  type WordMaps,
} from '../bundle-list.ts';
import { encodeWords, WORD_FILES, withShortBeginnings, wordFileOf } from '../word-file.ts';
import type { KeptFolder, KeptPart } from './folder-cache.ts';

/** In each bundle, as long as it is in the cache; a site needs the map alone. */
export const WORDS_FILE = 'words.txt';
/** Beside it, where its lines are. */
export const LINES_FILE = 'words.json';

const linesSchema = z
  .array(z.object({ start: z.number(), length: z.number(), digest: z.string() }))
  .length(WORD_FILES);

/**
 * Writes the words of a bundle, a line for each of the map's files, and where the lines are.
 * @param folder the bundle's
 */
export async function writeWords(words: Iterable<string>, folder: string): Promise<void> {
  const divided = Array.from({ length: WORD_FILES }, (): string[] => []);
  for (const word of withShortBeginnings(words)) divided[wordFileOf(word)]?.push(word);
  const texts = divided.map((some) => some.sort(compareCodeUnits).join(' '));
  let end = 0;
  const lines = texts.map((text): KeptPart => {
    const start = end;
    const length = Buffer.byteLength(text);
    end += length + LINE_END.length;
    return { start, length, digest: digest(text) };
  });
  await writeFile(join(folder, WORDS_FILE), texts.join(LINE_END));
  await writeFile(join(folder, LINES_FILE), JSON.stringify(lines));
}

const LINE_END = '\n';

/** A bundle, and the lines of its words. */
export interface BundleWords {
  readonly entry: BundleEntry;
  readonly lines: readonly KeptPart[];
}

/**
 * Reads what {@link writeWords} wrote of a bundle's lines.
 * @returns `undefined` where there are no words
 */
export function parseLines(written: Uint8Array): readonly KeptPart[] | undefined {
  const lines = linesSchema.parse(JSON.parse(new TextDecoder().decode(written)));
  return lines.some(({ length }) => length > 0) ? lines : undefined;
}

/** Changes when the files of a map are made otherwise than before. */
const RECIPE = 2;

/** Which words are in which bundles, for every language that has several. */
export interface PlannedWordMaps {
  readonly maps: WordMaps;
  /** One for each file of the maps, which holds it alone. */
  readonly folders: readonly KeptFolder[];
  /** What is in the files that hold their names, by name. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Plans the map from words to bundles. A file of it is made anew only where a word of it has come to
 * a bundle or gone; no more words than those of one file are in memory.
 * @param read gives a line of a bundle's words
 */
export function planWordMaps<Bundle extends BundleWords>(
  bundles: readonly Bundle[],
  read: (bundle: Bundle, line: KeptPart) => Promise<Uint8Array>,
): PlannedWordMaps {
  const folders: KeptFolder[] = [];
  const maps: Record<string, string> = {};
  const names = new Map<string, string>();
  for (const [language, several] of Map.groupBy(bundles, languageOf)) {
    if (several.length < 2) continue;
    const files: WordFileNames = Array.from({ length: WORD_FILES }, (_, file) => {
      const digests = several.map(({ lines }) => lines[file]?.digest ?? '');
      const name = `words-${digest([String(RECIPE), ...digests].join('\n')).slice(0, 16)}`;
      const path = `${name}.bin`;
      const make = async (folder: string): Promise<void> => {
        const words: string[] = [];
        for (const bundle of several) {
          const line = bundle.lines[file];
          const isEmpty = line === undefined || line.length === 0;
          words.push(isEmpty ? '' : new TextDecoder().decode(await read(bundle, line)));
        }
        await writeWordFile(words, join(folder, path));
      };
      folders.push({ name, make });
      return path;
    });
    const content = JSON.stringify(files);
    const name = `words-${digest(content).slice(0, 16)}.json`;
    maps[language] = name;
    names.set(name, content);
  }
  return { maps, folders, names };
}

function writeWordFile(words: readonly string[], path: string): Promise<void> {
  return writeFile(path, gzipSync(encodeWords(postingsOf(words)), { level: 9 }));
}

function languageOf({ entry: { language } }: BundleWords): string {
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
