import type { Element, Nodes, Parents, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { downloadStory, type Download } from '../ao3/download.ts';
import { isElement, plainText } from '../html/elements.ts';
import type { HtmlPage, HtmlReader } from '../html/html-page.ts';
import { pictureBeside } from '../html/picture-beside.ts';
import { StoryText } from '../html/story-text.ts';

/** What the Archive of Our Own gives for "Download: HTML". */
export const ao3Download: HtmlReader = {
  format: 'AO3 download (HTML)',
  matches: ({ tree }) => isDownload(tree) && partsOf(tree) !== undefined,
  read: (page: HtmlPage) => {
    const parts = partsOf(page.tree) ?? { preface: [], chapters: [], afterword: [] };
    return downloadStory(parts, page.name, new StoryText({ picture: pictureBeside(page) }));
  },
};

function isDownload(tree: Root): boolean {
  return (
    select('dl.tags', tree) !== undefined &&
    selectAll('p.message', tree).some((message) =>
      plainText(message).includes('Posted originally on the'),
    )
  );
}

function partsOf(tree: Root): Download | undefined {
  const chapters = select('#chapters', tree);
  if (chapters === undefined) return undefined;
  const around: readonly Nodes[] = parentOf(chapters, tree)?.children ?? [];
  const at = around.indexOf(chapters);
  return {
    preface: around.slice(0, at),
    chapters: chapters.children,
    afterword: around.slice(at + 1),
  };
}

function parentOf(element: Element, within: Parents): Parents | undefined {
  if (within.children.some((child) => child === element)) return within;
  for (const child of within.children) {
    const found = isElement(child) ? parentOf(element, child) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
