import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Facts } from '../rendered.ts';
import type { CacheKey } from './cache-key.ts';
import type { PackPlace } from './template-packs.ts';
import { writeAtomically } from './write-atomically.ts';

/** A rendered file, but for its templates. */
export interface KnownFile {
  readonly facts: Facts;
  /** Where its templates are. */
  readonly place: PackPlace;
}

/** `checksum key json`, see `lineOf`. */
const LINE = /^([0-9a-f]{16}) ([0-9a-f]{40}) (.*)$/u;

/**
 * What is known of every rendered file, in one file that is quick to read: a line an entry, each
 * with a checksum of its own, so that damage costs the damaged lines and no others.
 */
export class RenderedIndex {
  readonly #path: string;
  readonly #entries: Map<CacheKey, string>;
  /** The keys that were there when the index was read. */
  readonly #found: ReadonlySet<CacheKey>;

  constructor(directory: string) {
    this.#path = join(directory, 'rendered');
    this.#entries = readEntries(this.#path);
    this.#found = new Set(this.#entries.keys());
  }

  get(key: CacheKey): KnownFile | undefined {
    const json = this.#entries.get(key);
    // Only `set` makes a line that its checksum fits.
    return json === undefined ? undefined : (JSON.parse(json) as KnownFile);
  }

  set(key: CacheKey, known: KnownFile): void {
    this.#entries.set(key, JSON.stringify(known));
  }

  /** Says where the templates of a file are now. */
  move(key: CacheKey, place: PackPlace): void {
    const known = this.get(key);
    if (known !== undefined) this.set(key, { ...known, place });
  }

  /**
   * Writes the entries that are used, and those that somebody who shares the folder has added
   * since this index was read.
   */
  save(used: ReadonlySet<CacheKey>): void {
    const kept = new Map<CacheKey, string>();
    for (const [key, json] of readEntries(this.#path)) {
      if (!this.#found.has(key)) kept.set(key, json);
    }
    for (const [key, json] of this.#entries) if (used.has(key)) kept.set(key, json);
    writeAtomically(this.#path, [...kept].map(lineOf).sort().join(''));
  }
}

function readEntries(path: string): Map<CacheKey, string> {
  const entries = new Map<CacheKey, string>();
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch {
    return entries;
  }
  for (const line of content.split('\n')) {
    const [, checksum, key, json] = LINE.exec(line) ?? [];
    if (key === undefined || json === undefined) continue;
    if (checksum === checksumOf(key, json)) entries.set(key, json);
  }
  return entries;
}

function lineOf([key, json]: readonly [CacheKey, string]): string {
  return `${checksumOf(key, json)} ${key} ${json}\n`;
}

function checksumOf(key: CacheKey, json: string): string {
  return hash('sha256', `${key} ${json}`).slice(0, 16);
}
