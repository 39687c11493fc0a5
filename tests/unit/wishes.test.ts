import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const PAGE = new URL('../../content/pages/reading.md', import.meta.url);

// An archive of one's own may have no such page.
it.runIf(existsSync(PAGE))('each wish on the page for readers names a test that is there', () => {
  const rows = readFileSync(PAGE, 'utf-8').matchAll(/^\|.*\| (?<test>[a-z]+\/[a-z-]+) +\|$/gmu);
  const named = [...rows].map(({ groups }) => groups?.['test'] ?? '');
  expect(named.length).toBeGreaterThan(10);
  const missing = named.filter(
    (name) => !existsSync(new URL(`../${name}.test.ts`, import.meta.url)),
  );
  expect(missing).toEqual([]);
});
