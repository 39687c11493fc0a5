import { expect, test } from 'vitest';
import { ahead } from '../../../src/search/browser/ahead.ts';

async function* numbers(count: number): AsyncGenerator<number> {
  for (let number = 0; number < count; number++) yield await Promise.resolve(number);
}

/** Begins with 8 numbers, and says after each how many have begun. */
async function begunAfterEach(most: (taken: number) => number): Promise<readonly number[]> {
  let begun = 0;
  const after: number[] = [];
  const asked = ahead(
    numbers(8),
    (number) => Promise.resolve((begun++, number)),
    () => most(after.length),
  );
  for await (const [item, answer] of asked) {
    expect(await answer).toBe(item);
    // Whatever is to begin meanwhile has begun.
    await new Promise((resolve) => setTimeout(resolve));
    expect(item).toBe(after.length);
    after.push(begun);
  }
  return after;
}

test('some begin while one before them is waited for, and no more than that', async () => {
  expect(await begunAfterEach(() => 2)).toEqual([3, 4, 5, 6, 7, 8, 8, 8]);
  expect(await begunAfterEach(() => 0)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('how many is asked before each', async () => {
  expect(await begunAfterEach((taken) => (taken < 2 ? 1 : 3))).toEqual([2, 3, 6, 7, 8, 8, 8, 8]);
});

test('what fails does so where it is waited for, and the rest goes on', async () => {
  const asked = ahead(
    numbers(3),
    (number) => (number === 1 ? Promise.reject(new Error('lost')) : Promise.resolve(number)),
    () => 3,
  );
  const came: unknown[] = [];
  for await (const [item, answer] of asked) {
    if (item === 0) await new Promise((resolve) => setTimeout(resolve));
    came.push(await answer.catch((error: unknown) => error));
  }
  expect(came).toEqual([0, new Error('lost'), 2]);
});
