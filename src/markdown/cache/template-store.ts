import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RenderedFile } from '../rendered.ts';
import type { CacheKey } from './cache-key.ts';
import { isMissing, UNFINISHED, writeAtomically } from './write-atomically.ts';

type Parts = RenderedFile['parts'];

/** How long a file that was never finished is left to whoever may still be writing it. */
const UNFINISHED_FOR_MS = 3_600_000;

/**
 * Templates on disk, one file a rendered file: a line with the SHA-256 of what follows, then the
 * parts in JSON.
 */
export class TemplateStore {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = join(directory, 'templates');
  }

  write(key: CacheKey, parts: Parts): void {
    const body = JSON.stringify(parts);
    writeAtomically(this.#pathOf(key), `${hash('sha256', body)}\n${body}`);
  }

  /** @returns `undefined` where the file is not there, or is not what was written */
  read(key: CacheKey): Parts | undefined {
    let content: string;
    try {
      // A few kilobytes: opening a file without blocking takes several times as long as reading it.
      content = readFileSync(this.#pathOf(key), 'utf8');
    } catch {
      return undefined;
    }
    const end = content.indexOf('\n');
    const body = content.slice(end + 1);
    if (hash('sha256', body) !== content.slice(0, end)) return undefined;
    // Only `write` makes a body that its checksum fits.
    return JSON.parse(body) as Parts;
  }

  /**
   * Deletes every file but those used. What is newer than `since` may belong to somebody who
   * shares the folder, and stays.
   */
  async forgetAllBut(used: ReadonlySet<CacheKey>, since: Date): Promise<void> {
    for (const shard of await listing(this.#directory)) {
      const directory = join(this.#directory, shard);
      for (const name of await listing(directory)) {
        if (used.has(name)) continue;
        const path = join(directory, name);
        const limit = name.endsWith(UNFINISHED) ? Date.now() - UNFINISHED_FOR_MS : since.getTime();
        if (await isOlder(path, limit)) await rm(path, { force: true, recursive: true });
      }
    }
  }

  #pathOf(key: CacheKey): string {
    return join(this.#directory, key.slice(0, 2), key);
  }
}

async function listing(directory: string): Promise<readonly string[]> {
  try {
    return await readdir(directory);
  } catch (error) {
    if (isMissing(error) || isNoDirectory(error)) return [];
    throw error;
  }
}

async function isOlder(path: string, time: number): Promise<boolean> {
  try {
    return (await stat(path)).mtimeMs < time;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function isNoDirectory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOTDIR';
}
