import { expect, test } from 'vitest';
import { faults, isForwarding } from './built-site.ts';
import { site } from './fixture-site.ts';

test('no page has an inline style, an inline handler or a link that runs', () => {
  expect(
    faults(site.pages, function* ({ document }) {
      for (const element of document.querySelectorAll('*')) {
        for (const { name, value } of element.attributes) {
          if (name === 'style' || name.startsWith('on')) yield `${name}="${value}"`;
          if (/^\s*(?:javascript|vbscript|data):/iu.test(value)) yield `${name}="${value}"`;
        }
      }
    }),
  ).toEqual([]);
});

test('each page has a policy that lets nothing run but what Lamplight has put there', () => {
  expect(
    faults(site.pages, function* (page) {
      const meta = page.document.querySelector('meta[http-equiv="content-security-policy" i]');
      if (meta === null) {
        if (!isForwarding(page)) yield 'no policy';
        return;
      }
      const policy = meta.getAttribute('content') ?? '';
      for (const directive of ["default-src 'self'", "object-src 'none'", "base-uri 'none'"]) {
        if (!policy.includes(directive)) yield `no ${directive}`;
      }
      if (!/script-src [^;]*'sha256-/u.test(policy)) yield 'scripts without hashes';
      if (/'unsafe-(?:inline|eval|hashes)'/u.test(policy)) yield policy;
      const first = page.document.head.querySelector('script, style, link[rel="stylesheet"]');
      if (first !== null && (first.compareDocumentPosition(meta) & 2) === 0) {
        yield 'something comes before the policy';
      }
    }),
  ).toEqual([]);
});

const HOSTILE_ELEMENTS =
  'iframe, object, embed, base, form:not([action$="/search/"], browse-stories *), math, [style], [onerror], [onclick]';

test.each(['stories/hostile/', 'stories/', 'authors/', 'tags/', 'fandoms/'])(
  'hostile text is only text on %s',
  (path) => {
    const { document } = site.page(path);
    const body = document.querySelector('main');
    expect(body?.querySelectorAll(HOSTILE_ELEMENTS).length).toBe(0);
    for (const script of document.querySelectorAll('script:not([type="application/ld+json"])')) {
      expect(script.textContent).not.toMatch(/hurt|alert/u);
    }
  },
);

test('a file of cards holds nothing but cards, and is left out of search engines', () => {
  expect(site.fragments.length).toBeGreaterThan(0);
  for (const { document, html, path } of site.fragments) {
    expect(html, path).toContain('<meta name="robots" content="noindex">');
    expect(document.querySelectorAll(HOSTILE_ELEMENTS).length, path).toBe(0);
    for (const script of document.querySelectorAll('script')) {
      expect(script.textContent, path).toBe('');
      expect(script.getAttribute('src'), path).toMatch(/^\/shelf-of-lamps\/_astro\//u);
    }
  }
});

test('a hostile title is whole, as text', () => {
  const { document } = site.page('stories/hostile/');
  expect(document.querySelector('h1')?.textContent).toContain(
    '</title></script><script>alert("title")</script> & "Quotes"',
  );
});

test('a hostile story keeps every word that is no markup', () => {
  const { document } = site.page('stories/hostile/');
  const text = document.querySelector('main')?.textContent ?? '';
  for (const words of [
    'It was a quiet evening.',
    'Press here',
    'A div.',
    'What is left is this.',
    'The evening went on being quiet.',
  ]) {
    expect(text).toContain(words);
  }
});

test('no word of a draft is anywhere in the site', () => {
  const telling = site.files.filter(
    (file) => /quillfeather/iu.test(file) || /quillfeather/iu.test(site.text(file)),
  );
  expect(telling).toEqual([]);
});

test('nothing in the site tells where it was built', () => {
  const telling = site.files.filter((file) => site.text(file).includes(process.cwd()));
  expect(telling).toEqual([]);
});

test('a public archive may be found by search engines, and its 404 page may not', () => {
  const robots = (path: string): string =>
    site.page(path).document.querySelector('meta[name="robots"]')?.getAttribute('content') ?? '';
  expect(robots('')).not.toContain('noindex');
  expect(robots('stories/the-ninth-step/a-knock/')).not.toContain('noindex');
  expect(robots('404.html')).toContain('noindex');
});
