import { hash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { withItsLoads } from '../../../src/cli/page-loads.ts';

const FILES: Readonly<Record<string, string>> = {
  'src/search/browser/browse/browse-page.ts': '_astro/browse-page.js',
  'src/search/browser/browse/seeking.ts': '_astro/seeking.js',
  'src/i18n/en/browse.ts': '_astro/english.js',
  'src/i18n/fr/browse.ts': '_astro/french.js',
};
const IMPORTS: Readonly<Record<string, readonly string[]>> = {
  '_astro/own.js': ['_astro/common.js', '_astro/marks.js'],
  '_astro/browse-page.js': ['_astro/common.js', '_astro/own.js', '_astro/cards.js'],
};
const HEAD_START = 'go(1 < 2, "$&")';

const loads = {
  base: '/lamps/',
  catalogue: '/lamps/search/catalogue/',
  headStart: HEAD_START,
  scripts: {
    worker: '_astro/worker.js',
    fileOf: (module: string) => FILES[module],
    importsOf: (files: readonly string[]) => files.flatMap((file) => IMPORTS[file] ?? []),
  },
};

function page({ lang = 'en', body = '<browse-stories></browse-stories>' } = {}): string {
  return `<html lang="${lang}"><head><meta http-equiv="content-security-policy" content="script-src 'self' 'sha256-known'; style-src 'self';"><style></style></head><body>${body}<script type="module" src="/lamps/_astro/own.js"></script></body></html>`;
}

const written = (html: string): string => withItsLoads(Buffer.from(html), loads).toString();

function headOf(html: string): HTMLHeadElement {
  return parseHTML(written(html)).document.head;
}

const modulesOf = (head: HTMLHeadElement): string | undefined =>
  head.querySelector('script')?.dataset['modules'];

describe('a page with stories to browse', () => {
  it('names its own scripts and what they import, after its policy and before all else', () => {
    const head = headOf(page());
    const links = [...head.querySelectorAll('link[rel="modulepreload"]')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/lamps/_astro/own.js',
      '/lamps/_astro/common.js',
      '/lamps/_astro/marks.js',
    ]);
    expect([...head.children].map(({ localName }) => localName)).toEqual([
      'meta',
      'link',
      'link',
      'link',
      'script',
      'style',
    ]);
  });

  it('holds the script that asks for what a question needs, and permits it', () => {
    const head = headOf(page());
    const script = head.querySelector('script');
    expect(script?.textContent).toBe(HEAD_START);
    expect(Object.assign({}, script?.dataset)).toEqual({
      catalogue: '/lamps/search/catalogue/',
      worker: '/lamps/_astro/worker.js',
      modules: '/lamps/_astro/browse-page.js /lamps/_astro/english.js /lamps/_astro/cards.js',
    });
    expect(head.querySelector('meta')?.getAttribute('content')).toBe(
      `script-src 'self' 'sha256-${hash('sha256', HEAD_START, 'base64')}' 'sha256-known'; style-src 'self';`,
    );
  });

  it('asks for the words of its language, and for English ones where there are none', () => {
    expect(modulesOf(headOf(page({ lang: 'fr-CA' })))).toContain('french.js');
    expect(modulesOf(headOf(page({ lang: 'tlh' })))).toContain('english.js');
  });

  it('asks for what looks in the text where the page has room for that', () => {
    const body = '<browse-stories><div class="texts"></div></browse-stories>';
    expect(modulesOf(headOf(page({ body })))).toContain('seeking.js');
    expect(modulesOf(headOf(page()))).not.toContain('seeking.js');
  });

  it('is refused without a policy', () => {
    expect(() => written('<browse-stories></browse-stories>')).toThrow('no policy');
  });
});

it('any other page stays as it is', () => {
  const other = page({ body: '<p>&lt;browse-stories&gt;</p>' });
  expect(written(other)).toBe(other);
});
