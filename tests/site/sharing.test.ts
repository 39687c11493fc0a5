import sharp from 'sharp';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { BASE, faults, isForwarding, type BuiltPage } from './built-site.ts';
import { site } from './fixture-site.ts';

const ORIGIN = 'https://reader.example';
const pages = site.pages.filter((page) => !isForwarding(page) && page.path !== '404.html');

const person = z.object({ '@type': z.literal('Person'), name: z.string(), url: z.url() });
const shared = z.object({
  '@context': z.literal('https://schema.org'),
  '@id': z.url(),
  url: z.url(),
  name: z.string(),
  author: z.array(person).optional(),
  inLanguage: z.union([z.string(), z.array(z.string())]),
  wordCount: z.int().positive(),
});
const nested = z.object({ '@type': z.string(), '@id': z.url(), name: z.string() });
const storySchema = shared.extend({
  '@type': z.enum(['Book', 'ShortStory']),
  image: z.url(),
  about: z.array(z.object({ '@type': z.literal('Thing'), name: z.string() })).optional(),
  datePublished: z.iso.date().optional(),
  dateModified: z.iso.date().optional(),
  hasPart: z.array(nested.extend({ position: z.int() })).optional(),
});
const chapterSchema = shared.extend({
  '@type': z.literal('Chapter'),
  position: z.int(),
  isPartOf: nested,
});

function dataOf({ document }: BuiltPage): unknown {
  const data = document.querySelector('script[type="application/ld+json"]')?.textContent;
  return data === undefined ? undefined : JSON.parse(data);
}

function said(page: BuiltPage, property: string): string | undefined {
  const element = page.document.querySelector(`meta[property="${property}"]`);
  return element?.getAttribute('content') ?? undefined;
}

const absolute = (path: string): string => `${ORIGIN}${BASE}${encodeURI(path)}`;

test('each page names itself, its title and its site to whoever shows a link to it', () => {
  expect(
    faults(pages, function* (page) {
      if (said(page, 'og:site_name') !== 'The Landing & the Lamp') yield 'no name of the site';
      if (!page.document.title.startsWith(said(page, 'og:title') ?? '?')) yield 'another title';
      const canonical = page.document.querySelector('link[rel="canonical"]')?.getAttribute('href');
      if (said(page, 'og:url') !== canonical) yield 'two addresses';
      // The whole story on one page is found at the story's own.
      const own = absolute(page.path.replace(/\/full\/$/u, '/'));
      if (canonical !== own) yield `${canonical ?? 'none'} instead of ${own}`;
    }),
  ).toEqual([]);
});

test('a story says to machines who wrote it, what it is about, and which chapters it has', () => {
  const book = storySchema.parse(dataOf(site.page('stories/the-ninth-step/')));
  expect(book['@type']).toBe('Book');
  expect(book.url).toBe(absolute('stories/the-ninth-step/'));
  expect(book.author?.map(({ name, url }) => [name, url])).toEqual([
    ['Hester Vane', absolute('authors/hester-vane/')],
    ['Night Porter', absolute('authors/tidewrack/')],
  ]);
  expect(book.about?.map(({ name }) => name)).toContain('Sherlock Holmes');
  expect(book.hasPart?.map((part) => part.position)).toEqual([1, 2, 3, 4, 5]);
  for (const part of book.hasPart ?? []) {
    const path = decodeURI(part['@id'].slice(`${ORIGIN}${BASE}`.length));
    const chapter = chapterSchema.parse(dataOf(site.page(path)));
    expect(chapter).toMatchObject({ '@id': part['@id'], name: part.name, position: part.position });
    expect(chapter.isPartOf['@id']).toBe(book['@id']);
  }
});

test('a one-shot is a short story of its own', () => {
  const story = storySchema.parse(dataOf(site.page('stories/東の灯台/')));
  expect(story).toMatchObject({ '@type': 'ShortStory', inLanguage: 'ja', name: '東の灯台' });
  expect(story.hasPart).toBeUndefined();
});

test('a title that would end the script is whole in it', () => {
  const story = storySchema.parse(dataOf(site.page('stories/hostile/')));
  expect(story.name).toBe('</title></script><script>alert("title")</script> & "Quotes"');
});

test('nobody is no author', () => {
  const data = JSON.stringify(pages.map(dataOf));
  expect(data).not.toContain('Anonymous"');
  expect(data).not.toContain('orphan_account');
});

test('a chapter leads to the story that it is part of, and to its authors', () => {
  const { document } = site.page('stories/the-ninth-step/a-knock/');
  const links = (rel: string) =>
    [...document.head.querySelectorAll(`link[rel~="${rel}"]`)].map((link) =>
      link.getAttribute('href'),
    );
  expect(links('up')).toEqual([`${BASE}stories/the-ninth-step/`]);
  expect(links('author')).toEqual([`${BASE}authors/hester-vane/`, `${BASE}authors/tidewrack/`]);
  expect(links('prev')).toEqual([`${BASE}stories/the-ninth-step/prologue/`]);
  expect(links('next')).toEqual([`${BASE}stories/the-ninth-step/the-long-landing/`]);
});

test('each story has one share picture, the size that it says', async () => {
  const pictures = new Set<string>();
  for (const page of pages.filter(({ path }) => /^stories\/[^/]+\//u.test(path))) {
    const address = said(page, 'og:image') ?? '';
    expect(address, page.path).toMatch(`${ORIGIN}${BASE}pictures/`);
    pictures.add(address);
    const bytes = site.bytes(address.slice(`${ORIGIN}${BASE}`.length));
    expect(bytes.length, page.path).toBeLessThan(150_000);
    const { width, height } = await sharp(bytes).metadata();
    expect([String(width), String(height)]).toEqual([
      said(page, 'og:image:width'),
      said(page, 'og:image:height'),
    ]);
  }
  const stories = site.files.filter((file) => /^stories\/[^/]+\/index\.html$/u.test(file));
  expect(pictures.size).toBe(
    stories.filter((file) => !isForwarding(site.page(file.replace('index.html', '')))).length,
  );
});
