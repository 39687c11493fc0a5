import type { Element, ElementContent, Root, RootContent } from 'hast';
import { slug } from 'github-slugger';
import rehypeSlug from 'rehype-slug';
import type { VFile } from 'vfile';
import { lettersOf, shortHash } from '../identity.ts';
import { partContext } from '../part-context.ts';
import { ID_SCOPE } from '../rendered.ts';
import { walkElements } from '../walk.ts';
import { storyText } from './story-text.ts';

const HEADING = /^h([1-6])$/u;
/** The deepest heading that HTML has. */
const DEEPEST = 6;

const PREFIX = `${ID_SCOPE}h-`;

const addSlugs = rehypeSlug({ prefix: PREFIX });

/**
 * Puts an author's headings below those of the page, one level deeper than the heading that each
 * stands under, however many levels the author skipped, and gives a heading that says what an earlier one said an id of its own: with a hash
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
  return (tree: Root, file: VFile): void => {
    const seen = new Set<string>();
    const { headingTop } = partContext(file);
    const open: number[] = [];
    walkElements(tree, (node, parent, index) => {
      const written = HEADING.exec(node.tagName)?.[1];
      if (written === undefined) return undefined;
      const depth = Number(written);
      while ((open.at(-1) ?? 0) >= depth) open.pop();
      open.push(depth);
      node.tagName = `h${String(Math.min(headingTop + open.length - 1, DEEPEST))}`;
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
