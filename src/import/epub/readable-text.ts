import type { Nodes } from 'hast';
import { isElement } from '../html/elements.ts';

/** Elements within a line; at any other, a word ends. */
const WITHIN_A_LINE =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/u;

/** What can be read in nodes, on one line, with a space where a block or a line ends; not what describes a picture. */
export function readableText(nodes: readonly Nodes[]): string {
  const parts: string[] = [];
  const read = (node: Nodes): void => {
    if (node.type === 'text') parts.push(node.value);
    if (!('children' in node) || (isElement(node) && node.tagName === 'svg')) return;
    const ends = isElement(node) && !WITHIN_A_LINE.test(node.tagName) ? ' ' : '';
    parts.push(ends);
    node.children.forEach(read);
    parts.push(ends);
  };
  nodes.forEach(read);
  return parts.join('').replace(/\s+/gu, ' ').trim();
}

/** Its words, folded, for comparing. */
export function wordsIn(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** Whether the words of one text stand, in a row, in another. */
export function holdsWords(longer: string, shorter: string): boolean {
  const words = wordsIn(shorter);
  return words.length > 0 && ` ${wordsIn(longer).join(' ')} `.includes(` ${words.join(' ')} `);
}
