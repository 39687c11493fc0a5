import { APOSTROPHES, lettersOf, wordsOf } from '../fold.ts';
import type { SoughtField } from '../catalogue-manifest.ts';
import { UNSPACED } from '../spelling.ts';

/** What joins the names of a relationship, of which none comes first. */
const JOINTS = /[/&~]|\s[x×]\s/giu;

/** Tells texts in which the words of a phrase stand next to each other and in order. */
export interface PhraseTest {
  /** Whether a text of such letters may hold it, as `lettersOf` has them. */
  readonly mayHold: (letters: string) => boolean;
  readonly holds: (text: string) => boolean;
}

/** The phrases that have to stand in a text of a field: in a relationship, one for each name. */
export function phrasesIn(phrase: string, field: SoughtField): readonly string[] {
  const phrases = field === 'relationship' ? phrase.split(JOINTS) : [phrase];
  return phrases.filter((each) => lettersOf(each) !== '');
}

/**
 * Tells texts of a field that hold a phrase. Words may be written apart or together: `Spider-Man`
 * holds `spider man`, and `Spiderman` does. In a relationship the names stand in any order, each
 * of them whole.
 */
export function phraseTest(phrase: string, field: SoughtField): PhraseTest {
  const sought = phrasesIn(phrase, field).map(lettersOf);
  const mayHold = (letters: string): boolean => sought.every((each) => letters.includes(each));
  const holds = (text: string): boolean => {
    const letters = lettersOf(text);
    if (!mayHold(letters)) return false;
    const bounds = boundsOf(text);
    return sought.every((each) => isBetween(letters, each, bounds));
  };
  return { mayHold, holds };
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
