/** What there is in a story for a reader to see, each kind in reading order, white space folded. */
export interface Seen {
  /** All of it but footnotes. */
  readonly text: string;
  readonly emphasised: readonly string[];
  readonly strong: readonly string[];
  readonly struck: readonly string[];
  readonly underlined: readonly string[];
  /** Paragraphs in quotations, in items of lists, in cells of tables. */
  readonly quoted: readonly string[];
  readonly items: readonly string[];
  readonly cells: readonly string[];
  /** `words → address`. */
  readonly links: readonly string[];
  /** What describes them. */
  readonly pictures: readonly string[];
  readonly footnotes: readonly string[];
  readonly breaks: number;
}

export const MARKS = [
  'emphasised',
  'strong',
  'struck',
  'underlined',
  'quoted',
  'items',
  'cells',
  'links',
] as const;
export type Mark = (typeof MARKS)[number];

/** What the elements around some text say of it: for links, their address; else nothing. */
export type Given = ReadonlyMap<Mark, string>;

/** What was seen so far. */
export class Sight {
  readonly #label: RegExp;
  readonly #ornaments: readonly string[];
  readonly #lists = new Map<Mark, string[]>(MARKS.map((mark) => [mark, []]));
  readonly #open = new Map<Mark, { text: string; readonly address: string }>();
  readonly #pictures: string[] = [];
  readonly #footnotes: string[] = [];
  #breaks = 0;
  #text = '';
  #paragraph = '';
  #note: string | undefined;

  constructor({
    label,
    ornaments,
  }: {
    readonly label: RegExp;
    readonly ornaments: readonly string[];
  }) {
    this.#label = label;
    this.#ornaments = ornaments;
  }

  text(value: string, given: Given): void {
    this.#paragraph += value;
    for (const mark of MARKS) {
      const address = given.get(mark);
      const open = this.#open.get(mark);
      if (open !== undefined && address === open.address) open.text += value;
      // White space parts nothing: nobody sees of it whether it is emphasised.
      else if (open !== undefined && value.trim() === '') open.text += value;
      else {
        this.#close(mark);
        if (address !== undefined) this.#open.set(mark, { text: value, address });
      }
    }
  }

  picture(description: string): void {
    this.#pictures.push(description);
  }

  sceneBreak(): void {
    this.edge();
    this.#breaks += 1;
  }

  edge(): void {
    if (this.#ornaments.includes(fold(this.#paragraph))) {
      this.#breaks += 1;
      this.#open.clear();
    } else {
      MARKS.forEach((mark) => {
        this.#close(mark);
      });
      if (this.#note === undefined) this.#text += ` ${this.#paragraph}`;
      else this.#note += ` ${this.#paragraph}`;
    }
    this.#paragraph = '';
  }

  beginNote(): void {
    this.edge();
    this.#note = '';
  }

  endNote(): void {
    this.edge();
    this.#footnotes.push(fold(this.#note ?? '').replace(this.#label, ''));
    this.#note = undefined;
  }

  seen(): Seen {
    this.edge();
    const of = (mark: Mark): readonly string[] => this.#lists.get(mark) ?? [];
    return {
      text: fold(this.#text),
      emphasised: of('emphasised'),
      strong: of('strong'),
      struck: of('struck'),
      underlined: of('underlined'),
      quoted: of('quoted'),
      items: of('items'),
      cells: of('cells'),
      links: of('links'),
      pictures: this.#pictures,
      footnotes: this.#footnotes,
      breaks: this.#breaks,
    };
  }

  #close(mark: Mark): void {
    const open = this.#open.get(mark);
    this.#open.delete(mark);
    const text = fold(open?.text ?? '');
    if (text === '' || open === undefined) return;
    this.#lists.get(mark)?.push(mark === 'links' ? `${text} → ${open.address}` : text);
  }
}

/** On one line, as Unicode composes it. */
export function fold(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** The same with each of its texts rewritten. */
export function rewriteSeen(
  { text, ...lists }: Omit<Seen, 'breaks'>,
  rewrite: (text: string) => string,
): Omit<Seen, 'breaks'> {
  const all = (texts: readonly string[]): readonly string[] => texts.map(rewrite);
  return {
    text: rewrite(text),
    emphasised: all(lists.emphasised),
    strong: all(lists.strong),
    struck: all(lists.struck),
    underlined: all(lists.underlined),
    quoted: all(lists.quoted),
    items: all(lists.items),
    cells: all(lists.cells),
    links: all(lists.links),
    pictures: all(lists.pictures),
    footnotes: all(lists.footnotes),
  };
}
