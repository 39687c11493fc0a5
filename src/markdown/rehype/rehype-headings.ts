import type { Element, ElementContent, Root, RootContent } from 'hast';
import { slug } from 'github-slugger';
import rehypeSlug from 'rehype-slug';
import { lettersOf, shortHash } from '../identity.ts';
import { ID_SCOPE } from '../rendered.ts';
import { walkElements } from '../walk.ts';
import { storyText } from './story-text.ts';

const HEADING = /^h([1-6])$/u;
const FIRST_DEPTH = 3;

const PREFIX = `${ID_SCOPE}h-`;

const addSlugs = rehypeSlug({ prefix: PREFIX });

/**
 * Puts an author's headings below those of the page, whose `h1` is the chapter's title and `h2`
 * its parts, and gives a heading that says what an earlier one said an id of its own: with a hash
 * of the paragraph that its section opens with. The others get theirs from rehype-slug.
 *
 * @example
 * ```md
 * # Later
 * Rain.
 * # Later
 * Snow.
 * ```
 * ```html
 * <h3 id="h-later">Later</h3>
 * <p>Rain.</p>
 * <h3 id="h-later-hlbnvh">Later</h3>
 * <p>Snow.</p>
 * ```
 */
export function rehypeHeadings() {
  return (tree: Root): void => {
    const seen = new Set<string>();
    walkElements(tree, (node, parent, index) => {
      const depth = HEADING.exec(node.tagName)?.[1];
      if (depth === undefined) return undefined;
      node.tagName = `h${String(Math.min(Number(depth) + FIRST_DEPTH - 1, 6))}`;
      const words = slug(storyText(node));
      let id = words;
      let opening = lettersOf(opensWith(parent.children, index));
      while (id === '' || seen.has(id)) {
        opening = shortHash(opening);
        id = words === '' ? opening : `${words}-${opening}`;
      }
      seen.add(id);
      if (id !== words) node.properties['id'] = PREFIX + id;
      return undefined;
    });
    if (seen.size > 0) addSlugs(tree);
  };
}

/** The text of the first block behind a heading. */
function opensWith(siblings: readonly (RootContent | ElementContent)[], index: number): string {
  const next = siblings
    .slice(index + 1)
    .find((child): child is Element => child.type === 'element');
  return next === undefined || HEADING.test(next.tagName) ? '' : storyText(next);
}
