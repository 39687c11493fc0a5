import type { Element, Nodes } from 'hast';
import { attribute, childElements, hasClass, isBlank, isElement } from '../html/elements.ts';

/** The parts of one chapter in a download. */
export interface DownloadChapter {
  /** With its heading, summary and notes; none where a work has but one chapter. */
  readonly head: Element | undefined;
  /** The text, in the elements that it came in. */
  readonly text: Nodes[];
  /** With its endnotes. */
  readonly foot: Element | undefined;
}

/**
 * Parts what stands in `#chapters` into chapters. The archive sets comments around each text; where
 * they are gone, as in its EPUBs, whatever is neither a chapter’s head nor its foot is text.
 */
export function splitChapters(nodes: readonly Nodes[]): readonly DownloadChapter[] {
  const chapters: DownloadChapter[] = [];
  let current: DownloadChapter | undefined;
  let isMarked = false;
  const begin = (head: Element | undefined): DownloadChapter => {
    current = { head, text: [], foot: undefined };
    chapters.push(current);
    return current;
  };
  for (const node of nodes) {
    if (node.type === 'comment') {
      if (/^\s*\/?chapter content\s*$/u.test(node.value)) isMarked = !node.value.includes('/');
    } else if (isBlank(node) || (!isMarked && isChrome(node))) {
      continue;
    } else if (!isMarked && isHead(node)) {
      begin(node);
    } else if (!isMarked && isFoot(node) && current !== undefined) {
      chapters[chapters.length - 1] = { ...current, foot: node };
    } else {
      (current ?? begin(undefined)).text.push(node);
    }
  }
  return chapters;
}

/** `div.meta.group > h2.heading`; in older downloads `div.meta > h2`, in EPUBs `div > h2.heading`. */
function isHead(node: Nodes): node is Element {
  if (!isElement(node) || node.tagName !== 'div') return false;
  const heading = childElements(node).find(({ tagName }) => tagName === 'h2');
  return heading !== undefined && (hasClass(node, 'meta') || hasClass(heading, 'heading'));
}

function isFoot(node: Nodes): node is Element {
  return isElement(node) && /^endnotes\d+$/u.test(attribute(node, 'id') ?? '');
}

function isChrome(node: Nodes): boolean {
  return isElement(node) && (hasClass(node, 'toc-heading') || hasClass(node, 'landmark'));
}
