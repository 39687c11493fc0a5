import { TITLE_ANCHOR } from '../bundle-list.ts';
import { readWord, type WrittenWord } from '../spelling.ts';
import type { PagefindAnchor, PagefindFragment } from './engine.ts';

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

const SPACES = /[^\S\uFEFF]+/u;

/**
 * The blocks of a page that hold matched words, in the order of the text, with the words marked.
 * @param places of matched words, as Pagefind counts words
 */
export function paragraphsOf(
  { raw_content: content, anchors }: PagefindFragment,
  places: readonly number[],
): readonly Paragraph[] {
  const all = wordsOf(content);
  const paragraphs: Paragraph[] = [];
  for (const { anchor, start, end } of blocksOf(all, anchors)) {
    const inside = places.filter((place) => place >= start && place < end);
    if (inside.length === 0) continue;
    const within = all.slice(start, end);
    const matched = new Set(inside.map((place) => place - start));
    paragraphs.push({
      paragraph: idOf(anchor),
      text: asWritten(textOf(within).trimEnd(), anchor),
      marks: marksOf(within, matched),
    });
  }
  return paragraphs;
}

function wordsOf(content: string): readonly WrittenWord[] {
  return content.split(SPACES).map((word) => readWord(unescape(word)));
}

function textOf(words: readonly WrittenWord[]): string {
  return words.map(({ text, spaced }) => (spaced ? `${text} ` : text)).join('');
}

interface Block extends Mark {
  readonly anchor: PagefindAnchor | undefined;
}

/**
 * The blocks of a page, by their places among its words: each element with an id, and what stands
 * after it without one.
 */
function blocksOf(
  words: readonly WrittenWord[],
  anchors: readonly PagefindAnchor[],
): readonly Block[] {
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
    // Another spelling of the last word is of this block, too.
    for (let letters = lettersOf(textOf(wordsOf(anchor.text))); end < next; end++) {
      const { text = '' } = words[end] ?? {};
      if (letters <= 0 && text !== '') break;
      letters -= lettersOf(text);
    }
    blocks.push({ anchor, start, end }, { anchor, start: end, end: next });
  }
  return blocks;
}

/** Pagefind writes a full stop after a block that ends without one. */
function asWritten(text: string, anchor: PagefindAnchor | undefined): string {
  if (anchor === undefined || anchor.text === '') return text;
  return text.endsWith('.') && !textOf(wordsOf(anchor.text)).trimEnd().endsWith('.')
    ? text.slice(0, -1)
    : text;
}

function idOf(anchor: PagefindAnchor | undefined): string | undefined {
  return anchor?.id === TITLE_ANCHOR ? undefined : anchor?.id;
}

function lettersOf(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** Marks whole words, without the punctuation around them; words that touch have one mark. */
function marksOf(words: readonly WrittenWord[], matched: ReadonlySet<number>): readonly Mark[] {
  const marks: Mark[] = [];
  let at = 0;
  let shown: Mark | undefined;
  for (const [place, { text, spaced }] of words.entries()) {
    // Another spelling of the word before it stands for that word.
    if (text !== '') shown = inkOf(text, at);
    at += text.length + (spaced ? 1 : 0);
    const last = marks.at(-1);
    if (!matched.has(place) || shown === undefined) continue;
    if (last !== undefined && shown.end <= last.end) continue;
    if (last?.end === shown.start) marks[marks.length - 1] = { start: last.start, end: shown.end };
    else marks.push(shown);
  }
  return marks;
}

function inkOf(word: string, at: number): Mark | undefined {
  const first = word.search(/[\p{L}\p{N}]/u);
  const last = word.replace(/[^\p{L}\p{M}\p{N}]+$/u, '').length;
  return first < 0 ? undefined : { start: at + first, end: at + last };
}

function unescape(word: string): string {
  return word.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
