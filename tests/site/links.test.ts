import { expect, test } from 'vitest';
import { BASE, faults, isForwarding } from './built-site.ts';
import { site } from './fixture-site.ts';

test('every link inside the site leads to a page, and to a place on it', () => {
  expect(
    faults(site.pages, function* (page) {
      for (const link of page.document.querySelectorAll('a[href], area[href]')) {
        const href = link.getAttribute('href') ?? '';
        const fault = site.faultOf(href, page);
        if (fault !== undefined) yield `${href} ${fault}`;
      }
    }),
  ).toEqual([]);
});

test('every picture, script, style and icon that a page asks for is there', () => {
  expect(
    faults(site.pages, function* (page) {
      for (const element of page.document.querySelectorAll('[src], [srcset], link[href]')) {
        for (const address of addressesOf(element)) {
          const fault = site.faultOf(address, page);
          if (fault !== undefined) yield `${address} ${fault}`;
        }
      }
    }),
  ).toEqual([]);
});

function addressesOf(element: Element): string[] {
  const candidates = (element.getAttribute('srcset') ?? '').split(',').map((candidate) => {
    const [address = ''] = candidate.trim().split(/\s+/u);
    return address;
  });
  const addresses = [element.getAttribute('src'), element.getAttribute('href'), ...candidates];
  return addresses.filter((address) => address !== null).filter((address) => address !== '');
}

test('every file that scripts and styles are bundled into is asked for by some page', () => {
  const texts = [...site.pages.map((page) => page.html)];
  for (const file of site.files) if (/\.(?:js|css)$/u.test(file)) texts.push(site.text(file));
  const bundled = site.files.filter((file) => file.startsWith('_astro/'));
  const unused = bundled.filter((file) => {
    const name = file.slice(file.lastIndexOf('/') + 1);
    return !texts.some((text) => text.includes(name));
  });
  expect(unused).toEqual([]);
});

test('every `/_astro/` that is mentioned anywhere is there', () => {
  const missing = site.files
    .filter((file) => /\.(?:html|js|css|json|xml)$/u.test(file))
    .flatMap((file) =>
      [...site.text(file).matchAll(/_astro\/[\w.@-]+\.\w+/gu)].map(([mention]) => mention),
    )
    .filter((mention) => !site.files.includes(mention));
  expect(missing).toEqual([]);
});

test('every page is led to by some other page', () => {
  const reached = new Set(
    site.pages.flatMap((page) =>
      [...page.document.querySelectorAll('a[href]')]
        .map((link) => new URL(link.getAttribute('href') ?? '', `http://s${BASE}${page.path}`))
        .filter((url) => url.host === 's')
        .map((url) => decodeURIComponent(url.pathname.slice(BASE.length)))
        .filter((path) => path !== page.path),
    ),
  );
  const unreached = site.pages
    .filter((page) => !isForwarding(page) && !reached.has(page.path))
    .map((page) => page.path);
  expect(unreached).toEqual(['404.html']);
});

test('an old address leads to the new one', () => {
  for (const [old, now] of [
    ['stories/ninth/', 'stories/the-ninth-step/'],
    ['stories/ninth/landing/', 'stories/the-ninth-step/the-long-landing/'],
    ['stories/the-ninth-step/landing/', 'stories/the-ninth-step/the-long-landing/'],
    ['stories/lamp/', 'stories/i-didnt-ask-for-the-lamp/'],
    ['tags/casefic/', 'tags/case-fic/'],
    ['fandoms/les-mis/', 'fandoms/les-misérables/'],
    ['characters/dr-watson/', 'characters/john-watson/'],
    ['relationships/johnlock/', 'relationships/sherlock-holmes-x-john-watson/'],
    ['authors/tide-wrack/', 'authors/tidewrack/'],
  ] as const) {
    const link = site.page(old).document.querySelector('main a[href]');
    expect(link?.getAttribute('href'), old).toBe(encodeURI(`${BASE}${now}`));
  }
});
