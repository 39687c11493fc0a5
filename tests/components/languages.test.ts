import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import Chapter from '../../src/layouts/Chapter.astro';
import { LANGUAGE_ROOM } from '../site/budgets.ts';
import { chapterName, chapterView, step } from './chapter-views.ts';
import { renderPage } from './render.ts';
import { rich, siteView, storyEnd } from './views.ts';

const text = rich('<p id="p-aaaaaa">It was late.</p>');
const remarks = { summary: text, notes: text, endnotes: text };

/** A chapter with all that the interface says around one. */
async function sizeIn(language: string): Promise<number> {
  const chapter = chapterView({
    ...remarks,
    next: step('fog', chapterName('Fog', 4)),
    end: storyEnd({ endnotes: text }),
  });
  const { documentElement } = await renderPage(Chapter, {
    site: { ...siteView(), language },
    chapter,
  });
  return gzipSync(documentElement.outerHTML, { level: 9 }).length;
}

test.each(['de', 'fr', 'es', 'ja', 'ar'])(
  '%s: its words take no more room on a chapter’s page than a page has',
  async (language) => {
    expect((await sizeIn(language)) - (await sizeIn('en'))).toBeLessThanOrEqual(LANGUAGE_ROOM);
  },
);
