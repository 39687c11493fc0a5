/** A stretch of a line: words, or words between asterisks. */
export interface Span {
  readonly type: 'text' | 'emphasis' | 'strong';
  /** 0-based, in the line, with the asterisks. */
  readonly start: number;
  readonly end: number;
  /** Without the asterisks. */
  readonly words: string;
}

const ASTERISKS = /\*+/gu;

/** Scripts in which an asterisk counts as CommonMark has it: see remark-cjk-friendly for others. */
const LETTER = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const MARK = /[.,;:!?'"‘’“”«»„…—–()¿¡-]/u;

/**
 * Reads a line in which asterisks are all that can be markup, and each opens or closes emphasis
 * beyond doubt: by CommonMark's rules on delimiter runs, an asterisk between a space or a mark and
 * a letter can only open, one between a letter and a space or a mark can only close, and so can one
 * between a mark and a space.
 * @returns the line in stretches; `undefined` where there is any doubt
 * @see https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis
 */
export function plainEmphasis(line: string): readonly Span[] | undefined {
  const spans: Span[] = [];
  let done = 0;
  let open: { readonly start: number; readonly length: number } | undefined;
  for (const { 0: run, index } of line.matchAll(ASTERISKS)) {
    const { length } = run;
    const before = line.charAt(index - 1);
    const after = line.charAt(index + length);
    if (length > 2) return undefined;
    if (open === undefined) {
      if (!opens(before, after)) return undefined;
      if (index > done) {
        spans.push({ type: 'text', start: done, end: index, words: line.slice(done, index) });
      }
      open = { start: index, length };
    } else {
      if (!closes(before, after) || open.length !== length) return undefined;
      done = index + length;
      spans.push({
        type: length === 1 ? 'emphasis' : 'strong',
        start: open.start,
        end: done,
        words: line.slice(open.start + length, index),
      });
      open = undefined;
    }
  }
  if (open !== undefined) return undefined;
  if (done < line.length) {
    spans.push({ type: 'text', start: done, end: line.length, words: line.slice(done) });
  }
  return spans;
}

function opens(before: string, after: string): boolean {
  return LETTER.test(after) && (before === '' || before === ' ' || MARK.test(before));
}

function closes(before: string, after: string): boolean {
  const endsWord = after === '' || after === ' ';
  if (LETTER.test(before)) return endsWord || MARK.test(after);
  return endsWord && MARK.test(before);
}
