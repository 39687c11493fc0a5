import type { Element, Root, RootContent } from 'hast';
import { classesOf, isElement, plainText } from '../html/elements.ts';
import type { Label } from '../plain-text/labels.ts';
import { authorOfByline } from '../plain-text/title-block.ts';
import { labelOf } from '../text/labelled-top.ts';

export const TITLE_CLASS = 'lamplight-title';
export const SUBTITLE_CLASS = 'lamplight-subtitle';

/**
 * Takes the paragraphs in the styles Title and Subtitle off the beginning of a document. A line
 * below that says `by Ann` names the author; any other subtitle goes to the notes.
 */
export function takeTitleStyles(tree: Root): {
  readonly labels: readonly Label[];
  readonly content: readonly RootContent[];
} {
  const labels: Label[] = [];
  let taken = 0;
  for (const node of tree.children) {
    const label = isElement(node) ? labelOfParagraph(node, labels.length > 0) : undefined;
    const isEmpty = isElement(node) && node.children.length === 0;
    const isSecondTitle = label?.kind === 'title' && labels.some(({ kind }) => kind === 'title');
    if ((label === undefined && !isEmpty) || isSecondTitle) break;
    if (label !== undefined) labels.push(label);
    taken++;
  }
  return labels.length === 0
    ? { labels, content: tree.children }
    : { labels, content: tree.children.slice(taken) };
}

/** @param isBelowTitle whether a paragraph in any style can name the author */
function labelOfParagraph(element: Element, isBelowTitle: boolean): Label | undefined {
  const classes = classesOf(element);
  const text = plainText(element);
  if (text === '') return undefined;
  if (classes.includes(TITLE_CLASS)) return labelOf('title', 'Title', text);
  const isSubtitle = classes.includes(SUBTITLE_CLASS);
  const author = isSubtitle || isBelowTitle ? authorOfByline(text) : undefined;
  if (author !== undefined) return labelOf('author', 'Author', author);
  return isSubtitle ? labelOf(undefined, 'Subtitle', text) : undefined;
}
