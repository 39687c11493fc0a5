import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { parse } from 'yaml';
import { z } from 'zod';
import { renderText } from '../../markdown/render-text.ts';
import { HTML, wordsOf } from './html.ts';
import { seenIn, type Vocabulary } from './seen.ts';
import type { Seen } from './sight.ts';

const matterSchema = z.looseObject({
  summary: z.string().default(''),
  notes: z.string().default(''),
  endnotes: z.string().default(''),
});

/** A page as Lamplight renders it. */
export const PAGE: Vocabulary = {
  ...HTML,
  // A picture that is elsewhere is a link to it.
  pictures: 'img, .picture > a',
  description: (picture) =>
    picture.tagName === 'img'
      ? HTML.description(picture)
      : wordsOf(picture).replace(/ \([^()]*\)$/u, ''),
  calls: '[role=doc-noteref]',
  label: /^(?!)/u,
  without: '.footnotes, [role=doc-backlink], rp',
};

/**
 * What a reader sees of a story: its summary and notes, its text in order, its endnotes.
 * @param files its Markdown, the main file first
 */
export function seenOnPages(files: readonly string[]): Seen {
  return seenIn(
    pagesOf(files).map((root) => ({ root })),
    PAGE,
  );
}

/** Addresses of the pictures on the same pages, as the text has them; of those elsewhere, none. */
export function picturesOnPages(files: readonly string[]): readonly string[] {
  return pagesOf(files).flatMap((root) =>
    selectAll('img', root).map(({ properties }) => String(properties['src'])),
  );
}

function pagesOf(files: readonly string[]): readonly Root[] {
  const [main, ...chapters] = files.map((markdown) => {
    const [, matter = '', body = ''] = /^(?:---\n([^]*?)\n---\n)?([^]*)$/u.exec(markdown) ?? [];
    return { ...matterSchema.parse(parse(matter) ?? {}), body };
  });
  const texts = [
    ...[main?.summary, main?.notes, main?.body],
    ...chapters.flatMap(({ summary, notes, body, endnotes }) => [summary, notes, body, endnotes]),
    main?.endnotes,
  ];
  return texts.map((markdown = '') => fromHtml(renderText(markdown).html, { fragment: true }));
}
