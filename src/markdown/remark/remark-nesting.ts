import type { Emphasis, FootnoteReference, Link, LinkReference, Nodes, Parents, Root } from 'mdast';
import type { VFile } from 'vfile';
import { inline } from '../directives/element.ts';
import { SKIP, walkMarkdown } from '../walk.ts';

/**
 * Puts side by side what HTML cannot have within one another: a link within a link is its words, a
 * footnote's mark stands behind the link, a cover is around a link and around no other cover.
 *
 * @example
 * ```md
 * [the :spoiler[lamp]](lamp.md) and :spoiler[what :spoiler[he] saw]
 * ```
 * ```html
 * <p><label class="spoiler"><input type="checkbox" autocomplete="off" aria-label="Spoiler" /><span><a href="lamp.md">the lamp</a></span></label> and <label class="spoiler"><input type="checkbox" autocomplete="off" aria-label="Spoiler" /><span>what he saw</span></label></p>
 * ```
 */
export function remarkNesting() {
  return (tree: Root, file: VFile): void => {
    if (!String(file.value).includes('[')) return;
    walkMarkdown(tree, (node, parent) => {
      if (isSpoiler(node)) unwrap(node, isSpoiler);
      if (!isLink(node)) return undefined;
      unwrap(node, isLink);
      const marks = takeMarks(node);
      const isCovered = unwrap(node, isSpoiler) && !isSpoiler(parent);
      if (!isCovered && marks.length === 0) return SKIP;
      // What is put in its place is looked at again.
      return [isCovered ? inline('span', { className: ['spoiler'] }, [node]) : node, ...marks];
    });
  };
}

type AnyLink = Link | LinkReference;

function isLink(node: Nodes): node is AnyLink {
  return node.type === 'link' || node.type === 'linkReference';
}

function isSpoiler(node: Nodes): node is Emphasis {
  const classes = node.type === 'emphasis' ? node.data?.hProperties?.['className'] : undefined;
  return Array.isArray(classes) && classes.includes('spoiler');
}

/** @returns whether there was anything to take apart */
function unwrap(parent: Parents, isInner: (node: Nodes) => node is AnyLink | Emphasis): boolean {
  let isFound = false;
  walkMarkdown(parent, (node) => {
    if (!isInner(node)) return undefined;
    isFound = true;
    return node.children;
  });
  return isFound;
}

function takeMarks(link: AnyLink): readonly FootnoteReference[] {
  const marks: FootnoteReference[] = [];
  walkMarkdown(link, (node) => {
    if (node.type !== 'footnoteReference') return undefined;
    marks.push(node);
    return [];
  });
  return marks;
}
