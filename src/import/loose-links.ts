import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isExternal } from '../archive/content-path.ts';
import { draftTexts } from './draft-texts.ts';
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
  visit(tree, 'link', (link, index, parent) => {
    if (index === undefined || isExternal(link.url) || OWN_FILE.test(link.url)) return undefined;
    loose.add(link.url);
    parent?.children.splice(index, 1, ...link.children);
    return index;
  });
}
