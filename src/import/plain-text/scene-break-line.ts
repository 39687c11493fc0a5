// Marks that a row of is an ornament, and marks that may stand between them but say nothing alone.
const ORNAMENT =
  /[*＊#~=+_\-–—―─━═•·∙●○◦◯◇◆◊☆★✦✧✩✪✯✰✶✷✱✲✳※⁂❦❧☙❀❁✿❃❋✻✽❄❅❆§¤°♥♡\u2764♦♣♠□■▪▫△▲▽▼◎☼☽☾∞¶†‡〜～‧◌♪♫]/u;
const FILLER = /[\s.,:;'|/\\<>()[\]{}^]|\uFE0F/gu;
const EMOTICON = /^(?:[:;=8]['-]?[*|/\\()<>]+|[-*~^<>=+][_.][-*~^<>=+])$/u;
// `xXx`, `xox`, `oOo`, `o0o`; but `Ooo` is a word and `xoxo` a greeting.
const LETTERED = /^(?:[xX]{3,}|(?:[xX][oO])+[xX]|(?:[oO][xX0])+[oO]|(?:oO)+o|(?:Oo)+O)$/u;
// A letter that marks frame, as dashes do: `-x-`. Brackets and quotation marks frame a word.
const FRAMED = /^[-~*.=_+|•·].*[-~*.=_+|•·]$/u;
const SPACED_DOTS = /^\.(?:\s+\.)*$/u;

/**
 * Whether a line is no text but the mark of a scene break: `***`, `* * *`, `---`, `~*~`, `xXx`,
 * `oOo`, `◇`, `#`. An ellipsis, a lone question mark and an emoticon are text.
 */
export function isSceneBreakLine(text: string): boolean {
  if (text.length > 100) return false;
  if (SPACED_DOTS.test(text) || /^(?:<>\s*)+$/u.test(text)) return true;
  if (EMOTICON.test(text)) return false;
  const marks = text.replace(FILLER, '');
  if (marks === '') return false;
  const letters = Array.from(marks)
    .filter((mark) => !ORNAMENT.test(mark))
    .join('');
  if (letters === '' || LETTERED.test(letters)) return true;
  return /^[xo0]+$/iu.test(letters) && FRAMED.test(text);
}
