import { expect, it } from 'vitest';
import { importDamaged } from './damage.ts';

it('ten thousand damaged files give a story or a reason each, and no fault', async () => {
  expect((await importDamaged(10_000, 1_000_000)).faults).toEqual([]);
});
