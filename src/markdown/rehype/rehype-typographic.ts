import type { Parents, Root } from 'hast';
import type { VFile } from 'vfile';
import { partContext } from '../part-context.ts';
import { quotesOf, type Quotes } from '../quotes.ts';
import { newLine, typographic, type Line } from '../typographic.ts';

/** What is in them is as it was typed. */
const AS_TYPED = new Set(['code', 'kbd', 'pre', 'samp', 'var']);
/** What stands in a line of text; anything else begins one. */
const INLINE = new Set(
  'a abbr b cite del dfn em i ins label q ruby s small span strong sub sup u'.split(' '),
);

/**
 * Where the site asks for it, sets quotation marks, apostrophes, dashes and ellipses as print does,
 * in the manner of the language that they stand in. Ids are made before, and stay.
 *
 * @example
 * ```md
 * "It's *late*--" he said...
 * ```
 * ```html
 * <p>“It’s <em>late</em>—” he said…</p>
 * ```
 */
export function rehypeTypographic() {
  return (tree: Root, file: VFile): void => {
    const { punctuation, language } = partContext(file);
    if (punctuation === 'typographic') set(tree, quotesOf(language), newLine());
  };
}

function set(parent: Parents, quotes: Quotes, line: Line): void {
  for (const child of parent.children) {
    if (child.type === 'text') child.value = typographic(child.value, quotes, line);
    if (child.type !== 'element') continue;
    if (AS_TYPED.has(child.tagName)) {
      line.before = 'x';
      continue;
    }
    const { lang } = child.properties;
    const own = typeof lang === 'string' ? quotesOf(lang) : quotes;
    set(child, own, INLINE.has(child.tagName) ? line : newLine());
    if (child.tagName === 'br') line.before = '\n';
  }
}
