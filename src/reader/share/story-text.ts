import { foldedLetters } from './folded-letters.ts';
import type { LetteredParagraph, LetteredText, Stretch } from './word-locator.ts';

/** A node of the text, and how many characters of the text stand before it. */
export interface Piece {
  readonly node: Text;
  readonly start: number;
}

/** Stands in {@link StoryText.text} between blocks, and for a line break. */
export const BLOCK_END = '\u2029';
export const LINE_END = '\u2028';

/** Says nothing of the story's own: readings, footnotes and their marks. */
const BESIDE = 'rt, rp, .footnotes, [role="doc-noteref"], [role="doc-backlink"]';

const BLOCK =
  /^(?:blockquote|caption|dd|details|div|dl|dt|figcaption|figure|h[1-6]|hr|li|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;

const PARAGRAPH_ID = /^(?:.+\.)?p-[a-z2-7]+$/;

/** Punctuation that belongs to the words behind it and before it, without which no one quotes them. */
const OPENING = /(?:(?<=^|\s)[^\p{L}\p{N}\s]+|[\p{Ps}\p{Pi}]+)$/u;
const CLOSING = /^\p{M}*(?:[^\p{L}\p{N}\s]+(?=\s|$)|(?:(?!['’])[\p{Pe}\p{Pf}\p{Po}])+)?/u;
/** How many characters of it there may be. */
const PUNCTUATION = 16;

/** The text of a chapter, as characters, as folded letters, and as nodes of the page. */
export class StoryText implements LetteredText {
  readonly prose: HTMLElement;
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly letters: string;
  readonly paragraphs: readonly (LetteredParagraph & { readonly element: Element })[];
  readonly #at: readonly number[];

  /** @param prose a `.prose` element with a chapter's text */
  constructor(prose: HTMLElement) {
    this.prose = prose;
    const pieces: Piece[] = [];
    const paragraphs: { element: Element; from: number; to: number }[] = [];
    let text = '';
    const read = (node: Node): void => {
      if (node instanceof Text) {
        pieces.push({ node, start: text.length });
        text += node.data;
      }
      if (!(node instanceof Element) || node.matches(BESIDE)) return;
      if (node.localName === 'br') text += LINE_END;
      const isBlock = BLOCK.test(node.localName);
      if (isBlock) text += BLOCK_END;
      const paragraph = { element: node, from: text.length, to: text.length };
      if (PARAGRAPH_ID.test(node.id)) paragraphs.push(paragraph);
      node.childNodes.forEach(read);
      paragraph.to = text.length;
      if (isBlock) text += BLOCK_END;
    };
    read(prose);
    const { letters, at } = foldedLetters(text);
    this.text = text;
    this.pieces = pieces;
    this.letters = letters;
    this.#at = at;
    this.paragraphs = paragraphs.map(({ element, from, to }) => ({
      element,
      id: element.id,
      start: this.#lettersBefore(from),
      end: this.#lettersBefore(to),
    }));
  }

  /** The letters that a range of the page's nodes holds; none where it holds nothing of the text. */
  stretchOf(range: Range): Stretch {
    const first = this.pieces.find(({ node }) => range.intersectsNode(node));
    const last = this.pieces.findLast(({ node }) => range.intersectsNode(node));
    if (!first || !last) return { start: 0, length: 0 };
    const from = first.start + (first.node === range.startContainer ? range.startOffset : 0);
    const to = last.start + (last.node === range.endContainer ? range.endOffset : last.node.length);
    const start = this.#lettersBefore(from);
    return { start, length: this.#lettersBefore(to) - start };
  }

  /** Letters as characters of {@link text}, with the punctuation that belongs to them. */
  charactersOf({ start, length }: Stretch): readonly [from: number, to: number] {
    const from = this.#at[start] ?? this.text.length;
    const last = this.#at[start + length - 1] ?? from;
    const to = last + (isPair(this.text, last) ? 2 : 1);
    const before = this.text.slice(Math.max(0, from - PUNCTUATION), from);
    const after = this.text.slice(to, to + PUNCTUATION);
    const [opening = ''] = OPENING.exec(before) ?? [];
    const [closing = ''] = CLOSING.exec(after) ?? [];
    return [from - opening.length, to + closing.length];
  }

  /** Letters as a range of the page's nodes. */
  rangeOf(stretch: Stretch): Range {
    const [from, to] = this.charactersOf(stretch);
    const range = new Range();
    const first = this.#pieceAt(from);
    const last = this.#pieceAt(to - 1);
    if (first) range.setStart(first.node, from - first.start);
    if (last) range.setEnd(last.node, to - last.start);
    return range;
  }

  #pieceAt(at: number): Piece | undefined {
    return this.pieces.findLast(({ start }) => start <= at);
  }

  #lettersBefore(at: number): number {
    let [low, high] = [0, this.#at.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#at[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Whether the character that begins here takes two of JavaScript's. */
function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}
