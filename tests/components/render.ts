import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { parseHTML } from 'linkedom';
import { interfaceFor } from '../../src/i18n/interface.ts';

/** The interface that components are given. */
export const t = interfaceFor('en');

const container = await AstroContainer.create();

type Props = Readonly<Record<string, unknown>>;

/** Renders a component by itself, as the site's build would, into a document of its own. */
export async function render(component: AstroComponentFactory, props: Props): Promise<HTMLElement> {
  const html = await container.renderToString(component, { props: { t, ...props } });
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body;
}

/**
 * Renders a layout as the whole page that it is.
 * @param slots HTML by the name of its slot
 */
export async function renderPage(
  layout: AstroComponentFactory,
  props: Props,
  slots: Readonly<Record<string, string>> = {},
): Promise<Document> {
  const html = await container.renderToString(layout, {
    props: { ...props },
    slots: { ...slots },
    partial: false,
  });
  return parseHTML(html).document;
}
