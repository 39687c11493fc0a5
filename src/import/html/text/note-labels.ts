import type { Inline, Line, TextRun } from './blocks.ts';
import { textOfLine } from './blocks.ts';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LABEL = /^[[(]?(\d{1,3}|[*†‡§¶]{1,4}|[a-z]|[ivx]{1,5})[\])]?[.:]?$/iu;
const AT_START =
  /^\s*(?:[[(]\s*(\d{1,3}|[*†‡§¶]{1,4}|[a-z])\s*[\])][.:]?|(\d{1,3})[.):]?(?=\s|\p{Lu}|["“‘«]|$)|([*†‡§¶]{1,4})|([⁰¹²³⁴-⁹]{1,3}))\s*/iu;

/** What the words of a note's mark call the note: `1` for `[1]`, `*`; `undefined` for other words. */
export function labelOf(words: string): string | undefined {
  return LABEL.exec(lowered(words).trim())?.[1]?.toLowerCase();
}

/** The label that a line begins with, and how many characters it is long with what parts it. */
export function labelAtStart(
  line: Line,
): { readonly label: string; readonly length: number } | undefined {
  const match = AT_START.exec(textOfLine(line));
  const label = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4];
  if (match === null || label === undefined) return undefined;
  return { label: lowered(label).toLowerCase(), length: match[0].length };
}

/** A line without its first characters. */
export function withoutStart({ runs, indent }: Line, length: number): Line {
  let left = length;
  const rest = runs.flatMap((run): Inline[] => {
    if (left <= 0) return [run];
    if (run.type !== 'text') return run.type === 'ruby' ? [run] : [run];
    const kept: TextRun = { ...run, value: run.value.slice(left) };
    left -= run.value.length;
    return kept.value === '' ? [] : [kept];
  });
  return { runs: rest, indent };
}

/** Raised digits as plain ones. */
export function lowered(text: string): string {
  return text.replaceAll(/[⁰¹²³⁴-⁹]/gu, (digit) => String(RAISED.indexOf(digit)));
}
