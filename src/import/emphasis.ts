import type { Emphasis, Nodes, Parents, Strong } from 'mdast';
import type { Info, State } from 'mdast-util-to-markdown';
import { toString } from 'mdast-util-to-string';

type Attention = Emphasis | Strong;

const WORD = /[\p{L}\p{N}]/u;
const WHITE = /^\s?$/u;
const MARK = /[\p{P}\p{S}]/u;
/** Characters that asterisks need no space beside: https://github.com/tats-u/markdown-cjk-friendly. */
const CJK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;
/** Of the scripts in whose words lone asterisks print as typed: see `remark-asterisks.ts`. */
const LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;

/** Asterisks around words that stand by themselves pair whatever stands inside them. */
const clear = new WeakMap<Attention, { readonly opens: boolean; readonly closes: boolean }>();

/**
 * Writes emphasis with asterisks, or with tags where asterisks would not pair as they should:
 * beside other asterisks, or between a letter and a mark.
 */
export function writeEmphasis(
  node: Attention,
  parent: Parents | undefined,
  state: State,
  info: Info,
): string {
  const before = lastCharacter(info.before);
  const after = firstCharacter(info.after);
  clear.set(node, {
    opens: isClear(before, firstCharacter(edgeOf(node, 0))),
    closes: isClear(after, lastCharacter(edgeOf(node, -1))),
  });
  const exit = state.enter(node.type);
  const content = state.containerPhrasing(node, { ...info, before: '*', after: '*' });
  exit();
  if (content === '') return '';
  const asterisks = node.type === 'strong' ? '**' : '*';
  if (pairs(node, parent, { before, after, content })) return asterisks + content + asterisks;
  const name = node.type === 'strong' ? 'strong' : 'em';
  return `<${name}>${content}</${name}>`;
}

writeEmphasis.peek = (): string => '*';

interface Place {
  readonly before: string;
  readonly after: string;
  /** As Markdown. */
  readonly content: string;
}

function pairs(node: Attention, parent: Parents | undefined, place: Place): boolean {
  const { before, after, content } = place;
  const first = firstCharacter(content);
  const last = lastCharacter(content);
  if (WHITE.test(first) || WHITE.test(last)) return false;
  const fits =
    (before === '*' ? isEdge(node, parent, 'opens') : flanks(before, first)) &&
    (after === '*' ? isEdge(node, parent, 'closes') : flanks(after, last));
  if (!fits) return false;
  // A block without a word prints as typed: see `remark-ornaments.ts`.
  if (!WORD.test(content) && !(parent !== undefined && WORD.test(toString(parent)))) return false;
  const isInWord = LETTER.test(before) && LETTER.test(after);
  return !(isInWord && /\s/u.test(content));
}

/** Whether asterisks right inside others pair with their own. */
function isEdge(node: Attention, parent: Parents | undefined, edge: 'opens' | 'closes'): boolean {
  if (parent?.type !== 'emphasis' && parent?.type !== 'strong') return false;
  const outermost: Nodes | undefined =
    edge === 'opens' ? parent.children[0] : parent.children.at(-1);
  return outermost === node && clear.get(parent)?.[edge] === true;
}

/** Whether asterisks between these can do nothing else than they should. */
function isClear(outside: string, inside: string): boolean {
  return WHITE.test(outside) || (outside !== '*' && MARK.test(outside) && LETTER.test(inside));
}

/** What stands at an edge inside emphasis, where it is text; else something that is a mark. */
function edgeOf(node: Nodes, at: 0 | -1): string {
  if (node.type === 'text') return node.value;
  const isAttention = node.type === 'emphasis' || node.type === 'strong';
  const inner = isAttention ? node.children.at(at) : undefined;
  return inner === undefined ? '<>' : edgeOf(inner, at);
}

/** By the rules of CommonMark and CJK-friendly emphasis: the two sides of a run of asterisks. */
function flanks(outside: string, inside: string): boolean {
  const isPlainMark = MARK.test(inside) && !CJK.test(inside);
  return !isPlainMark || WHITE.test(outside) || MARK.test(outside) || CJK.test(outside);
}

function firstCharacter(text: string): string {
  const code = text.codePointAt(0);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function lastCharacter(text: string): string {
  return Array.from(text.slice(-2)).at(-1) ?? '';
}
