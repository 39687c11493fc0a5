import type { Root } from 'hast';
import { select } from 'hast-util-select';
import { parseLanguage } from '../../archive/language.ts';
import type { LanguageTag } from '../../archive/model.ts';
import { attribute } from './elements.ts';

/** Where a saved page was on the web, by its own account or by the browser’s that saved it. */
export function pageAddress(tree: Root): string | undefined {
  return pageAddresses(tree)[0];
}

/** The same by each of them, the page’s own account first. */
export function pageAddresses(tree: Root): readonly string[] {
  const canonical = select('link[rel~=canonical][href]', tree);
  const saved = tree.children.map((node) =>
    node.type === 'comment' ? /^ saved from url=\(\d+\)(\S+)/u.exec(node.value)?.[1] : undefined,
  );
  return [canonical && attribute(canonical, 'href'), metaContent(tree, 'og:url'), ...saved]
    .filter((address) => address !== undefined)
    .filter((address) => /^https?:\/\/\S+$/u.test(address) && URL.canParse(address));
}

/** What the page’s head says under the first of these names that it has. */
export function metaContent(tree: Root, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const meta = select(`meta[name="${name}"], meta[property="${name}"]`, tree);
    const content = meta && attribute(meta, 'content')?.trim();
    if (content !== undefined && content !== '') return content;
  }
  return undefined;
}

/** The language that the page declares for all of itself. */
export function pageLanguage(tree: Root): LanguageTag | undefined {
  const html = select('html', tree);
  const declared = html && (attribute(html, 'lang') ?? attribute(html, 'xmlLang'));
  return declared === undefined ? undefined : parseLanguage(declared);
}
