import { parseHTML } from 'linkedom';
import { renderLabels } from '../../../src/i18n/interface.ts';
import { renderFile } from '../../../src/markdown/render.ts';

/** What a reader sees of Markdown: its characters without white space, as Lamplight renders it. */
export function renderedText(markdown: string, language = 'en'): string {
  return withoutSpace(renderedBody(markdown, language).textContent);
}

/** Markdown as Lamplight renders it. */
function renderedBody(markdown: string, language = 'en'): HTMLElement {
  const { parts } = renderFile({
    file: 'stories/test.md',
    language,
    punctuation: 'as-written',
    labels: renderLabels('en'),
    parts: [{ part: 'text', markdown, inFile: (place) => place }],
  });
  return parseHTML(`<html><body>${parts.text ?? ''}</body></html>`).document.body;
}

export function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}
