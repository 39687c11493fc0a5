import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { parseHTML } from 'linkedom';
import { interfaceFor } from '../../src/i18n/interface.ts';

/** The interface that components are given. */
const t = interfaceFor('en');

const container = await AstroContainer.create();

/** Renders a component by itself, as the site's build would, into a document of its own. */
export async function render(
  component: AstroComponentFactory,
  props: Readonly<Record<string, unknown>>,
): Promise<HTMLElement> {
  const html = await container.renderToString(component, { props: { t, ...props } });
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body;
}

/** The words of an element as a reader sees them, spaces run together. */
export function wordsOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}
