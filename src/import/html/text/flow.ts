import type {
  BlockContent,
  DefinitionContent,
  ListItem,
  Paragraph as MdastParagraph,
  Root,
  RootContent,
} from 'mdast';
import type { Block, Line, List, Paragraph, Table } from './blocks.ts';
import { lineAsHtml } from './line-as-html.ts';
import type { LanguageMark } from './marks.ts';
import { toPhrasing } from './phrasing.ts';
import { tidyBlocks } from './tidy.ts';
import { withVerse } from './verse.ts';

type Flow = BlockContent | DefinitionContent;

/** Blocks as a text's tree. */
export function toRoot(blocks: readonly Block[]): Root {
  const top = Math.min(7, ...depths(blocks));
  return { type: 'root', children: flow(blocks, top) satisfies RootContent[] };
}

/** @param top the depth of the highest heading in the source, which is the highest in the text */
function flow(blocks: readonly Block[], top: number): Flow[] {
  const content: Flow[] = [];
  const add = (node: Flow): void => {
    const last = content.at(-1);
    if (node.type === 'html' && last?.type === 'html') last.value += `\n${node.value}`;
    else if (node.type === 'list' && last?.type === 'list' && last.ordered === node.ordered) {
      last.children.push(...node.children);
    } else content.push(node);
  };
  for (const { align, language, blocks: together } of inGroups(withVerse(tidyBlocks(blocks)))) {
    const nodes = together.flatMap((block) => flowOf(block, top));
    const spoken = language === undefined ? nodes : [directive('lang', { [language]: '' }, nodes)];
    const placed = align === undefined ? spoken : [directive(align, {}, spoken)];
    placed.forEach(add);
  }
  return content;
}

interface Group {
  readonly align: Paragraph['align'];
  readonly language: string | undefined;
  readonly blocks: Block[];
}

/** What stands together in the middle, to the right, or in another language. */
function inGroups(blocks: readonly Block[]): readonly Group[] {
  const groups: Group[] = [];
  for (const block of blocks) {
    const isProse = block.type === 'paragraph' && block.depth === undefined;
    const spoken = isProse ? languageOf(block) : undefined;
    const plain = spoken === undefined || !isProse ? block : withoutLanguage(block, spoken);
    const align = isProse ? block.align : undefined;
    const last = groups.at(-1);
    if (last !== undefined && last.align === align && last.language === spoken?.language) {
      last.blocks.push(plain);
    } else {
      groups.push({ align, language: spoken?.language, blocks: [plain] });
    }
  }
  return groups;
}

/** The language that all of a paragraph is in, and not the text around it. */
function languageOf({ lines }: Paragraph): LanguageMark | undefined {
  const runs = lines.flatMap((line) => line.runs).filter(({ type }) => type !== 'note');
  const [first] = runs;
  const language =
    first !== undefined && 'marks' in first
      ? first.marks.find((mark) => mark.type === 'language')
      : undefined;
  if (language === undefined) return undefined;
  return runs.every((run) => 'marks' in run && run.marks.includes(language)) ? language : undefined;
}

function withoutLanguage(paragraph: Paragraph, language: LanguageMark): Paragraph {
  const lines = paragraph.lines.map((line) => ({
    ...line,
    runs: line.runs.map((run) =>
      'marks' in run ? { ...run, marks: run.marks.filter((mark) => mark !== language) } : run,
    ),
  }));
  return { ...paragraph, lines };
}

function flowOf(block: Block, top: number): Flow[] {
  switch (block.type) {
    case 'paragraph':
      return [paragraphOf(block, top)];
    case 'blank':
      return [];
    case 'scene-break':
      return [{ type: 'thematicBreak' }];
    case 'code':
      return [{ type: 'code', value: block.value }];
    case 'quote': {
      const children = flow(block.blocks, top);
      return children.length === 0 ? [] : [{ type: 'blockquote', children }];
    }
    case 'list':
      return listOf(block, top);
    case 'table':
      return [tableOf(block)];
    case 'directive': {
      const { name, attributes = {}, label, blocks } = block;
      const isVerbatim = name === 'verse' || name === 'chat';
      const children = isVerbatim ? blocks.flatMap(verbatim) : flow(blocks, top);
      if (children.length === 0 && label === undefined) return [];
      return [directive(name, attributes, [...labelOf(label), ...children])];
    }
    case 'details': {
      const summary =
        block.label === undefined ? '' : `\n<summary>${lineAsHtml(block.label)}</summary>`;
      return wrapped(`<details>${summary}`, '</details>', flow(block.blocks, top));
    }
    case 'wrapped':
      return wrapped(block.open, block.close, flow(block.blocks, top));
    case 'note':
      return [
        {
          type: 'footnoteDefinition',
          identifier: block.label,
          label: block.label,
          children: flow(block.blocks, top),
        },
      ];
  }
}

function paragraphOf({ lines, depth }: Paragraph, top: number): Flow {
  const children = toPhrasing(lines);
  if (depth === undefined) return { type: 'paragraph', children };
  const below = Math.min(6, depth - top + 1) as 1 | 2 | 3 | 4 | 5 | 6;
  return { type: 'heading', depth: below, children };
}

/** Lines that end where they end in Markdown too. */
function verbatim(block: Block): Flow[] {
  return block.type === 'paragraph'
    ? [{ type: 'paragraph', children: toPhrasing(block.lines, 'line-end') }]
    : flowOf(block, 1);
}

function labelOf(label: Line | undefined): MdastParagraph[] {
  if (label === undefined || label.runs.length === 0) return [];
  return [{ type: 'paragraph', data: { directiveLabel: true }, children: toPhrasing([label]) }];
}

function listOf({ ordered, start, items }: List, top: number): Flow[] {
  const children = items.map((blocks): ListItem => {
    const content = flow(blocks, top);
    // A list right below an item's words needs no blank line.
    const spread = content.slice(1).some(({ type }) => type !== 'list');
    return { type: 'listItem', spread, children: content };
  });
  // Only `1.` opens a numbered list, and one item alone is a line that begins with a number.
  if (ordered && (start !== 1 || items.length === 1)) {
    const open = start === 1 ? '<ol>' : `<ol start="${start}">`;
    return wrapped(
      open,
      '</ol>',
      children.flatMap((item) => wrapped('<li>', '</li>', item.children)),
    );
  }
  return [{ type: 'list', ordered, spread: children.some(({ spread }) => spread), children }];
}

function tableOf({ rows, align }: Table): Flow {
  return {
    type: 'table',
    align: [...align],
    children: rows.map((row) => ({
      type: 'tableRow',
      children: row.map((cell) => ({ type: 'tableCell', children: toPhrasing([cell]) })),
    })),
  };
}

function wrapped(open: string, close: string, content: readonly Flow[]): Flow[] {
  return [{ type: 'html', value: open }, ...content, { type: 'html', value: close }];
}

function directive(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: Flow[],
): Flow {
  return { type: 'containerDirective', name, attributes: { ...attributes }, children };
}

function depths(blocks: readonly Block[]): number[] {
  return blocks.flatMap((block): number[] => {
    if (block.type === 'paragraph') return block.depth === undefined ? [] : [block.depth];
    if (block.type === 'list') return block.items.flatMap(depths);
    return 'blocks' in block ? depths(block.blocks) : [];
  });
}
