import type {
  BlockContent,
  DefinitionContent,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';

// Marks that plain text has for emphasis, right around words: *so*, _so_, /so/.
const EMPHASIS =
  /(?<![\p{L}\p{N}*_/:.<\\])(?:\*(?![\s*])(?<star>[^*\n]*?[^\s*])\*|_(?![\s_])(?<low>[^_\n]*?[^\s_])_|\/(?=\p{L})(?<slash>[^/\n]*?[\p{L}\p{N}.!?…’'"”])\/)(?![\p{L}\p{N}*_/])/gu;

/** @param emphasis whether `*word*`, `_word_` and `/word/` become emphasis */
export function paragraph(lines: readonly string[], emphasis: boolean): Paragraph {
  return {
    type: 'paragraph',
    children: lines.flatMap((line, index): PhrasingContent[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      ...(emphasis ? emphasised(line) : [{ type: 'text', value: line } as const]),
    ]),
  };
}

export function root(children: readonly RootContent[]): Root {
  return { type: 'root', children: [...children] };
}

export function authorsNote(
  label: string | undefined,
  children: readonly (BlockContent | DefinitionContent)[],
): ContainerDirective {
  const labelled: Paragraph[] =
    label === undefined ? [] : [{ ...paragraph([label], false), data: { directiveLabel: true } }];
  return { type: 'containerDirective', name: 'note', children: [...labelled, ...children] };
}

function emphasised(line: string): PhrasingContent[] {
  const content: PhrasingContent[] = [];
  let end = 0;
  const addText = (value: string): void => {
    if (value !== '') content.push({ type: 'text', value });
  };
  for (const match of line.matchAll(EMPHASIS)) {
    const { star, low, slash } = match.groups ?? {};
    addText(line.slice(end, match.index));
    const value = star ?? low ?? slash ?? '';
    content.push({ type: 'emphasis', children: [{ type: 'text', value }] });
    end = match.index + match[0].length;
  }
  addText(line.slice(end));
  return content;
}
