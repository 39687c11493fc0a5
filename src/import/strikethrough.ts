import type { Delete, Parents } from 'mdast';
import type { Info, State } from 'mdast-util-to-markdown';

/** Writes strikethrough with `~~`, or with tags where tildes would not pair: `rain~~…~~bow`. */
export function writeStrikethrough(
  node: Delete,
  _parent: Parents | undefined,
  state: State,
  info: Info,
): string {
  const exit = state.enter('strikethrough');
  const inside = { ...info, before: '~', after: '~' };
  const text = state.containerPhrasing(node, inside);
  exit();
  if (text === '') return '';
  const pairs =
    flanks(info.before.slice(-1), text.charAt(0)) && flanks(info.after.charAt(0), text.slice(-1));
  return pairs ? `~~${text}~~` : `<del>${text}</del>`;
}

writeStrikethrough.peek = (): string => '~';

/** By CommonMark's rules: https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run. */
function flanks(outside: string, inside: string): boolean {
  if (/^\s?$/u.test(inside)) return false;
  return !isMark(inside) || outside === '' || /\s/u.test(outside) || isMark(outside);
}

function isMark(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character);
}
