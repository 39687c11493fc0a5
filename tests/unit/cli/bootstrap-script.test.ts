import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { bootstrapScript } from '../../../src/cli/bootstrap-script.ts';

/** It stands in every page, in bytes, compressed. */
const BUDGET = 600;

let script = '';
beforeAll(async () => {
  script = await bootstrapScript();
});

/** A page's root after its script has run, where storage gives this. */
function rootWith(getItem: () => string | null): HTMLElement {
  const { document } = parseHTML('<html data-theme="dark" data-site-theme="dark"></html>');
  runInNewContext(script, {
    document,
    localStorage: { getItem },
    addEventListener: () => undefined,
  });
  return document.documentElement;
}

describe('the script in the head of every page', () => {
  test('is small, and the same each time', async () => {
    expect(gzipSync(script, { level: 9 }).length).toBeLessThan(BUDGET);
    expect(await bootstrapScript()).toBe(script);
  });

  test('applies what is stored', () => {
    const root = rootWith(() => '{"theme":"sepia","size":"1.3"}');
    expect(root.dataset['theme']).toBe('sepia');
    expect(root.style.getPropertyValue('--own-size')).toBe('1.3');
  });

  test.each<[string, () => string | null]>([
    ['is empty', () => null],
    ['is damaged', () => '{"theme":'],
    ['holds something else', () => '["black",{"size":9}]'],
    ['holds what is no setting', () => '{"theme":"<x>","size":"1e9","paper":"url(//x)"}'],
    [
      'is forbidden',
      () => {
        throw new Error('SecurityError');
      },
    ],
  ])('leaves the page as it came where storage %s', (_, getItem) => {
    const root = rootWith(getItem);
    expect(root.dataset['theme']).toBe('dark');
    expect(root.style.cssText).toBe('');
  });
});
