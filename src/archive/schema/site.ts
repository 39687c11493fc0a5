import { z } from 'zod';
import type { DataOf } from './mapping.ts';
import { flag, language, lineText, oneOf, parseUrl, refuse, replyUrl } from './value.ts';

/** The format of `content/` that this version reads. */
export const CONTENT_FORMAT = 1;

const format = z.string().transform((written, ctx) => {
  if (written.trim() === String(CONTENT_FORMAT)) return CONTENT_FORMAT;
  const message = `This version of Lamplight reads format ${String(CONTENT_FORMAT)}, not ${written}`;
  return refuse(ctx, message, {
    code: 'unknown-format',
    mend: { write: String(CONTENT_FORMAT) },
  });
});

const DEFAULT_URL = 'https://example.org/stories';

/** Where the site stands: scheme, host and base path. */
const siteUrl = z.string().transform((written, ctx) => {
  const url = parseUrl(written.trim());
  if (
    url !== undefined &&
    /^https?:$/u.test(url.protocol) &&
    url.search === '' &&
    url.hash === ''
  ) {
    return url.href.replace(/\/+$/u, '');
  }
  const write = url === undefined ? `https://${written.replace(/^\/+/u, '')}` : DEFAULT_URL;
  const message = `“${written}” is not the address of a site`;
  return refuse(ctx, message, { code: 'bad-url', mend: { write } });
});

/** The keys of `site.yaml`. */
export const siteKeys = {
  format,
  title: lineText,
  description: lineText,
  language,
  author: lineText,
  url: siteUrl,
  reply: replyUrl,
  public: flag,
  punctuation: oneOf(['as-written', 'typographic'], {}, 'unknown-value', 'way of punctuation'),
  theme: oneOf(
    ['system', 'light', 'sepia', 'dark', 'black'],
    { auto: 'system' },
    'unknown-value',
    'theme',
  ),
};

export type SiteData = DataOf<typeof siteKeys>;
