import type {
  BlockContent,
  Definition,
  DefinitionContent,
  FootnoteDefinition,
  PhrasingContent,
} from 'mdast';
import { toString } from 'mdast-util-to-string';
import { nearest } from '../../archive/nearest.ts';
import { report } from '../part-context.ts';
import type { Container } from './container.ts';
import { blocks, inline, line, text } from './element.ts';
import { splitLines } from './lines.ts';

/** A name of at most 40 characters, and a colon that words follow. */
const NAME = /^\s*([^\s:：](?:[^:：]{0,39}))(:(?=\s|$)|：)\s*/u;

interface Speaker {
  readonly name: string;
  /** As typed: `:` or `：`, which brings its own space. */
  readonly colon: string;
}

interface Message {
  readonly speaker: Speaker | undefined;
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
  const { node, label, attributes, content, context } = container;
  const messages = messagesOf(container);
  const speakers = [
    ...new Set(
      messages.flatMap(({ speaker }) => (speaker === undefined ? [] : fold(speaker.name))),
    ),
  ];
  if (speakers.length === 0) {
    report(context, node.position, {
      code: 'bad-directive',
      severity: 'warning',
      message: 'No line of this chat names a speaker',
      mend: 'Start each message with a name and a colon: “Holmes: Come at once.”',
    });
  }
  const me = fold(attributes['me'] ?? '');
  const meant = speakers.includes(me) ? undefined : speakerMeant(me, messages);
  if (meant !== undefined) {
    report(context, node.position, {
      code: 'bad-directive',
      severity: 'warning',
      message: `Nobody in this chat is called “${attributes['me'] ?? ''}”`,
      mend: `Write the name as it stands before the messages, in quotation marks: {me="${meant}"}`,
    });
  }
  const items = messages.map((message, index) => {
    const speaker = message.speaker && fold(message.speaker.name);
    const before = messages[index - 1]?.speaker;
    const className = ['message'];
    if (speaker !== undefined) {
      className.push(`speaker-${String(speakers.indexOf(speaker) + 1)}`);
      if (speaker === me) className.push('mine');
      if (before !== undefined && fold(before.name) === speaker) className.push('again');
    }
    return item(message, className);
  });
  const caption = label === undefined ? [] : [line('figcaption', {}, label)];
  return blocks('figure', { className: ['chat'] }, [
    ...caption,
    blocks('ol', { className: ['messages'] }, items),
    // They show nothing here, and footnotes and links need them.
    ...content.filter(isDefinition),
  ]);
}

/** Whose chat it is may be silent in it; a name that is nearly a speaker’s is a slip. */
function speakerMeant(me: string, messages: readonly Message[]): string | undefined {
  if (me === '') return undefined;
  const names = messages.flatMap(({ speaker }) => speaker?.name ?? []);
  return names.find((name) => fold(name).startsWith(`${me} `)) ?? nearest(me, names);
}

function messagesOf({ content }: Container): Message[] {
  const messages: Message[] = [];
  const open = (speaker: Speaker | undefined, words: PhrasingContent[]): void => {
    messages.push({ speaker, content: words, more: [] });
  };
  for (const block of content) {
    if (isDefinition(block)) continue;
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
): { readonly speaker: Speaker; readonly words: PhrasingContent[] } | undefined {
  const [first, second, ...rest] = words;
  if (first?.type === 'text') {
    const [whole, name, colon] = NAME.exec(first.value) ?? [];
    if (whole === undefined || name === undefined || colon === undefined) return undefined;
    const value = first.value.slice(whole.length);
    const tail = second === undefined ? [] : [second, ...rest];
    return {
      speaker: { name: name.trim(), colon },
      words: value === '' ? tail : [{ ...first, value }, ...tail],
    };
  }
  if ((first?.type !== 'strong' && first?.type !== 'emphasis') || second?.type !== 'text') {
    return undefined;
  }
  const [whole, colon] = /^\s*(:(?=\s|$)|：)\s*/u.exec(second.value) ?? [];
  if (whole === undefined || colon === undefined) return undefined;
  const value = second.value.slice(whole.length);
  return {
    speaker: { name: toString(first), colon },
    words: value === '' ? rest : [text(value), ...rest],
  };
}

function item({ speaker, content, more }: Message, className: string[]): BlockContent {
  const words = speaker === undefined ? content : [...nameBefore(speaker), ...content];
  if (more.length === 0) return line('li', { className }, words);
  const opening = words.length === 0 ? [] : [line('p', {}, words)];
  return blocks('li', { className }, [...opening, ...more]);
}

function nameBefore({ name, colon }: Speaker): PhrasingContent[] {
  const label = inline('span', { className: ['speaker'] }, [text(name + colon)]);
  return colon === ':' ? [label, text(' ')] : [label];
}

function isDefinition(
  block: BlockContent | DefinitionContent,
): block is Definition | FootnoteDefinition {
  return block.type === 'definition' || block.type === 'footnoteDefinition';
}

function fold(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
