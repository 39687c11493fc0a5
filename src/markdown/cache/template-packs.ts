import { hash, randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../../archive/error-code.ts';
import type { RenderedFile } from '../rendered.ts';
import type { CacheKey } from './cache-key.ts';
import { UNFINISHED, writeAtomically } from './write-atomically.ts';

type Parts = RenderedFile['parts'];

/** Where the templates of a rendered file are kept. */
export interface PackPlace {
  /** The name of the pack. */
  readonly pack: string;
  /** In bytes. */
  readonly start: number;
  readonly length: number;
  /** Of those bytes: the first half of their SHA-256, hexadecimal. */
  readonly checksum: string;
}

/** How long a file that was never finished is left to whoever may still be writing it. */
const UNFINISHED_FOR_MS = 3_600_000;
/** With less than this share of it in use, what is in use moves out of a pack. */
const WORTH_KEEPING = 0.5;
const LINE_END = Buffer.from('\n');

/**
 * Templates on disk. To make a file takes longer than to render a short chapter, so what is
 * rendered together stands in one pack: a line of JSON for each rendered file. Packs do not change.
 */
export class TemplatePacks {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = join(directory, 'templates');
  }

  /** Begins a pack. */
  open(): PackWriter {
    return new PackWriter(this.#directory);
  }

  /** @returns `undefined` where it is not there, or is not what was written */
  read(place: PackPlace): Parts | undefined {
    const bytes = this.#bytesAt(place);
    // Only a `PackWriter` makes bytes that their checksum fits.
    return bytes && (JSON.parse(bytes.toString()) as Parts);
  }

  /**
   * Moves templates out of the packs that hold little else of use.
   * @param used the places of all templates that are used
   * @returns where those are now that were moved
   */
  async moveOut(used: ReadonlyMap<CacheKey, PackPlace>): Promise<ReadonlyMap<CacheKey, PackPlace>> {
    const inUse = new Map<string, number>();
    for (const { pack, length } of used.values()) {
      inUse.set(pack, (inUse.get(pack) ?? 0) + length);
    }
    const leaving = new Set<string>();
    for (const [pack, length] of inUse) {
      const size = await this.#sizeOf(pack);
      if (size !== undefined && length < size * WORTH_KEEPING) leaving.add(pack);
    }
    const moved = new Map<CacheKey, PackPlace>();
    const writer = this.open();
    for (const [key, place] of used) {
      const bytes = leaving.has(place.pack) ? this.#bytesAt(place) : undefined;
      if (bytes !== undefined) moved.set(key, writer.put(bytes));
    }
    writer.finish();
    return moved;
  }

  /**
   * Deletes every pack in which nothing is used. What is newer than `since` may belong to somebody
   * who shares the folder, and stays.
   */
  async forgetAllBut(used: Iterable<PackPlace>, since: Date): Promise<void> {
    const packs = new Set<string>();
    for (const { pack } of used) packs.add(pack);
    for (const name of await listing(this.#directory)) {
      if (packs.has(name)) continue;
      const path = join(this.#directory, name);
      const limit = name.endsWith(UNFINISHED) ? Date.now() - UNFINISHED_FOR_MS : since.getTime();
      if (await isOlder(path, limit)) await rm(path, { force: true, recursive: true });
    }
  }

  #bytesAt({ pack, start, length, checksum }: PackPlace): Buffer | undefined {
    const bytes = Buffer.alloc(length);
    try {
      // A few kilobytes: opening a file without blocking takes several times as long as reading it.
      const file = openSync(join(this.#directory, pack), 'r');
      try {
        readSync(file, bytes, 0, length, start);
      } finally {
        closeSync(file);
      }
    } catch {
      return undefined;
    }
    return checksumOf(bytes) === checksum ? bytes : undefined;
  }

  async #sizeOf(pack: string): Promise<number | undefined> {
    try {
      return (await stat(join(this.#directory, pack))).size;
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw error;
    }
  }
}

/** A pack that is being written. Nothing of it can be read before it is finished. */
class PackWriter {
  readonly #pack = randomBytes(12).toString('hex');
  readonly #path: string;
  readonly #lines: Buffer[] = [];
  #length = 0;

  constructor(directory: string) {
    this.#path = join(directory, this.#pack);
  }

  /** @returns where it will be */
  add(parts: Parts): PackPlace {
    return this.put(Buffer.from(JSON.stringify(parts)));
  }

  put(bytes: Buffer): PackPlace {
    const start = this.#length;
    this.#lines.push(bytes, LINE_END);
    this.#length += bytes.length + LINE_END.length;
    return { pack: this.#pack, start, length: bytes.length, checksum: checksumOf(bytes) };
  }

  finish(): void {
    if (this.#lines.length > 0) writeAtomically(this.#path, Buffer.concat(this.#lines));
  }
}

function checksumOf(bytes: Buffer): string {
  return hash('sha256', bytes).slice(0, 32);
}

async function listing(directory: string): Promise<readonly string[]> {
  try {
    return await readdir(directory);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return [];
    throw error;
  }
}

async function isOlder(path: string, time: number): Promise<boolean> {
  try {
    return (await stat(path)).mtimeMs < time;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
