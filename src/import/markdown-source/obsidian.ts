import type {
  Blockquote,
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  Paragraph,
  PhrasingContent,
  Root,
} from 'mdast';
import { walkMarkdown } from '../../markdown/walk.ts';
import { authorsNote } from '../plain-text/mdast.ts';

const LINK =
  /(?<embed>!?)\[\[(?<page>[^[\]|#\n]*)(?<heading>#[^[\]|\n]*)?(?:\\?\|(?<shown>[^[\]\n]*))?\]\]/gu;
const PICTURE = /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)$/iu;
const SIZE = /^\d+(?:x\d+)?$/u;
const CALLOUT = /^\[!(?<kind>[\w-]+)\](?<fold>[-+]?)[ \t]*(?<title>[^\n]*)(?:\n|$)/u;
const QUOTES = new Set(['quote', 'cite']);
const COMMENT = /%%(?<inside>[^]{0,20000}?)%%/gu;
const INLINE_NOTE = /\^\[(?<note>[^[\]\n]{1,1000})\]/gu;

/** Whether a text has what only Obsidian writes. */
export function isObsidian(text: string): boolean {
  return /\[\[[^[\]\n]{1,200}\]\]|^> \[![\w-]+\]|%%[^]{1,2000}?%%/mu.test(text);
}

/** Comments as HTML has them, which no page shows. */
export function withoutComments(text: string): { readonly text: string; readonly count: number } {
  let count = 0;
  const rest = text.replace(COMMENT, (_, inside: string) => {
    count++;
    return `<!--${inside.replaceAll('--', '- -')}-->`;
  });
  return { text: rest, count };
}

export interface ObsidianFindings {
  /** Notes that were embedded and whose text is not in the file. */
  readonly embeds: readonly string[];
}

/**
 * Turns Obsidian's marks into Markdown's: links between notes into their text, embedded pictures
 * into pictures, callouts into notes and quotations, notes in brackets into footnotes.
 */
export function readObsidian(tree: Root): ObsidianFindings {
  const embeds: string[] = [];
  const footnotes: FootnoteDefinition[] = [];
  const read = new WeakSet<object>();
  const addFootnote = ({ note = '' }: Groups): PhrasingContent => {
    const identifier = `note-${String(footnotes.length + 1)}`;
    const names = { identifier, label: identifier };
    footnotes.push({ type: 'footnoteDefinition', ...names, children: [line(note)] });
    return { type: 'footnoteReference', ...names };
  };
  walkMarkdown(tree, (node) => {
    if (node.type === 'blockquote') {
      const callout = calloutOf(node);
      return callout === undefined ? undefined : [callout];
    }
    if (node.type !== 'text' || read.has(node)) return undefined;
    if (!/\[\[|\^\[/u.test(node.value)) return undefined;
    const linked = replaced(node.value, LINK, (groups) => linkOf(groups, embeds));
    const content = linked.flatMap((each) =>
      each.type === 'text' ? replaced(each.value, INLINE_NOTE, addFootnote) : [each],
    );
    // What stands in the place of a node is walked through in its turn.
    for (const each of content) read.add(each);
    return content;
  });
  tree.children.push(...footnotes);
  return { embeds };
}

type Groups = Readonly<Record<string, string | undefined>>;

function linkOf(
  { embed, page = '', heading = '', shown }: Groups,
  embeds: string[],
): PhrasingContent {
  const parts = [page, ...heading.split('#').slice(1)].map((part) => part.trim());
  const name = parts.filter((part) => part !== '' && !part.startsWith('^')).join(' > ');
  const words = { type: 'text', value: shown === undefined ? name : shown.trim() } as const;
  if (embed === '') return words;
  if (PICTURE.test(page)) {
    const alt = shown === undefined || SIZE.test(shown) ? '' : shown;
    return { type: 'image', url: page.trim(), alt };
  }
  embeds.push(name);
  return words;
}

function line(text: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: text }] };
}

function replaced(
  value: string,
  pattern: RegExp,
  replace: (groups: Groups) => PhrasingContent,
): PhrasingContent[] {
  const content: PhrasingContent[] = [];
  let end = 0;
  for (const match of value.matchAll(pattern)) {
    if (match.index > end) content.push({ type: 'text', value: value.slice(end, match.index) });
    content.push(replace(match.groups ?? {}));
    end = match.index + match[0].length;
  }
  if (end < value.length) content.push({ type: 'text', value: value.slice(end) });
  return content;
}

function calloutOf(quote: Blockquote): BlockContent | undefined {
  const [first, ...others] = quote.children;
  const begin = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || begin?.type !== 'text') return undefined;
  const match = CALLOUT.exec(begin.value);
  if (match === null) return undefined;
  const { kind = '', title = '' } = match.groups ?? {};
  const left = begin.value.slice(match[0].length);
  const rest: PhrasingContent[] = [
    ...(left === '' ? [] : [{ type: 'text', value: left } as const]),
    ...first.children.slice(1),
  ];
  const content: (BlockContent | DefinitionContent)[] = [
    ...(rest.length > 0 ? [{ type: 'paragraph', children: rest } as const] : []),
    ...others,
  ];
  const name = kind.toLowerCase();
  if (QUOTES.has(name)) {
    return { type: 'blockquote', children: title === '' ? content : [...content, line(title)] };
  }
  const label = title === '' ? name.charAt(0).toUpperCase() + name.slice(1) : title;
  return authorsNote(label, content);
}
