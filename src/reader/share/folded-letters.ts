/** What a text says, without how it is written. */
export interface FoldedLetters {
  /** Its letters and digits, small, without accents. */
  readonly letters: string;
  /** For each of them, where the character that it comes from begins in the text. */
  readonly at: readonly number[];
}

/**
 * A text's letters and digits, folded character by character: case, accents, punctuation, spaces
 * and the several ways to write one character make no difference.
 */
export function foldedLetters(text: string): FoldedLetters {
  let letters = '';
  const at: number[] = [];
  let index = 0;
  for (const character of text) {
    const folded = fold(character);
    letters += folded;
    for (let count = folded.length; count > 0; count -= 1) at.push(index);
    index += character.length;
  }
  return { letters, at };
}

const known = new Map<string, string>();

function fold(character: string): string {
  let folded = known.get(character);
  if (folded === undefined) {
    const parts = character.normalize('NFKD').toLowerCase();
    folded = parts.replaceAll(/[^\p{L}\p{N}]/gu, '');
    known.set(character, folded);
  }
  return folded;
}
