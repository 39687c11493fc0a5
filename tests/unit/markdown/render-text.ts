import { renderLabels } from '../../../src/i18n/interface.ts';
import { fillTemplate } from '../../../src/markdown/fill.ts';
import { renderFile } from '../../../src/markdown/render.ts';
import type { RenderInput } from '../../../src/markdown/render.ts';
import type { Facts } from '../../../src/markdown/rendered.ts';

export interface RenderedText {
  /** Finished; links and pictures lead to what the author wrote. */
  readonly html: string;
  /** The same without ids, where they are not the matter. */
  readonly plain: string;
  readonly facts: Facts;
}

type Options = Partial<Pick<RenderInput, 'file' | 'language' | 'punctuation' | 'labels'>>;

/** Renders a chapter's text through the real pipeline. */
export function renderText(markdown: string, options: Options = {}): RenderedText {
  const { parts, facts } = renderFile({
    file: 'stories/a.md',
    language: 'en',
    punctuation: 'as-written',
    labels: renderLabels('en'),
    parts: [{ part: 'text', markdown, inFile: (place) => place }],
    ...options,
  });
  const target = (index: number): string => facts.references[index]?.target ?? '';
  const html = fillTemplate(parts.text ?? '', {
    scope: '',
    href: target,
    picture: (index) => ({ src: target(index), width: 640, height: 480 }),
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
