import { TITLE_ANCHOR } from '../bundle-list.ts';
import type { PagefindAnchor, PagefindFragment } from './engine.ts';
import { UNSPACED } from './fold.ts';

/** A block of a page's text that holds words of a query. */
export interface Paragraph {
  readonly paragraph: string | undefined;
  readonly text: string;
  /** Where in `text` matched words stand. */
  readonly marks: readonly Mark[];
}
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** Elements with ids that are within paragraphs. */
const INLINE = new Set(['a', 'span', 'sup', 'em', 'strong']);

const ZERO_WIDTH_SPACE = '\u200B';
const SPACES = /[^\S\uFEFF]+/u;

/**
 * The blocks of a page that hold matched words, in the order of the text, with the words marked.
 * @param places of matched words, as Pagefind counts words
 * @param words of the query, folded
 */
export function paragraphsOf(
  { raw_content: content, anchors }: PagefindFragment,
  places: readonly number[],
  words: readonly string[],
): readonly Paragraph[] {
  const unspaced = content.includes(ZERO_WIDTH_SPACE);
  const all = content.split(unspaced ? ZERO_WIDTH_SPACE : SPACES).map(unescape);
  const paragraphs: Paragraph[] = [];
  for (const block of blocksOf(all, anchors)) {
    const inside = places.filter((place) => place >= block.start && place < block.end);
    if (inside.length === 0) continue;
    const within = all.slice(block.start, block.end);
    const text = asWritten(within.join(unspaced ? '' : ' ').trimEnd(), block.anchor);
    const marks = unspaced
      ? literalMarks(text, words)
      : wordMarks(within, new Set(inside.map((place) => place - block.start)));
    paragraphs.push({ paragraph: idOf(block.anchor), text, marks });
  }
  return paragraphs;
}

interface Block extends Mark {
  readonly anchor: PagefindAnchor | undefined;
}

/**
 * The blocks of a page, by their places among its words: each element with an id, and what stands
 * after it without one.
 */
function blocksOf(words: readonly string[], anchors: readonly PagefindAnchor[]): readonly Block[] {
  const ordered = anchors
    .filter(({ element }) => !INLINE.has(element))
    .toSorted((a, b) => a.location - b.location);
  const blocks: Block[] = [
    { anchor: undefined, start: 0, end: ordered[0]?.location ?? words.length },
  ];
  for (const [index, anchor] of ordered.entries()) {
    const start = anchor.location;
    const next = ordered[index + 1]?.location ?? words.length;
    let end = start;
    for (let letters = lettersOf(anchor.text); letters > 0 && end < next; end++) {
      letters -= lettersOf(words[end] ?? '');
    }
    blocks.push({ anchor, start, end }, { anchor, start: end, end: next });
  }
  return blocks;
}

/** Pagefind writes a full stop after a block that ends without one. */
function asWritten(text: string, anchor: PagefindAnchor | undefined): string {
  if (anchor === undefined || anchor.text === '') return text;
  return text.endsWith('.') && !anchor.text.trimEnd().endsWith('.') ? text.slice(0, -1) : text;
}

function idOf(anchor: PagefindAnchor | undefined): string | undefined {
  return anchor?.id === TITLE_ANCHOR ? undefined : anchor?.id;
}

function lettersOf(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** Marks whole words, without the punctuation around them. */
function wordMarks(words: readonly string[], places: ReadonlySet<number>): readonly Mark[] {
  const marks: Mark[] = [];
  let at = 0;
  for (const [place, word] of words.entries()) {
    if (places.has(place)) {
      const first = word.search(/[\p{L}\p{N}]/u);
      const last = word.replace(/[^\p{L}\p{M}\p{N}]+$/u, '').length;
      if (first >= 0) marks.push({ start: at + first, end: at + last });
    }
    at += word.length + 1;
  }
  return marks;
}

/** Where words have no spaces, marks what was typed wherever it stands. */
function literalMarks(text: string, words: readonly string[]): readonly Mark[] {
  const folded = text.toLowerCase();
  const marks: Mark[] = [];
  for (const word of words) {
    if (!UNSPACED.test(word)) continue;
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      marks.push({ start: at, end: at + word.length });
    }
  }
  return marks.sort((a, b) => a.start - b.start);
}

function unescape(word: string): string {
  return word.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
