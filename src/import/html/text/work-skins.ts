import type { Element } from 'hast';
import { attribute, classesOf } from '../elements.ts';
import type { Block, Line } from './blocks.ts';
import { readChat } from './chat.ts';
import type { Context } from './context.ts';
import type { BlockReader } from './read-blocks.ts';

const LETTER = /^(?:letter|e-?mail|telegram|postcard)$/iu;
const VERSE = /^(?:poem|poetry|verse|stanza|lyrics?)$/iu;
const SPOILER = /^spoilers?$/iu;
const CHAT =
  /^(?:phone|text-?messages?|messagebody|imessage|sms|chat|chat-?log|chat-?box|discord|whatsapp)$/iu;

// A skin's window stands in a frame at most; deeper, names of classes mean nothing.
const MOST_TRIES = 2;

/**
 * What a work skin's class says of a block, where it says so for certain.
 * @returns its content as blocks; `undefined` where no class says anything
 */
export function readWorkSkin(
  element: Element,
  context: Context,
  reader: BlockReader,
): readonly Block[] | undefined {
  const classes = classesOf(element);
  if (classes.length === 0) return undefined;
  const has = (pattern: RegExp): boolean => classes.some((name) => pattern.test(name));
  const { chatTries = 0 } = context;
  if (has(CHAT) && chatTries < MOST_TRIES && context.inChat !== true) {
    const chat = readChat(element, context, reader);
    if (chat !== undefined) return [chat];
    const blocks = reader.read(element.children, { ...context, chatTries: chatTries + 1 });
    return blocks;
  }
  if (has(LETTER)) return [holding('letter', element, context, reader)];
  if (has(SPOILER))
    return [holding('spoiler', element, context, reader, attribute(element, 'title'))];
  if (has(VERSE)) {
    const blocks = shownIn(element, context, reader);
    const isVerse = blocks.length > 0 && blocks.every(({ type }) => type === 'paragraph');
    return isVerse ? [{ type: 'directive', name: 'verse', blocks }] : blocks;
  }
  return undefined;
}

/** Whether a class on a few words covers them. */
export function isSpoilerClass(name: string): boolean {
  return SPOILER.test(name);
}

function holding(
  name: string,
  element: Element,
  context: Context,
  reader: BlockReader,
  title?: string,
): Block {
  const label: Line | undefined =
    title === undefined
      ? undefined
      : { runs: [{ type: 'text', value: title, marks: [] }], indent: 0 };
  const blocks = shownIn(element, context, reader);
  return { type: 'directive', name, ...(label === undefined ? {} : { label }), blocks };
}

function shownIn(element: Element, context: Context, reader: BlockReader): readonly Block[] {
  const inner = { ...context, align: undefined, depth: undefined };
  return reader.read(element.children, inner).filter(({ type }) => type !== 'blank');
}
