import { writeText } from '../spelling.ts';

const TAG = /(<(?:"[^"]*"|'[^']*'|[^'">])*>)/u;
/** What Pagefind is told to pass over anyway, and would stand between two letters. */
const READINGS = /<(r[tp])\b[^>]*>.*?<\/\1>/gsu;
/** Elements that part no words. */
const INLINE =
  /^<\/?(?:a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|rb|ruby|s|samp|small|span|strike|strong|sub|sup|tt|u|var|wbr)\b/iu;

/** Rendered HTML with its text as it is to be indexed. */
export function searchedHtml(html: string): string {
  // Text and tags by turns, as the pattern keeps what it splits at.
  const pieces = html.replace(READINGS, '').split(TAG);
  return pieces
    .map((piece, at) => {
      if (at % 2 === 1 || piece === '') return piece;
      return writeText(piece, textBeside(pieces, at, -2), textBeside(pieces, at, 2));
    })
    .join('');
}

/** The nearest text before or after a piece, within the same paragraph. */
function textBeside(pieces: readonly string[], at: number, step: 2 | -2): string {
  for (let next = at + step; next >= 0 && next < pieces.length; next += step) {
    const tag = pieces[next - step / 2] ?? '';
    if (!INLINE.test(tag)) return '';
    const text = pieces[next] ?? '';
    if (text !== '') return text;
  }
  return '';
}
