import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { TEXT_CODES } from '../../../src/archive/problem-codes.ts';
import { CONTAINER_NAMES, INLINE_NAMES } from '../../../src/markdown/syntax/directives.ts';
import { renderText } from './render-text.ts';

const FIXTURES = new URL('../../fixtures/markdown/', import.meta.url);
const SOURCE = new URL('../../../src/markdown/', import.meta.url);

/** `verse.ja.md` is verse in a Japanese story; `quotes.fr.typographic.md` asks for punctuation too. */
const NAME = /^[^.]+(?:\.([a-z]{2}))?(\.typographic)?\.md$/u;

const files = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .sort();
const texts = files.filter((path) => path.endsWith('.md'));
/** Read before a run of the tests could write one. */
const pages = files.filter((path) => path.endsWith('.html'));

/** The page, and below it what the author is told: `line:column code: what is wrong; the mend`. */
function pageOf(path: string): string {
  const [, language = 'en', typographic] = NAME.exec(basename(path)) ?? [];
  const { html, facts } = renderText(readFileSync(new URL(path, FIXTURES), 'utf8'), {
    language,
    punctuation: typographic === undefined ? 'as-written' : 'typographic',
  });
  const told = facts.messages.map(
    ({ line, column, code, message, mend }) =>
      `${String(line)}:${String(column)} ${code}: ${message}; ${mend}\n`,
  );
  return told.length === 0 ? `${html}\n` : `${html}\n\n<!--\n${told.join('')}-->\n`;
}

describe('a text becomes the page that stands beside it', () => {
  it.each(texts)('%s', async (path) => {
    const page = new URL(path.replace(/md$/u, 'html'), FIXTURES);
    await expect(pageOf(path)).toMatchFileSnapshot(fileURLToPath(page));
  });

  it('and there is one of each', () => {
    expect(texts.map((path) => path.replace(/md$/u, 'html')).sort()).toEqual(pages);
  });
});

describe('a text and its page show', () => {
  const modules = (room: string, pattern: RegExp): string[] =>
    readdirSync(new URL(room, SOURCE)).filter((name) => pattern.test(name));
  const shown = (path: string): boolean => texts.some((name) => name.startsWith(`${path}.`));

  it.each(modules('remark/', /^remark-/u))('the plugin %s', (name) => {
    expect(shown(`remark/${basename(name, '.ts')}`)).toBe(true);
  });

  it.each(modules('rehype/', /^rehype-/u))('the plugin %s', (name) => {
    expect(shown(`rehype/${basename(name, '.ts')}`)).toBe(true);
  });

  it.each(modules('syntax/', /^(?!gate)/u))('the grammar in %s', (name) => {
    expect(shown(`syntax/${basename(name, '.ts')}`)).toBe(true);
  });

  it.each(CONTAINER_NAMES)('the directive :::%s', (name) => {
    expect(shown(`directives/${name}`)).toBe(true);
  });

  it.each(INLINE_NAMES)('the directive :%s[…]', (name) => {
    expect(shown(`directives/inline-${name}`)).toBe(true);
  });

  const told = new Set(
    pages.flatMap((path) =>
      [...readFileSync(new URL(path, FIXTURES), 'utf8').matchAll(/^\d+:\d+ ([a-z-]+): /gmu)].map(
        ([, code]) => code,
      ),
    ),
  );
  it.each(Object.keys(TEXT_CODES))('what an author is told of: %s', (code) => {
    expect(told).toContain(code);
  });
});
