import { entry, listed } from '../../report-entry.ts';
import type { ReportEntry } from '../../story-draft.ts';

/** What a person should know of how a story's HTML was read, over all its pieces. */
export class Findings {
  readonly #classes = new Map<string, number>();
  readonly #elements = new Map<string, number>();
  readonly #hidden: string[] = [];
  readonly #links = new Map<string, number>();
  readonly #remote = new Set<string>();
  readonly #lost = new Set<string>();
  #notes = 0;

  droppedClass(name: string): void {
    count(this.#classes, name);
  }

  droppedElement(name: string, address: string | undefined): void {
    count(this.#elements, address === undefined ? `<${name}>` : `<${name}> (${address})`);
  }

  hiddenText(text: string): void {
    if (text !== '') this.#hidden.push(text.length > 40 ? `${text.slice(0, 40)}…` : text);
  }

  droppedLink(url: string): void {
    count(this.#links, url.length > 80 ? `${url.slice(0, 80)}…` : url);
  }

  remotePicture(url: string): void {
    this.#remote.add(url);
  }

  lostPicture(url: string): void {
    this.#lost.add(url.length > 80 ? `${url.slice(0, 80)}…` : url);
  }

  madeFootnote(): void {
    this.#notes += 1;
  }

  get all(): readonly ReportEntry[] {
    const sentences: readonly (readonly [string, string, readonly string[]])[] = [
      ['remote-pictures', 'These pictures stay where they are on the web', [...this.#remote]],
      [
        'lost-pictures',
        'These pictures did not come with the story, and their words stand in their place',
        [...this.#lost],
      ],
      ['dropped-links', 'These links lead to no address; their words stay', counted(this.#links)],
      ['dropped-elements', 'These elements were left out', counted(this.#elements)],
      ['hidden-text', 'Text that the page hides was left out', this.#hidden],
      [
        'dropped-classes',
        'These classes mean nothing to Lamplight and were dropped',
        counted(this.#classes),
      ],
    ];
    const notes =
      this.#notes === 0
        ? []
        : [
            entry(
              'made-footnotes',
              `Notes that were made by hand became footnotes: ${this.#notes}`,
            ),
          ];
    return [
      ...notes,
      ...sentences
        .filter(([, , things]) => things.length > 0)
        .map(([code, sentence, things]) => entry(code, `${sentence}: ${listed(things)}`)),
    ];
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function counted(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([, a], [, b]) => b - a).map(([name, times]) => `${name} × ${times}`);
}
