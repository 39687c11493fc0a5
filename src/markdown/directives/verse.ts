import type { BlockContent, Paragraph, PhrasingContent } from 'mdast';
import { itemsAsTyped } from '../remark/as-typed.ts';
import type { Container } from './container.ts';
import { blocks, inline, line, text } from './element.ts';
import { splitLines } from './lines.ts';

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
  const children = content.flatMap((child) =>
    child.type === 'list' ? itemsAsTyped(child, file) : [child],
  );
  const title = label === undefined ? [] : [line('p', { className: ['label'] }, label)];
  return blocks('div', { className: ['verse'] }, [
    ...title,
    ...children.map((child) =>
      child.type === 'paragraph' ? stanza(child, source, margin) : child,
    ),
  ]);
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
