import type { PhrasingContent } from 'mdast';
import type { TextRun } from './blocks.ts';
import { isWhole, type Mark } from './marks.ts';
import { leaf, marked, text, type Piece } from './phrasing-nodes.ts';

/** A piece of a line, with the marks that are on it. */
export interface MarkedPiece {
  readonly piece: Piece;
  readonly marks: readonly Mark[];
}

/**
 * Pieces in a row as nodes within one another: a stretch with the same mark is one node, the
 * longest outermost, and what is blank at its edges stands beside it.
 */
export function nestMarks(pieces: readonly MarkedPiece[]): PhrasingContent[] {
  return new Builder(pieces).all();
}

class Builder {
  readonly #pieces: MarkedPiece[];

  constructor(pieces: readonly MarkedPiece[]) {
    this.#pieces = [...pieces];
  }

  all(): PhrasingContent[] {
    return this.#build(0, this.#pieces.length, []);
  }

  /** @param outer marks that the nodes around say already */
  #build(from: number, to: number, outer: readonly Mark[]): PhrasingContent[] {
    const content: PhrasingContent[] = [];
    for (let at = from; at < to;) {
      const here = this.#pieces[at];
      if (here === undefined) break;
      const open = here.marks.filter((mark) => !outer.includes(mark));
      if (open.length === 0) {
        add(content, leaf(here.piece));
        at += 1;
        continue;
      }
      const { mark, end } = this.#widest(open, at, to, outer);
      this.#wrap(content, mark, at, end, [...outer, mark]);
      at = end;
    }
    return content;
  }

  /** The mark that goes on for longest; of two, the outer. */
  #widest(
    open: readonly Mark[],
    from: number,
    to: number,
    outer: readonly Mark[],
  ): { readonly mark: Mark; readonly end: number } {
    let widest: { readonly mark: Mark; readonly end: number } | undefined;
    for (const mark of open) {
      const end = this.#whole(mark, from, this.#end(mark, from, to), to, outer);
      if (end > (widest?.end ?? from)) widest = { mark, end };
    }
    if (widest === undefined) throw new Error('a mark that is open here goes no further');
    return widest;
  }

  #end(mark: Mark, from: number, to: number): number {
    let end = from;
    while (end < to && this.#pieces[end]?.marks.includes(mark)) end += 1;
    return end;
  }

  /** The end of a stretch, drawn back so that it cuts through nothing that is whole. */
  #whole(mark: Mark, from: number, end: number, to: number, outer: readonly Mark[]): number {
    if (end === to) return end;
    const last = this.#pieces[end - 1]?.marks ?? [];
    const next = this.#pieces[end]?.marks ?? [];
    const cut = last.find(
      (other) => other !== mark && isWhole(other) && next.includes(other) && !outer.includes(other),
    );
    if (cut === undefined) return end;
    let start = end;
    while (start > from && this.#pieces[start - 1]?.marks.includes(cut)) start -= 1;
    return start === from ? from : this.#whole(mark, from, start, to, outer);
  }

  #wrap(
    content: PhrasingContent[],
    mark: Mark,
    from: number,
    to: number,
    marks: readonly Mark[],
  ): void {
    let start = from;
    let end = to;
    while (start < end && this.#isBlank(start)) start += 1;
    while (end > start && this.#isBlank(end - 1)) end -= 1;
    for (let at = from; at < start; at += 1) this.#addLeaf(content, at);
    if (start < end) {
      const before = this.#trim(start, /^\s+/u);
      const after = this.#trim(end - 1, /\s+$/u);
      add(content, text(before));
      for (const node of marked(mark, this.#build(start, end, marks))) add(content, node);
      add(content, text(after));
    }
    for (let at = end; at < to; at += 1) this.#addLeaf(content, at);
  }

  #addLeaf(content: PhrasingContent[], at: number): void {
    const marked = this.#pieces[at];
    if (marked !== undefined) add(content, leaf(marked.piece));
  }

  #isBlank(at: number): boolean {
    const piece = this.#pieces[at]?.piece;
    return (
      piece === undefined ||
      piece.type === 'break' ||
      (piece.type === 'text' && piece.value.trim() === '')
    );
  }

  /** Takes space off a piece's edge. */
  #trim(at: number, edge: RegExp): string {
    const marked = this.#pieces[at];
    if (marked?.piece.type !== 'text') return '';
    const space = edge.exec(marked.piece.value)?.[0] ?? '';
    if (space !== '') {
      const piece: TextRun = { ...marked.piece, value: marked.piece.value.replace(edge, '') };
      this.#pieces[at] = { ...marked, piece };
    }
    return space;
  }
}

function add(content: PhrasingContent[], node: PhrasingContent): void {
  const last = content.at(-1);
  if (node.type !== 'text') content.push(node);
  else if (last?.type === 'text') last.value += node.value;
  else if (node.value !== '') content.push(node);
}
