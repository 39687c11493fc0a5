import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode } from '../archive/error-code.ts';
import { compareCodeUnits } from '../archive/order.ts';
import { replaceFile } from './whole-files.ts';

const worth = z.object({
  chapters: z.number(),
  updated: z.string(),
  words: z.number(),
  sceneBreaks: z.number(),
  details: z.number(),
  marks: z.number(),
});

const page = z.object({
  /** Of its chapter, by the site's count. */
  number: z.number().optional(),
  /** Where the site does not count: higher than that of every chapter before it. */
  position: z.number().optional(),
  /** The number in its chapter's title then: `null` for a prologue and its like. */
  called: z.number().nullable().optional(),
  from: z.string(),
  format: z.string(),
  worth,
});

const pages = z.object({
  /** How many chapters the site had; 0 where it does not say. */
  of: z.number(),
  /** What they say of the story, where all that is there came from pages. */
  matter: z.record(z.string(), z.unknown()).optional(),
  /** By the names of the chapters' files. */
  chapters: z.record(z.string(), page),
});

const story = z.object({
  /** The name of the file that it came from last. */
  from: z.string(),
  format: z.string(),
  sources: z.array(z.string()),
  worth,
  /** Digests of what was written, by the files' names. */
  files: z.record(z.string(), z.string()),
  /** Where chapters came each on a page of its own. */
  pages: pages.optional(),
});

const ledger = z.object({
  format: z.literal(1),
  /** By address. */
  stories: z.record(z.string(), story),
  /** Addresses of the stories that a file held, by the digest of it and of how it was read. */
  read: z.record(z.string(), z.array(z.string())),
});

export type LedgerStory = z.infer<typeof story>;
export type LedgerPage = z.infer<typeof page>;
export type LedgerPages = z.infer<typeof pages>;

/** What is known of a story once files of it have new names. @param moves those by the old ones */
export function renamedInLedger(
  known: LedgerStory,
  moves: ReadonlyMap<string, string>,
): LedgerStory {
  if (moves.size === 0) return known;
  const renamed = <Value>(byName: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(
      Object.entries(byName).map(([name, value]) => [moves.get(name) ?? name, value]),
    );
  const { files, pages } = known;
  return {
    ...known,
    files: renamed(files),
    ...(pages && { pages: { ...pages, chapters: renamed(pages.chapters) } }),
  };
}

/** Hidden, so that no site is made of it; in the content, for it belongs to the stories. */
const LEDGER_FILE = '.imports.json';

/**
 * What was imported into a content folder: by this, a file that was read before is known again, and
 * what a person has edited since is told from what nobody has.
 */
export class ImportLedger {
  readonly stories: Map<string, LedgerStory>;
  readonly read: Map<string, readonly string[]>;
  /** Whether there was a ledger that could not be read. Nothing is taken for unedited then. */
  readonly wasDamaged: boolean;
  readonly #path: string;

  private constructor(path: string, found: z.infer<typeof ledger> | undefined, damaged: boolean) {
    this.#path = path;
    this.stories = new Map(Object.entries(found?.stories ?? {}));
    this.read = new Map(Object.entries(found?.read ?? {}));
    this.wasDamaged = damaged;
  }

  static async open(content: string): Promise<ImportLedger> {
    const path = join(content, LEDGER_FILE);
    let text: string;
    try {
      text = await readFile(path, 'utf8');
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return new ImportLedger(path, undefined, false);
      throw error;
    }
    const parsed = ledger.safeParse(jsonOf(text));
    return new ImportLedger(path, parsed.data, !parsed.success);
  }

  /** Writes it whole, sorted, a line an entry: so that its changes are easy to read. */
  async save(): Promise<void> {
    const lines = (map: ReadonlyMap<string, unknown>): string =>
      [...map]
        .sort(([a], [b]) => compareCodeUnits(a, b))
        .map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
        .join(',\n');
    await replaceFile(
      this.#path,
      `{\n  "format": 1,\n  "stories": {\n${lines(this.stories)}\n  },\n  "read": {\n${lines(this.read)}\n  }\n}\n`,
    );
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
