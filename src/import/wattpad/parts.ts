import type { Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { attribute, hasClass } from '../html/elements.ts';
import { pageAddresses } from '../html/page-facts.ts';
import type { PageDraft } from '../story-draft.ts';

const HOST = String.raw`https?://(?:\w+\.)?wattpad\.com`;
const PART = new RegExp(String.raw`^(?:${HOST})?/(\d{1,15})(?![^-/?#])`, 'u');
const STORY = new RegExp(String.raw`^(?:${HOST})?/story/(\d+)`, 'u');

/** The address of the story that a page has a part of, by the first link to one above the text. */
export function storyAddress(tree: Root): string | undefined {
  for (const element of selectAll('a[href*="/story/"], .panel-reading pre', tree)) {
    // Further down, readers are led to other stories.
    if (element.tagName === 'pre') return undefined;
    const id = STORY.exec(attribute(element, 'href') ?? '')?.[1];
    if (id !== undefined) return `https://www.wattpad.com/story/${id}`;
  }
  return undefined;
}

function partId(tree: Root): number | undefined {
  return pageAddresses(tree)
    .map(idOf)
    .find((id) => id !== undefined);
}

/**
 * Where a part stands: by the page's list of all parts, else by its id alone, which is higher in later
 * parts; `undefined` where the page has neither.
 */
export function partPlace(tree: Root): PageDraft | undefined {
  const id = partId(tree);
  const list = select('.table-of-contents', tree);
  const parts = list === undefined ? [] : selectAll('li', list);
  const at = parts.findIndex((part) => {
    const link = select('a[href]', part);
    return id !== undefined && link !== undefined && idOf(attribute(link, 'href') ?? '') === id;
  });
  const number = 1 + (at >= 0 ? at : parts.findIndex((part) => hasClass(part, 'active')));
  if (number === 0) return id === undefined ? undefined : { position: id };
  return { number, of: parts.length, ...(id === undefined ? {} : { position: id }) };
}

function idOf(address: string): number | undefined {
  const id = PART.exec(address)?.[1];
  return id === undefined ? undefined : Number(id);
}
