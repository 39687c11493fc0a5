import type { Element, ElementContent } from 'hast';
import { classesOf, plainText } from '../elements.ts';
import { textOfLine, type Block, type Line } from './blocks.ts';
import type { Context } from './context.ts';
import type { BlockReader } from './read-blocks.ts';

const SPEAKER = /^(?:sender|speaker|user-?name|nick(?:name)?|author|name)$/iu;
const MINE = /^(?:[bg]?reply|me|mine|self|sent|outgoing|from-?me)$/iu;
const HEADING = /^(?:header|contact|channel|chat-?title)$/iu;
const NAMED = /^([^:：]{1,40})(?:：|:(?=\s|$))/u;

interface Speakers {
  readonly names: Set<string>;
  /** Those whose messages stand on the writer's own side. */
  readonly mine: Set<string>;
}

/**
 * A chat whose messages name their speakers, in elements of their own or in words.
 * @returns `undefined` where it is not certain who says what
 */
export function readChat(
  element: Element,
  context: Context,
  reader: BlockReader,
): Block | undefined {
  const speakers: Speakers = { names: new Set(), mine: new Set() };
  const heading = element.children.find(
    (child) => child.type === 'element' && hasClass(child, HEADING),
  );
  const messages = element.children.filter((child) => child !== heading);
  const named = nameSpeakers(messages, speakers, false);
  if (named === undefined) return undefined;
  const blocks = reader
    .read(named, { marks: context.marks, inChat: true })
    .filter(({ type }) => type !== 'blank');
  const lines = blocks.flatMap((block) => (block.type === 'paragraph' ? block.lines : []));
  if (blocks.some(({ type }) => type !== 'paragraph') || lines.length < 2) return undefined;
  const inWords = speakers.names.size === 0;
  const names = lines.map((line) => NAMED.exec(textOfLine(line))?.[1]?.trim());
  const isCertain = inWords
    ? names.every((name) => name !== undefined)
    : names[0] !== undefined &&
      names.every((name) => name === undefined || speakers.names.has(name));
  if (!isCertain) return undefined;
  const [me, ...others] = speakers.mine;
  const label =
    heading?.type === 'element' && plainText(heading) !== ''
      ? reader.readLine(heading.children)
      : undefined;
  return {
    type: 'directive',
    name: 'chat',
    ...(me === undefined || others.length > 0 ? {} : { attributes: { me } }),
    ...(label === undefined ? {} : { label }),
    blocks: [{ type: 'paragraph', lines: joined(lines), anchors: [] }],
  };
}

/** The same nodes with `Name: ` as text; `undefined` where a name cannot stand so. */
function nameSpeakers(
  nodes: readonly ElementContent[],
  speakers: Speakers,
  isMine: boolean,
): ElementContent[] | undefined {
  const named: ElementContent[] = [];
  let afterName = false;
  for (const node of nodes) {
    if (node.type === 'text' && afterName) {
      named.push({ ...node, value: node.value.replace(/^\s*[:：]/u, '') });
    } else if (node.type !== 'element') {
      named.push(node);
      continue;
    } else if (hasClass(node, SPEAKER)) {
      const name = plainText(node).replace(/\s*[:：]$/u, '');
      if (!/^[^:：]{1,40}$/u.test(name)) return undefined;
      speakers.names.add(name);
      if (isMine || hasClass(node, MINE)) speakers.mine.add(name);
      named.push({ ...node, children: [{ type: 'text', value: `${name}: ` }], properties: {} });
      afterName = true;
      continue;
    } else {
      const children = nameSpeakers(node.children, speakers, isMine || hasClass(node, MINE));
      if (children === undefined) return undefined;
      named.push({ ...node, children });
    }
    afterName = false;
  }
  return named;
}

function hasClass(element: Element, pattern: RegExp): boolean {
  return classesOf(element).some((name) => pattern.test(name));
}

/** A name on a line of its own stands before what it says. */
function joined(lines: readonly Line[]): readonly Line[] {
  const messages: Line[] = [];
  for (const line of lines) {
    const last = messages.at(-1);
    if (last !== undefined && /^[^:：]+:$/u.test(textOfLine(last))) {
      const space = { type: 'text', value: ' ', marks: [] } as const;
      messages[messages.length - 1] = { runs: [...last.runs, space, ...line.runs], indent: 0 };
    } else {
      messages.push({ ...line, indent: 0 });
    }
  }
  return messages;
}
