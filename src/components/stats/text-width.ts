/** Letters that are as wide as they are high. */
const SQUARE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;
const NARROW = /[ .,:;'’!|ijltf()]/u;
const WIDE = /[\p{Lu}mwMW@%]/u;

/** About how wide a text is in a sans serif, in ems: rather more than less. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) {
    width += SQUARE.test(letter) ? 1 : NARROW.test(letter) ? 0.35 : WIDE.test(letter) ? 0.78 : 0.6;
  }
  return width;
}
