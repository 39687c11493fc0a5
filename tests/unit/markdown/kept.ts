import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition } from '../../../src/archive/edition.ts';
import { createEditionReader } from '../../../src/cli/open-edition.ts';
import { inFolder, SITE, TODAY, type ContentFiles } from '../archive/content-folder.ts';

/** An archive's folder and its cache, to be changed and read again. */
export interface Kept {
  readonly content: string;
  readonly cache: string;
  /** Writes a file, or takes one away. */
  change(path: string, content: string | Uint8Array | undefined): Promise<void>;
  /** Reads the archive as a new command does, with the cache of those before it. */
  read(): Promise<{ readonly edition: Edition; readonly rendered: number }>;
}

/** Keeps an archive of some files, beside a site without a fault, while it is used. */
export function keeping(files: ContentFiles, use: (kept: Kept) => Promise<void>): Promise<void> {
  return inFolder({ ...SITE, ...files }, (content) =>
    inFolder({}, (cache) => use(kept(content, cache))),
  );
}

function kept(content: string, cache: string): Kept {
  return {
    content,
    cache,
    async change(path, changed) {
      const file = join(content, path);
      await (changed === undefined ? rm(file) : writeFile(file, changed));
    },
    async read() {
      let rendered = 0;
      const reader = createEditionReader({ content, cache, today: TODAY });
      const { edition } = await reader.read({
        stage: () => undefined,
        step: (_, total) => {
          rendered = total;
        },
        end: () => undefined,
      });
      await reader.close();
      return { edition, rendered };
    },
  };
}
