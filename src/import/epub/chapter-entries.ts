import { readHeading } from '../plain-text/headings.ts';
import type { EpubContentsEntry } from './epub-book.ts';

/** Where a chapter begins, by the table of contents. */
export interface ChapterEntry {
  readonly title: string;
  readonly path: string;
  readonly id: string | undefined;
  /** "Book One". */
  readonly part: string | undefined;
  /** Whether it stands over chapters, and has no more text than its own page. */
  readonly isPart: boolean;
}

interface Node extends EpubContentsEntry {
  readonly below: Node[];
}

/**
 * Sorts a table of contents into parts and chapters. What stands below a chapter is a heading within
 * it; what stands below anything else makes that a part.
 * @param title the book's: an entry that is called so stands for all of it, and is no part
 */
export function chapterEntries(
  contents: readonly EpubContentsEntry[],
  title: string,
): readonly ChapterEntry[] {
  return entriesOf(toTree(contents), undefined, title);
}

function toTree(contents: readonly EpubContentsEntry[]): readonly Node[] {
  const top: Node[] = [];
  const open: Node[] = [];
  for (const entry of contents) {
    const node: Node = { ...entry, below: [] };
    while ((open.at(-1)?.depth ?? 0) >= entry.depth) open.pop();
    (open.at(-1)?.below ?? top).push(node);
    open.push(node);
  }
  return top;
}

function entriesOf(
  nodes: readonly Node[],
  part: string | undefined,
  book: string,
): readonly ChapterEntry[] {
  return nodes.flatMap((node): readonly ChapterEntry[] => {
    const { title, path, id, below } = node;
    const isBook = title.toLowerCase() === book.toLowerCase() && below.length > 0;
    if (!isBook && !isPart(node)) return [{ title, path, id, part, isPart: false }];
    const own = isBook ? part : [part, title].filter((name) => name !== undefined).join(': ');
    return [{ title, path, id, part, isPart: true }, ...entriesOf(below, own, book)];
  });
}

function isPart({ title, path, below }: Node): boolean {
  if (below.length === 0 || readHeading(title)?.kind === 'chapter') return false;
  const areChapters = below.some((node) => readHeading(node.title)?.kind !== undefined);
  const lieElsewhere = below.some((node) => node.path !== path);
  return areChapters || lieElsewhere || readHeading(title)?.kind === 'part';
}
