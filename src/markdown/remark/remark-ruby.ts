import type { Parents, PhrasingContent, Root } from 'mdast';
import type { VFile } from 'vfile';
import { text } from '../directives/element.ts';
import { ruby } from '../directives/ruby.ts';
import { partContext } from '../part-context.ts';
import { SKIP, walkMarkdown } from '../walk.ts';

const AOZORA = /｜([^｜《》\n]+)《([^｜《》\n]+)》/u;

/**
 * Ruby as Japanese sites write it, in Japanese text.
 *
 * @example
 * ```md
 * :lang[｜漢字《かんじ》]{ja}
 * ```
 * ```html
 * <p><span lang="ja" dir="ltr"><ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby></span></p>
 * ```
 */
export function remarkRuby() {
  return (tree: Root, file: VFile): void => {
    if (String(file.value).includes('｜')) {
      addRuby(tree, isJapanese(partContext(file).language));
    }
  };
}

function addRuby(parent: Parents, inJapanese: boolean): void {
  walkMarkdown(parent, (node) => {
    const lang = node.data?.hProperties?.['lang'];
    if ('children' in node && typeof lang === 'string' && isJapanese(lang) !== inJapanese) {
      addRuby(node, !inJapanese);
      return SKIP;
    }
    if (!inJapanese || node.type !== 'text' || !AOZORA.test(node.value)) return undefined;
    const made: PhrasingContent[] = [];
    // Every third piece is text; behind it come a base and its reading.
    const pieces = node.value.split(AOZORA);
    for (let at = 0; at < pieces.length; at += 3) {
      const [before, base, reading] = pieces.slice(at, at + 3);
      if (before !== undefined && before !== '') made.push({ ...node, value: before });
      if (base !== undefined && reading !== undefined) made.push(ruby([text(base)], reading));
    }
    return made;
  });
}

function isJapanese(language: string): boolean {
  return /^ja\b/u.test(language);
}
