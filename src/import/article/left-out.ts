import type { Element, Nodes, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { childElements, plainText } from '../html/elements.ts';
import type { Place } from '../story-draft.ts';

const BLOCK = /^(?:p|li|h[1-6]|blockquote|pre|td|th|dt|dd|div|section|article|figcaption)$/u;
const UNSEEN = /^(?:script|style|noscript|template|head|svg|select|nav)$/u;
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu;
// So many words in a row are found elsewhere by chance only in a refrain.
const RUN = 4;

/** The paragraphs of a page that are not in the text that was taken from it, in their order. */
export function leftOut(page: Root, taken: readonly Nodes[]): readonly Place[] {
  const runs = new Set(runsOf(taken.flatMap((node) => wordsOf(node))));
  const places: Place[] = [];
  visit(page, 'element', (element) => {
    if (UNSEEN.test(element.tagName)) return 'skip';
    if (!BLOCK.test(element.tagName) || holdsBlocks(element)) return undefined;
    const own = runsOf(wordsOf(element));
    if (own.length > 0 && !own.some((run) => runs.has(run))) {
      places.push({ line: element.position?.start.line ?? 1, text: plainText(element) });
    }
    return 'skip';
  });
  return places;
}

function holdsBlocks(element: Element): boolean {
  return childElements(element).some((child) => BLOCK.test(child.tagName) || holdsBlocks(child));
}

function wordsOf(node: Nodes): readonly string[] {
  const words: string[] = [];
  visit(node, 'text', ({ value }) => {
    for (const [word] of value.matchAll(WORD)) words.push(word);
  });
  return words;
}

function runsOf(words: readonly string[]): readonly string[] {
  return words
    .slice(0, Math.max(0, words.length - RUN + 1))
    .map((_, index) => words.slice(index, index + RUN).join(' '));
}
