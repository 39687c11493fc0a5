import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { inlineScript } from '../../../src/cli/inline-script.ts';

/** It stands in every page, in bytes, compressed. */
const BUDGET = 600;

let script = '';
beforeAll(async () => {
  script = await inlineScript('bootstrap');
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
    expect(await inlineScript('bootstrap')).toBe(script);
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

describe('the script in the head of pages with stories to browse', () => {
  const BUDGET = 500;
  const data = { catalogue: '/search/catalogue/', worker: '/worker.js', modules: '/a.js /b.js' };
  let headStart = '';
  beforeAll(async () => {
    headStart = await inlineScript('head start');
  });

  /** All that the head asks for, and what it hands on, for an address with this question. */
  function askedFor(search: string): { asked: readonly string[]; handed: unknown } {
    const { document } = parseHTML('<html><head></head></html>');
    const asked: string[] = [];
    const global = {
      document: {
        currentScript: { dataset: data },
        createElement: (name: string) => document.createElement(name),
        head: { append: ({ href }: HTMLLinkElement) => void asked.push(href) },
      },
      location: { search },
      fetch: (address: string) => {
        asked.push(address);
        return Promise.resolve();
      },
      Worker: function Worker(address: string): void {
        asked.push(address);
      },
      catalogueHeadStart: undefined,
    };
    runInNewContext(headStart, Object.assign(global, { globalThis: global }));
    return { asked, handed: global.catalogueHeadStart };
  }

  test('is small', () => {
    expect(gzipSync(headStart, { level: 9 }).length).toBeLessThan(BUDGET);
  });

  test('asks for all that a question needs', () => {
    const { asked, handed } = askedFor('?fandom=dracula');
    expect(asked).toEqual(['/worker.js', '/search/catalogue/manifest.json', '/a.js', '/b.js']);
    expect(handed).toBeDefined();
  });

  test('asks for nothing where there is no question', () => {
    expect(askedFor('')).toEqual({ asked: [], handed: undefined });
  });
});
