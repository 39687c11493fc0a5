import type { BlockContent, DefinitionContent, Paragraph, PhrasingContent } from 'mdast';
import type { VFile } from 'vfile';
import { itemsAsTyped } from '../remark/as-typed.ts';
import type { Container } from './container.ts';
import { blocks, inline, line, text } from './element.ts';
import { splitLines } from './lines.ts';

type Block = BlockContent | DefinitionContent;

/**
 * Verse: every line end is kept, spaces before a line are kept as indentation, a blank line parts
 * stanzas.
 *
 * @example
 * ```md
 * :::verse
 * The fog comes
 *   on little cat feet.
 * :::
 * ```
 * ```html
 * <div class="verse">
 * <p class="stanza"><span class="line">The fog comes</span><br />
 * <span class="line">&nbsp;&nbsp;on little cat feet.</span></p>
 * </div>
 * ```
 */
export function verse({ node, label, content, file }: Container): BlockContent {
  const source = String(file.value).split('\n');
  const margin = (node.position?.start.column ?? 1) - 1;
  const title = label === undefined ? [] : [line('p', { className: ['label'] }, label)];
  return blocks('div', { className: ['verse'] }, [
    ...title,
    ...stanzasOf(withoutLists(content, file)).map((child) =>
      child.type === 'paragraph' ? stanza(child, source, margin) : child,
    ),
  ]);
}

/** A line of verse that starts with a dash or a number is a line of verse. */
function withoutLists(content: readonly Block[], file: VFile): Block[] {
  return content.flatMap((child) =>
    child.type === 'list' ? withoutLists(itemsAsTyped(child, file), file) : [child],
  );
}

/** Joins what Markdown parted although no blank line stands between. */
function stanzasOf(content: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const child of content) {
    const above = joined.at(-1);
    if (above?.type === 'paragraph' && child.type === 'paragraph' && follows(child, above)) {
      joined[joined.length - 1] = {
        ...above,
        children: [...above.children, { type: 'text', value: '\n' }, ...child.children],
        ...(above.position && child.position
          ? { position: { start: above.position.start, end: child.position.end } }
          : {}),
      };
    } else {
      joined.push(child);
    }
  }
  return joined;
}

function follows(paragraph: Paragraph, above: Paragraph): boolean {
  const end = above.position?.end.line;
  return end !== undefined && paragraph.position?.start.line === end + 1;
}

function stanza(paragraph: Paragraph, source: readonly string[], margin: number): BlockContent {
  const firstLine = paragraph.position?.start.line ?? 1;
  const lines = splitLines(paragraph.children).map((words, index): PhrasingContent => {
    const written = source[firstLine - 1 + index]?.slice(margin) ?? '';
    const indent = /^[ \t]*/u.exec(written)?.[0].replaceAll('\t', '    ').length ?? 0;
    const space = indent === 0 ? [] : [text('\u00a0'.repeat(indent))];
    return inline('span', { className: ['line'] }, [...space, ...words]);
  });
  const broken = lines.flatMap((verseLine, index): PhrasingContent[] =>
    index === 0 ? [verseLine] : [{ type: 'break' }, verseLine],
  );
  return { ...paragraph, ...line('p', { className: ['stanza'] }, broken) };
}
