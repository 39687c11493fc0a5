import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { hasClass } from '../element-classes.ts';
import { lettersOf, shortHash } from '../identity.ts';
import { partContext } from '../part-context.ts';
import { ID_SCOPE } from '../rendered.ts';
import { SKIP, walkElements } from '../walk.ts';
import { isFootnoteFrame } from './footnote-frame.ts';
import { storyText } from './story-text.ts';

/**
 * Gives every paragraph of a story an id that outlives all edits but one of its own words: a hash
 * over its letters and digits. One that says what an earlier one said adds the one before. List
 * items and messages of a chat that hold no paragraph are paragraphs; footnotes have their own ids.
 *
 * @example
 * ```md
 * “Yes,” he said.
 * ```
 * ```html
 * <p id="p-cdfjog">“Yes,” he said.</p>
 * ```
 */
export function rehypeParagraphIds() {
  return (tree: Root, file: VFile): void => {
    if (partContext(file).part !== 'text') return;
    const taken = new Set<string>();
    let before = '';
    walkElements(tree, (node) => {
      if (isFootnoteFrame(node)) return SKIP;
      if (!isParagraph(node)) return undefined;
      const letters = lettersOf(storyText(node));
      let id = shortHash(letters);
      // Nothing but marks is nothing to tell one paragraph from another by.
      if (letters === '') id = shortHash(`${before}\n`);
      while (taken.has(id)) {
        id = shortHash(`${before}\n${letters}`);
        before = id;
      }
      taken.add(id);
      before = id;
      node.properties['id'] = `${ID_SCOPE}p-${id}`;
      return undefined;
    });
  };
}

function isParagraph(node: Element): boolean {
  if (node.tagName === 'p') return !hasClass(node, 'label') && !hasClass(node, 'note-label');
  return (
    node.tagName === 'li' &&
    !node.children.some((child) => child.type === 'element' && child.tagName === 'p')
  );
}
