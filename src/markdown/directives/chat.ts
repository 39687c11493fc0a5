import type { BlockContent, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { report } from '../part-context.ts';
import type { Container } from './container.ts';
import { blocks, inline, line, text } from './element.ts';
import { splitLines } from './lines.ts';

/** A name of at most 40 characters, and a colon that words follow. */
const NAME = /^\s*([^\s:：](?:[^:：]{0,39}))(?::(?=\s|$)|：)\s*/u;

interface Message {
  readonly speaker: string | undefined;
  readonly content: PhrasingContent[];
  /** What is no line of text: a quotation, a list. */
  readonly more: BlockContent[];
}

/**
 * Messages, each of which names its speaker in words. Side and number only repeat who it is:
 * `mine` is the side of `me`, `speaker-2` the second to speak, `again` goes on from the message above.
 *
 * @example
 * ```md
 * :::chat[The Irregulars]{me=Holmes}
 * Holmes: Come at once.
 * If convenient.
 * Watson: And if not?
 * :::
 * ```
 * ```html
 * <figure class="chat">
 * <figcaption>The Irregulars</figcaption>
 * <ol class="messages">
 * <li class="message speaker-1 mine"><span class="speaker">Holmes:</span> Come at once.<br />
 * If convenient.</li>
 * <li class="message speaker-2"><span class="speaker">Watson:</span> And if not?</li>
 * </ol>
 * </figure>
 * ```
 */
export function chat(container: Container): BlockContent {
  const { node, label, attributes, context } = container;
  const messages = messagesOf(container);
  const speakers = [...new Set(messages.flatMap(({ speaker }) => speaker ?? []).map(fold))];
  if (speakers.length === 0) {
    report(context, node.position, {
      code: 'bad-directive',
      severity: 'warning',
      message: 'No line of this chat names a speaker',
      mend: 'Start each message with a name and a colon: “Holmes: Come at once.”',
    });
  }
  const me = fold(attributes['me'] ?? '');
  const items = messages.map((message, index) => {
    const speaker = message.speaker === undefined ? undefined : fold(message.speaker);
    const before = messages[index - 1]?.speaker;
    const className = ['message'];
    if (speaker !== undefined) className.push(`speaker-${String(speakers.indexOf(speaker) + 1)}`);
    if (speaker !== undefined && speaker === me) className.push('mine');
    if (speaker !== undefined && before !== undefined && fold(before) === speaker) {
      className.push('again');
    }
    return item(message, className);
  });
  const caption = label === undefined ? [] : [line('figcaption', {}, label)];
  return blocks('figure', { className: ['chat'] }, [
    ...caption,
    blocks('ol', { className: ['messages'] }, items),
  ]);
}

function messagesOf({ content }: Container): Message[] {
  const messages: Message[] = [];
  const open = (speaker: string | undefined, words: PhrasingContent[]): void => {
    messages.push({ speaker, content: words, more: [] });
  };
  for (const block of content) {
    if (block.type === 'definition' || block.type === 'footnoteDefinition') continue;
    if (block.type !== 'paragraph') {
      if (messages.length === 0) open(undefined, []);
      messages.at(-1)?.more.push(block);
      continue;
    }
    for (const words of splitLines(block.children)) {
      const named = nameOf(words);
      const last = messages.at(-1);
      if (named !== undefined) open(named.speaker, named.words);
      else if (last === undefined || last.more.length > 0) open(last?.speaker, words);
      else if (last.content.length === 0) last.content.push(...words);
      else last.content.push({ type: 'break' }, ...words);
    }
  }
  return messages;
}

/** Reads `Holmes: words` and `**Holmes**: words`. */
function nameOf(
  words: readonly PhrasingContent[],
): { readonly speaker: string; readonly words: PhrasingContent[] } | undefined {
  const [first, second, ...rest] = words;
  if (first?.type === 'text') {
    const match = NAME.exec(first.value);
    if (match?.[1] === undefined) return undefined;
    const value = first.value.slice(match[0].length);
    const tail = second === undefined ? [] : [second, ...rest];
    return {
      speaker: match[1].trim(),
      words: value === '' ? tail : [{ ...first, value }, ...tail],
    };
  }
  if ((first?.type !== 'strong' && first?.type !== 'emphasis') || second?.type !== 'text') {
    return undefined;
  }
  const colon = /^\s*(?::(?=\s|$)|：)\s*/u.exec(second.value)?.[0];
  if (colon === undefined) return undefined;
  const value = second.value.slice(colon.length);
  return { speaker: toString(first), words: value === '' ? rest : [text(value), ...rest] };
}

function item({ speaker, content, more }: Message, className: string[]): BlockContent {
  const words: PhrasingContent[] =
    speaker === undefined
      ? content
      : [inline('span', { className: ['speaker'] }, [text(`${speaker}:`)]), text(' '), ...content];
  return more.length === 0
    ? line('li', { className }, words)
    : blocks('li', { className }, [line('p', {}, words), ...more]);
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}
