import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { threadCode } from '../../../src/markdown/thread-code.ts';
import { inFolder } from '../archive/content-folder.ts';

const ENTRY = new URL('../../../src/markdown/render-job.ts', import.meta.url);

describe('the code of a thread', () => {
  it('is one module, made once, that needs no other of ours', async () => {
    await inFolder({}, async (folder) => {
      const url = await threadCode(ENTRY, folder);
      const made = statSync(fileURLToPath(url)).mtimeMs;
      expect(await import(/* @vite-ignore */ url)).toHaveProperty('runJob');
      expect(await threadCode(ENTRY, folder)).toBe(url);
      expect(statSync(fileURLToPath(url)).mtimeMs).toBe(made);
      expect(readdirSync(folder)).toHaveLength(1);
    });
  });

  it('takes the place of that of an earlier day, and leaves that of today', async () => {
    await inFolder({}, async (folder) => {
      for (const name of ['old.mjs', 'new.mjs']) writeFileSync(join(folder, name), '');
      const longAgo = Date.now() / 1000 - 200_000;
      utimesSync(join(folder, 'old.mjs'), longAgo, longAgo);
      await threadCode(ENTRY, folder);
      expect(readdirSync(folder)).toHaveLength(2);
      expect(readdirSync(folder)).toContain('new.mjs');
    });
  });

  it('is the modules themselves where no file can be written', async () => {
    await inFolder({ occupied: '' }, async (folder) => {
      expect(await threadCode(ENTRY, join(folder, 'occupied'))).toMatch(/render-job\.ts$/u);
    });
  });
});
