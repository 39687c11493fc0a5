import { expect, it } from 'vitest';
import { randomNumbers } from '../../random.ts';
import { epubOf, type BookParts, type Contents } from './epub-of.ts';
import { filesOf, readingOf } from './fixture.ts';

interface RandomBook {
  readonly book: BookParts;
  /** In reading order, each once. */
  readonly words: readonly string[];
}

/** A book of any shape: parts, chapters within documents, documents within chapters, wrappers. */
function randomBook(seed: number): RandomBook {
  const random = randomNumbers(seed);
  const under = (most: number): number => Math.floor(random() * most);
  const words: string[] = [];
  const word = (): string => {
    words.push(`w${words.length}x`);
    return words.at(-1) ?? '';
  };
  const documents: Record<string, string> = {};
  const contents: Contents[] = [];
  let open = contents;
  /** An entry, and what stands below it next: chapters of a part, or of the book. */
  const list = (title: string, href: string): void => {
    const below: Contents[] = [];
    open.push({ title, href, below });
    const next = under(4);
    if (next === 0) open = below;
    else if (next === 1) open = contents;
  };
  const block = (path: string, index: number): string => {
    const id = `i${index}`;
    if (under(2) === 0) {
      const text = `<p id="${id}">${word()} <i>${word()}</i></p>`;
      return under(2) === 0 ? text : `<section><div>${text}</div></section>`;
    }
    const title = under(2) === 0 ? word() : `Chapter ${index + 1}: ${word()}`;
    if (under(4) > 0) list(title, index === 0 && under(2) === 0 ? path : `${path}#${id}`);
    const level = 1 + under(3);
    const anchored = `<h${level}><a id="${id}"></a>${title}</h${level}>`;
    const heading = under(2) === 0 ? anchored : `<h${level} id="${id}">${title}</h${level}>`;
    const all = `${heading}<p>${word()}</p>`;
    return under(2) === 0 ? all : `<div class="${id}">${all}</div>`;
  };
  for (let index = 0; index < 1 + under(6); index += 1) {
    const path = `${index}.xhtml`;
    const blocks = Array.from({ length: 1 + under(5) }, (_, at) => block(path, at)).join('\n');
    documents[path] = under(3) > 0 ? blocks : `<div class="all">${blocks}</div>`;
  }
  return { book: { documents, contents, version: under(2) === 0 ? 2 : 3 }, words };
}

function wordsIn(markdown: string): readonly string[] {
  return markdown.match(/\bw\d+x\b/gu) ?? [];
}

it('a book of any shape keeps every word, once, and the text its order', async () => {
  for (let seed = 1; seed <= 150; seed += 1) {
    const { book, words } = randomBook(seed);
    const { draft } = await readingOf('book.epub', epubOf(book));
    const markdown = Object.values(filesOf(draft)).join('\n');
    // A part is named by each of its chapters.
    const written = wordsIn(markdown.replaceAll(/^part: .*$/gmu, ''));
    const parts = new Set(wordsIn(markdown).filter((word) => !written.includes(word)));
    expect(written, `seed ${seed}`).toEqual(words.filter((word) => !parts.has(word)));
  }
});
