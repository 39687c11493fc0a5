import type { PanelWords } from '../../i18n/dictionary.ts';
import { element } from '../element.ts';
import type { PanelContent } from '../panel/panels.ts';
import { addStyles } from '../panel/styles.ts';
import '../marks/read-mark.ts';
import { part } from '../part.ts';
import css from './contents-panel.css?inline';

/**
 * The panel with a story's chapters: those of its title page, so that no chapter has to bring them
 * all along.
 */
export default function contentsPanel({ contents: words }: PanelWords): PanelContent {
  addStyles(css);
  const { href } = part(document, '[data-contents]', HTMLAnchorElement);
  const list = element('div', { className: 'contents' });
  const ways = element(
    'p',
    {},
    element('a', { href }, words.titlePage),
    element('a', { href: searchInside(href) }, words.searchInside),
  );
  const show = async (): Promise<void> => {
    list.replaceChildren(...(await chaptersAt(href)));
    list.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
  };
  return {
    title: words.title,
    content: [list, ways],
    onOpen: () => {
      if (list.children.length > 0) return;
      show().catch(() => {
        list.textContent = words.failed;
      });
    },
  };
}

/** The search, in the text of the story whose title page this is. */
function searchInside(href: string): string {
  const { action } = part(document, 'header search form', HTMLFormElement);
  const [slug = ''] = /[^/]+(?=\/$)/u.exec(new URL(href, location.href).pathname) ?? [];
  const query = new URLSearchParams({ q: `in:${decodeURIComponent(slug)} ` });
  return `${action}?${query.toString()}`;
}

/** The list of chapters on a story's title page, with this page marked in it. */
async function chaptersAt(href: string): Promise<readonly Element[]> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href} is ${String(response.status)}`);
  // Without its head: the styles there are none that this page's policy knows.
  const [, body = ''] = (await response.text()).split('</head>');
  const page = new DOMParser().parseFromString(body, 'text/html');
  const list = part(page, '#chapters ~ ol', HTMLOListElement);
  for (const link of list.querySelectorAll('a')) {
    if (link.pathname === location.pathname) link.ariaCurrent = 'page';
  }
  // How long they are is on that page.
  for (const length of list.querySelectorAll('.length')) {
    length.replaceChildren(...length.querySelectorAll('read-mark'));
  }
  return [document.adoptNode(list)];
}
