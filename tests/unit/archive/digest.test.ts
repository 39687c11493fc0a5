import { expect, it } from 'vitest';
import { digest } from '../../../src/archive/digest.ts';

it('gives a file 32 digits that change with any of its bytes', () => {
  expect(digest('One')).toMatch(/^[\da-f]{32}$/u);
  expect(digest('One\n')).not.toBe(digest('One'));
  expect(digest('One\r\n')).not.toBe(digest('One\n'));
  expect(digest(Buffer.from('One'))).toBe(digest('One'));
});
