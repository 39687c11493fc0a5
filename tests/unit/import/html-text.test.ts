import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { convertedText } from './html-text.ts';

const FIXTURES = new URL('../../fixtures/import/html-text/', import.meta.url);
const files = readdirSync(FIXTURES).sort();
const pages = files.filter((name) => name.endsWith('.html'));

describe('the HTML of a story becomes the Markdown that stands beside it', () => {
  it.each(pages)('%s', async (name) => {
    const { markdown } = convertedText(readFileSync(new URL(name, FIXTURES), 'utf8'));
    const beside = fileURLToPath(new URL(name.replace(/html$/u, 'md'), FIXTURES));
    await expect(markdown).toMatchFileSnapshot(beside);
  });

  it('and there is one of each', () => {
    const texts = files.filter((name) => name.endsWith('.md'));
    expect(texts.map((name) => name.replace(/md$/u, 'html'))).toEqual(pages);
  });
});
