import { expect, it } from 'vitest';
import { importDamaged } from './damage.ts';

it('ten thousand damaged files give a story or a reason each, and no fault', async () => {
  const { faults, read, refused, slowestS } = await importDamaged(10_000, 1_000_000);
  process.stdout.write(
    `${String(read.length)} read, ${String(refused)} refused; the slowest took ${slowestS.toFixed(2)} s\n`,
  );
  expect(faults).toEqual([]);
  expect(read.length).toBeGreaterThan(1_000);
  expect(refused).toBeGreaterThan(1_000);
});
