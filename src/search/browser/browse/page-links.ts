import { fill } from '../../../i18n/phrases.ts';
import { element } from '../../../reader/element.ts';
import type { BrowseSpeech } from './browse-phrases.ts';

/** Pages on either side of the one that is shown. */
const NEAR = 2;

/** Which pages of a list have links: the first, the last and those near the one that is shown. */
export function linkedPages(
  page: number,
  pages: number,
): readonly { readonly number: number; readonly isAfterGap: boolean }[] {
  return Array.from({ length: pages }, (_, at) => at + 1)
    .filter((each) => each === 1 || each === pages || Math.abs(each - page) <= NEAR)
    .map((number, at, shown) => ({ number, isAfterGap: number - (shown[at - 1] ?? 0) > 1 }));
}

/**
 * Links to the pages of a list, as `Pagination.astro` makes them.
 * @param hrefOf the address of a page, from 1
 */
export function pageLinks(
  page: number,
  pages: number,
  hrefOf: (page: number) => string,
  speech: BrowseSpeech,
): HTMLElement {
  const { number } = speech;
  const list = element('ol');
  for (const { number: each, isAfterGap } of linkedPages(page, pages)) {
    const link = element('a', { href: hrefOf(each) }, number(each));
    link.ariaLabel = fill(speech.page, { page: number(each), pages: number(pages) });
    if (each === page) link.ariaCurrent = 'page';
    list.append(element('li', { className: isAfterGap ? 'gap' : '' }, link));
  }
  const nav = element('nav', { className: 'pagination', ariaLabel: speech.pages });
  if (page > 1)
    nav.append(element('a', { rel: 'prev', href: hrefOf(page - 1) }, speech.previousPage));
  nav.append(list);
  if (page < pages)
    nav.append(element('a', { rel: 'next', href: hrefOf(page + 1) }, speech.nextPage));
  return nav;
}
