import { APOSTROPHES, lettersOf, wordsOf } from '../fold.ts';
import type { SoughtField } from '../catalogue-manifest.ts';
import { UNSPACED } from '../spelling.ts';

/** What joins the names of a relationship, of which none comes first. */
const JOINTS = /[/&~]|\s[x×]\s/giu;

/** Whether the words of a phrase stand in a text next to each other and in order. */
export type PhraseTest = (text: string) => boolean;

/**
 * Tells texts of a field that hold a phrase. Words may be written apart or together: `Spider-Man`
 * holds `spider man`, and `Spiderman` does. In a relationship the names stand in any order, each
 * of them whole.
 */
export function phraseTest(phrase: string, field: SoughtField): PhraseTest {
  const phrases = field === 'relationship' ? phrase.split(JOINTS) : [phrase];
  const sought = phrases.map(lettersOf).filter((letters) => letters !== '');
  return (text) => {
    const letters = lettersOf(text);
    if (!sought.every((each) => letters.includes(each))) return false;
    const bounds = boundsOf(text);
    return sought.every((each) => isBetween(letters, each, bounds));
  };
}

/** Where words begin or end among the letters of a text. */
function boundsOf(text: string): ReadonlySet<number> {
  const bounds = new Set([0]);
  let end = 0;
  for (const part of wordsOf(text.replace(APOSTROPHES, ' ')).flat()) {
    // Without spaces, any letter may begin a word.
    const pieces = UNSPACED.test(part) ? Array.from(part) : [part];
    for (const { length } of pieces) bounds.add((end += length));
  }
  return bounds;
}

function isBetween(letters: string, sought: string, bounds: ReadonlySet<number>): boolean {
  for (let at = letters.indexOf(sought); at >= 0; at = letters.indexOf(sought, at + 1)) {
    if (bounds.has(at) && bounds.has(at + sought.length)) return true;
  }
  return false;
}
