/** How far below the top of the window the line that is being read may be, in CSS pixels. */
const READING_LINES = [60, 120, 200, 300];

/** A place in a text, which knows nothing of how the text is set. */
export interface TextPlace {
  /** The paragraph's id. */
  readonly id: string;
  /** Which of the paragraphs it is, from 0. */
  readonly paragraph: number;
  /** How many of its characters come before the place. */
  readonly offset: number;
  /** How much of the whole text does, from 0 to 1. */
  readonly part: number;
}

/** The paragraphs of a text, and the places in it. */
export class TextPlaces {
  readonly #text: HTMLElement;
  readonly #paragraphs: readonly HTMLElement[];
  /** How many characters come before each paragraph, and at last how many there are. */
  #starts: readonly number[] | undefined;

  constructor(text: HTMLElement) {
    this.#text = text;
    this.#paragraphs = [...text.querySelectorAll<HTMLElement>('p[id]')];
  }

  /**
   * The place at the top of the window. Where that is no paragraph, but a picture or a table, the
   * end of the last one before it; `undefined` where there is none.
   */
  top(): TextPlace | undefined {
    const { left, width } = this.#text.getBoundingClientRect();
    for (const line of READING_LINES) {
      const found = document
        .elementFromPoint(left + width / 2, line)
        ?.closest<HTMLElement>('p[id]');
      const paragraph = found ? this.#paragraphs.indexOf(found) : -1;
      if (!found || paragraph < 0) continue;
      const offset = found.getBoundingClientRect().top < 0 ? charactersAbove(found, line) : 0;
      return this.#place(found, paragraph, offset);
    }
    const [first = 0] = READING_LINES;
    const last = READING_LINES.at(-1) ?? first;
    const seen = this.#paragraphs.findLastIndex((paragraph) => {
      const { top, height } = paragraph.getBoundingClientRect();
      // What is folded has no height.
      return height > 0 && top <= last;
    });
    const before = this.#paragraphs[seen];
    if (!before) return undefined;
    const isLeft = before.getBoundingClientRect().bottom <= first;
    return this.#place(before, seen, isLeft ? Math.max(0, before.textContent.length - 1) : 0);
  }

  #place({ id }: HTMLElement, paragraph: number, offset: number): TextPlace {
    return { id, paragraph, offset, part: this.#part(paragraph, offset) };
  }

  /** Scrolls to a place: to its paragraph by its id, else to the one that now stands there. */
  show({ id, paragraph, offset }: Omit<TextPlace, 'part'>): void {
    const byId = document.getElementById(id);
    const found = byId ?? this.#paragraphs[paragraph] ?? this.#paragraphs.at(-1);
    if (!found) return;
    const range = byId && offset > 0 ? characterAt(found, offset) : undefined;
    if (!range) {
      found.scrollIntoView();
      return;
    }
    const [line = 0] = READING_LINES;
    scrollBy({ top: range.getBoundingClientRect().top - line, behavior: 'instant' });
  }

  #part(paragraph: number, offset: number): number {
    this.#starts ??= startsOf(this.#paragraphs);
    const all = this.#starts.at(-1) ?? 0;
    return all === 0 ? 0 : ((this.#starts[paragraph] ?? 0) + offset) / all;
  }
}

function startsOf(paragraphs: readonly HTMLElement[]): readonly number[] {
  let sum = 0;
  return [0, ...paragraphs.map(({ textContent }) => (sum += textContent.length))];
}

/** How many of a paragraph's characters stand above the line at this height of the window. */
function charactersAbove(paragraph: HTMLElement, line: number): number {
  const { left, right } = paragraph.getBoundingClientRect();
  const x = getComputedStyle(paragraph).direction === 'rtl' ? right - 1 : left + 1;
  // Safari learnt it late: there a place is as good as its paragraph.
  const caret =
    'caretPositionFromPoint' in document ? document.caretPositionFromPoint(x, line) : null;
  if (!caret || !paragraph.contains(caret.offsetNode)) return 0;
  const before = new Range();
  before.setStart(paragraph, 0);
  before.setEnd(caret.offsetNode, caret.offset);
  return before.toString().length;
}

function characterAt(paragraph: HTMLElement, offset: number): Range | undefined {
  const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let rest = offset;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const { length } = node.textContent ?? '';
    if (rest < length) {
      const character = new Range();
      character.setStart(node, rest);
      character.setEnd(node, rest + 1);
      return character;
    }
    rest -= length;
  }
  return undefined;
}
