import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { countWords } from '../../archive/words.ts';
import { isFootnoteFrame } from './footnote-frame.ts';
import { partContext, report } from '../part-context.ts';
import { ID_SCOPE } from '../rendered.ts';
import { SKIP, walkElements } from '../walk.ts';
import { readableText, storyText } from './story-text.ts';

const LONG_PARAGRAPH = 300;
const IDEOGRAPHS_PER_WORD = 2;
const HEADING = /^h[2-6]$/u;

/**
 * Reads the outline and the number of words off a story's text, before interface words come into
 * it, and warns of a long text in a single paragraph.
 */
export function rehypeFacts() {
  return (tree: Root, file: VFile): void => {
    const context = partContext(file);
    if (context.part !== 'text') return;
    let paragraphs = 0;
    let only = tree.position;
    walkElements(tree, (node) => {
      if (isFootnoteFrame(node)) return SKIP;
      if (node.tagName === 'p') {
        paragraphs += 1;
        only = node.position;
      } else if (HEADING.test(node.tagName)) {
        context.outline.push({
          depth: Number(node.tagName.slice(1)),
          id: String(node.properties['id']).replace(ID_SCOPE, ''),
          text: storyText(node).trim(),
        });
      }
      return undefined;
    });
    context.words = countWords(readableText(tree));
    const { words, ideographs } = context.words;
    const weight = words - ideographs + ideographs / IDEOGRAPHS_PER_WORD;
    if (paragraphs === 1 && weight > LONG_PARAGRAPH) {
      report(context, only, {
        code: 'long-paragraph',
        severity: 'warning',
        message: `All ${String(words)} words of this text are one paragraph`,
        mend: 'Leave an empty line between paragraphs',
      });
    }
  };
}
