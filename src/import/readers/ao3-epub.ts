import type { ElementContent } from 'hast';
import { select } from 'hast-util-select';
import { downloadStory } from '../ao3/download.ts';
import { documentNodes } from '../epub/book-links.ts';
import type { EpubBook, EpubReader } from '../epub/epub-book.ts';
import { attribute, isBlank, isElement } from '../html/elements.ts';
import type { StoryDraft } from '../story-draft.ts';
import { bookText } from './epub.ts';

type Part = 'preface' | 'chapters' | 'afterword';

/**
 * Reads the EPUB download of the Archive of Our Own: its HTML download, which Calibre cut into
 * documents. Each has the `div`s around the cut again: `#preface`, `#chapters`, `#afterword`.
 */
export const ao3Epub: EpubReader = {
  format: 'AO3 download (EPUB)',
  // The tags stand in the first document, the address in that or, in older books, in the last.
  matches: ({ documents }) =>
    documents.slice(0, 3).some(({ tree }) => select('[id=preface] dl.tags', tree) !== undefined) &&
    [...documents.slice(0, 3), ...documents.slice(-1)].some(
      ({ tree }) => select('.message a[href*="archiveofourown.org"]', tree) !== undefined,
    ),
  read,
};

function read(book: EpubBook): StoryDraft {
  const text = bookText(book);
  const parts: Record<Part, ElementContent[]> = { preface: [], chapters: [], afterword: [] };
  let part: Part = 'preface';
  for (const document of book.documents) {
    for (const node of documentNodes(document)) {
      const own = partOf(node);
      part = own ?? part;
      if (own !== undefined && isElement(node)) parts[own].push(...node.children);
      else if (!isBlank(node)) parts[part].push(node);
    }
  }
  const draft = downloadStory(parts, book.name, text);
  return { ...draft, report: [...book.report, ...draft.report] };
}

function partOf(node: ElementContent): Part | undefined {
  const id = isElement(node) ? attribute(node, 'id') : undefined;
  return id === 'preface' || id === 'chapters' || id === 'afterword' ? id : undefined;
}
