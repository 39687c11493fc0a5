import { expect, it } from 'vitest';
import { importDamaged } from './damage.ts';

it('a damaged file gives a story or a reason, never a fault, and stays in its folder', async () => {
  const { faults, read, refused } = await importDamaged(300, 1);
  expect(faults).toEqual([]);
  expect(read).toBeGreaterThan(50);
  expect(refused).toBeGreaterThan(5);
}, 120_000);
