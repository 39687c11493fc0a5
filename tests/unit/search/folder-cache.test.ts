import { mkdtempSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFolderCache } from '../../../src/search/build/folder-cache.ts';

/** No process has this number: it is above what systems give out. */
const DEAD = 2 ** 22 + 1;

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'lamplight-folders-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

test('a folder that nobody uses is forgotten, though what a killed build left running still writes into it', async () => {
  const unfinished = join(directory, `.unfinished-engine-en-${String(DEAD)}`);
  mkdirSync(unfinished);
  let written = 0;
  const write = (): void => {
    for (let more = 0; more < 20; more += 1) {
      writeFileSync(join(unfinished, String((written += 1))), 'index');
    }
  };
  write();
  // As Pagefind's backend does, for as long as it takes to notice.
  const writing = setInterval(() => {
    try {
      write();
    } catch {
      clearInterval(writing);
    }
  }, 1);
  setTimeout(() => {
    clearInterval(writing);
  }, 150);
  await createFolderCache(directory).forget(new Set());
  expect(readdirSync(directory)).toEqual([]);
});

test('a folder that is in use stays, and one that a running build is making', async () => {
  const making = `.unfinished-bundle-${String(process.pid)}`;
  for (const name of ['used', 'former', making]) mkdirSync(join(directory, name));
  await createFolderCache(directory).forget(new Set(['used']));
  expect(readdirSync(directory)).toEqual([making, 'used']);
});
