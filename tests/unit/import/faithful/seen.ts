import type { Element, Nodes, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { MARKS, Sight, type Given, type Mark, type Seen } from './sight.ts';

/** What the elements of a format mean, by CSS selectors. */
export interface Vocabulary extends Readonly<Record<Mark, string>> {
  /** Elements at whose edges a paragraph ends. */
  readonly blocks: string;
  /** Elements that stand for white space. */
  readonly spaces: string;
  readonly breaks: string;
  readonly pictures: string;
  readonly calls: string;
  /** Elements that mean nothing here: a quotation that is only how a site sets notes. */
  readonly plain: string;
  /** What is no text of the story. */
  readonly without: string;
  readonly address: (link: Element) => string;
  readonly description: (picture: Element) => string;
  /** What a call of a footnote leads to; nothing where it is no footnote. */
  readonly note: (call: Element, root: Root) => Element | undefined;
  /** What a footnote begins with, and is not of it. */
  readonly label: RegExp;
  /** Paragraphs of these words are scene breaks. */
  readonly ornaments: readonly string[];
}

export interface Piece {
  readonly root: Root;
  /** What of it is the story; all, where nothing is said. */
  readonly story?: string;
}

/** Reads pieces of a story, one after the other, as a reader sees them. */
export function seenIn(pieces: readonly Piece[], vocabulary: Vocabulary): Seen {
  const sight = new Sight(vocabulary);
  const notes: Reading[] = [];
  for (const { root, story } of pieces) {
    const reading = new Reading(root, vocabulary, sight);
    const tops = story === undefined ? [root] : selectAll(story, root);
    for (const top of tops) reading.readWithin(top);
    notes.push(reading);
  }
  notes.forEach((reading) => {
    reading.readNotes();
  });
  return sight.seen();
}

/** One document, walked in its order. */
class Reading {
  readonly #root: Root;
  readonly #vocabulary: Vocabulary;
  readonly #sight: Sight;
  readonly #is: ReadonlyMap<string, ReadonlySet<Nodes>>;
  readonly #notes = new Set<Element>();

  constructor(root: Root, vocabulary: Vocabulary, sight: Sight) {
    this.#root = root;
    this.#vocabulary = vocabulary;
    this.#sight = sight;
    const kinds = [
      ...MARKS,
      'blocks',
      'spaces',
      'breaks',
      'pictures',
      'calls',
      'plain',
      'without',
    ] as const;
    this.#is = new Map(
      kinds.map((kind) => {
        const selector = vocabulary[kind];
        return [kind, new Set(selector === '' ? [] : selectAll(selector, root))];
      }),
    );
  }

  /** What stands in an element, whatever it is itself. */
  readWithin(top: Root | Element): void {
    this.#sight.edge();
    for (const child of top.children) this.read(child);
    this.#sight.edge();
  }

  read(node: Nodes, given: Given = new Map()): void {
    if (node.type === 'text') this.#sight.text(node.value, given);
    if (node.type !== 'element') {
      if ('children' in node) for (const child of node.children) this.read(child, given);
      return;
    }
    const is = (kind: string): boolean => this.#is.get(kind)?.has(node) === true;
    if (is('without') || this.#notes.has(node)) return;
    if (is('calls')) {
      const note = this.#vocabulary.note(node, this.#root);
      if (note !== undefined) {
        this.#notes.add(note);
        return;
      }
    }
    if (is('pictures')) {
      this.#sight.picture(this.#vocabulary.description(node));
    } else if (is('breaks')) {
      this.#sight.sceneBreak();
    } else if (is('spaces')) {
      this.#sight.text(' ', given);
    } else {
      const inside = new Map(given);
      for (const mark of MARKS) {
        if (is(mark) && !is('plain'))
          inside.set(mark, mark === 'links' ? this.#vocabulary.address(node) : '');
      }
      if (is('blocks')) this.#sight.edge();
      for (const child of node.children) this.read(child, inside);
      if (is('blocks')) this.#sight.edge();
    }
  }

  /** Footnotes, after everything: a page has them at its end, a source anywhere. */
  readNotes(): void {
    const notes = [...this.#notes];
    this.#notes.clear();
    for (const note of notes) {
      this.#sight.beginNote();
      this.readWithin(note);
      this.#sight.endNote();
    }
  }
}
