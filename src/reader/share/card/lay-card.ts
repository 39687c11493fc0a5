import { element } from '../../element.ts';
import { quotedParagraphs } from '../quoted-paragraphs.ts';
import { plainText, type Quotation } from '../quotation.ts';
import type { SharedWords } from '../shared-words.ts';

/** Sizes of the words on a card, in pixels. */
const SIZES = [76, 66, 58, 50, 44, 39, 34];

/** A card as an element of the page, not seen. */
export interface LaidCard {
  readonly element: HTMLElement;
  /** Whether it has room for the beginning of the words only. */
  readonly isCut: boolean;
}

/**
 * Lays out a card with a quotation, its story and its authors, in letters as large as there is room
 * for; what has no room in the smallest is cut. The browser breaks the lines, as it does in the text.
 */
export function layCard({ quotation, lang, dir, story }: SharedWords, authors: string): LaidCard {
  const page = document.documentElement;
  const words = element('blockquote', { lang });
  const title = element('bdi', { dir: story.dir ?? 'auto' }, story.title);
  const card = element(
    'div',
    { className: 'quote-card', dir, inert: true },
    words,
    element('hr'),
    element('p', { className: 'title', lang: story.lang ?? page.lang }, title),
    element('p', { className: 'authors' }, element('bdi', {}, authors)),
  );
  document.body.append(card);
  const fits = (shown: Quotation): boolean => {
    words.replaceChildren(...quotedParagraphs(shown));
    return words.scrollHeight <= words.clientHeight;
  };
  for (const size of SIZES) {
    words.style.setProperty('--size', `${String(size)}px`);
    if (fits(quotation)) return { element: card, isCut: false };
  }
  let [fitting, all] = [0, plainText(quotation).length];
  while (all - fitting > 1) {
    const middle = Math.floor((fitting + all) / 2);
    if (fits(cutTo(quotation, middle))) fitting = middle;
    else all = middle;
  }
  fits(cutTo(quotation, fitting));
  return { element: card, isCut: true };
}

/** The first characters of a quotation, to the end of a word. */
function cutTo(quotation: Quotation, most: number): Quotation {
  let rest = most;
  const cut: Quotation[number][] = [];
  for (const runs of quotation) {
    const kept: Quotation[number][number][] = [];
    for (const run of runs) {
      if (rest >= run.text.length) kept.push(run);
      else return [...cut, [...kept, { ...run, text: `${wholeWords(run.text, rest)}…` }]];
      rest -= run.text.length;
    }
    cut.push(kept);
  }
  return cut;
}

function wholeWords(text: string, most: number): string {
  const words = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  return text.slice(0, words.containing(most)?.index ?? most).trimEnd();
}
