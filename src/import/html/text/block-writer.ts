import type { Block, Run } from './blocks.ts';
import type { Context } from './context.ts';
import { toParagraphs } from './paragraphs.ts';

/** Blocks one after another: those that are whole, and what stands in the one that is open. */
export class BlockWriter {
  readonly #blocks: Block[] = [];
  #runs: Run[] = [];

  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  /** How many runs stand in the block that is open. */
  get openRuns(): number {
    return this.#runs.length;
  }

  /** Puts runs into the block that is open. */
  push(...runs: readonly Run[]): void {
    this.#runs.push(...runs);
  }

  /** Puts other runs in the place of those in the open block, from one on. */
  rewrite(from: number, change: (run: Run) => Run | readonly Run[]): void {
    this.#runs.push(...this.#runs.splice(from).flatMap(change));
  }

  /** Writes a whole block. */
  add(block: Block): void {
    // Whatever links lead to it, they lead to what follows.
    const anchors = this.#runs.filter(({ type }) => type === 'anchor');
    this.#runs = [];
    this.#blocks.push(block);
    this.#runs.push(...anchors);
  }

  /** Ends the block that is open. */
  close({ depth, align }: Context): void {
    if (this.#runs.every(({ type }) => type === 'anchor')) return;
    const blocks = toParagraphs(this.#runs, {
      ...(depth === undefined ? {} : { depth }),
      ...(align === undefined ? {} : { align }),
    });
    const anchors = blocks.some(({ type }) => type === 'paragraph')
      ? []
      : this.#runs.filter(({ type }) => type === 'anchor');
    this.#blocks.push(...blocks);
    this.#runs = anchors;
  }
}
