import { renderLabels } from '../../../src/i18n/interface.ts';
import { fillTemplate } from '../../../src/markdown/fill.ts';
import { renderFile } from '../../../src/markdown/render.ts';
import type { Facts } from '../../../src/markdown/rendered.ts';

export interface RenderedText {
  /** Finished, with the reference's number as the address of each link. */
  readonly html: string;
  /** The same without ids, where they are not the matter. */
  readonly plain: string;
  readonly facts: Facts;
}

/** Renders a chapter's text through the real pipeline. */
export function renderText(markdown: string, language = 'en', file = 'stories/a.md'): RenderedText {
  const { parts, facts } = renderFile({
    file,
    language,
    punctuation: 'as-written',
    labels: renderLabels('en'),
    parts: [{ part: 'text', markdown, inFile: (place) => place }],
  });
  const html = fillTemplate(parts.text ?? '', {
    scope: '',
    href: (index) => `#${String(index)}`,
    picture: (index) => ({ src: `${String(index)}.webp`, width: 4, height: 3 }),
  });
  return { html, plain: html.replaceAll(/ id="[^"]*"/gu, ''), facts };
}

/** What a reader sees of some HTML. */
export function wordsOfHtml(html: string): string {
  return html
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/&#x([0-9A-F]+);/giu, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
