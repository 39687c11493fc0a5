import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isExternal } from '../archive/content-path.ts';
import { draftTexts } from './draft-texts.ts';
import { changeTargets } from './html-targets.ts';
import { entry, listed } from './report-entry.ts';
import type { StoryDraft } from './story-draft.ts';

/** A file of the story itself: what readers make of links from one chapter to another. */
const OWN_FILE = /^[^#/\\]+\.md(?:#.*)?$/u;

/**
 * Takes links away that lead into the file that a story was read from, and leaves their words: an
 * import has no place for the anchors of a page. The draft's trees are changed.
 * @returns the draft with such links named in its report
 */
export function withoutLooseLinks(draft: StoryDraft): StoryDraft {
  const loose = new Set<string>();
  for (const text of draftTexts(draft)) unwrap(text, loose);
  if (loose.size === 0) return draft;
  return {
    ...draft,
    report: [
      ...draft.report,
      entry(
        'loose-links',
        `These links led into the file itself; their words stay: ${listed([...loose])}`,
      ),
    ],
  };
}

function unwrap(tree: Root, loose: Set<string>): void {
  const isLoose = (url: string): boolean => {
    if (isExternal(url) || OWN_FILE.test(url)) return false;
    loose.add(url);
    return true;
  };
  visit(tree, (node, index, parent) => {
    if (node.type === 'html') {
      node.value = changeTargets(node.value, {
        link: (href) => (isLoose(href) ? undefined : href),
      });
    }
    if (node.type !== 'link' || index === undefined || !isLoose(node.url)) return undefined;
    parent?.children.splice(index, 1, ...node.children);
    return index;
  });
}
