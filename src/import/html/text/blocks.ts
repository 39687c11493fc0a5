import type { Align } from './style.ts';
import type { Mark } from './marks.ts';

/** A piece of a line. */
export type Run = TextRun | LineBreak | PictureRun | RubyRun | AnchorRun | NoteMark;

export interface TextRun {
  readonly type: 'text';
  readonly value: string;
  readonly marks: readonly Mark[];
}

export interface LineBreak {
  readonly type: 'break';
}

export interface PictureRun {
  readonly type: 'picture';
  /** In the source. */
  readonly src: string;
  readonly alt: string;
  /** In the text, for which it is asked for once it is sure to be shown. */
  readonly url: () => string | undefined;
  readonly marks: readonly Mark[];
}

export interface RubyRun {
  readonly type: 'ruby';
  readonly base: string;
  readonly reading: string;
  readonly marks: readonly Mark[];
}

/** A place that links lead to. */
export interface AnchorRun {
  readonly type: 'anchor';
  readonly id: string;
}

/** The mark of a footnote. */
export interface NoteMark {
  readonly type: 'note';
  readonly label: string;
}

/** What stands in a line, without breaks and anchors. */
export type Inline = Exclude<Run, LineBreak | AnchorRun>;

export interface Line {
  readonly runs: readonly Inline[];
  /** Hard spaces that stood before it. */
  readonly indent: number;
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly lines: readonly Line[];
  /** Of a heading, 1 to 6 as in the source. */
  readonly depth?: number;
  readonly align?: Align;
  /** What links call it. */
  readonly anchors: readonly string[];
}

export type Block =
  | Paragraph
  /** A blank line that somebody put in: an empty paragraph, a line break of its own. */
  | { readonly type: 'blank' }
  | { readonly type: 'scene-break' }
  | { readonly type: 'code'; readonly value: string }
  | { readonly type: 'quote'; readonly blocks: readonly Block[] }
  | List
  | Table
  | Directive
  | Wrapped
  | { readonly type: 'details'; readonly label?: Line; readonly blocks: readonly Block[] }
  | { readonly type: 'note'; readonly label: string; readonly blocks: readonly Block[] };

export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  /** The number of the first item. */
  readonly start: number;
  readonly items: readonly (readonly Block[])[];
}

export interface Table {
  readonly type: 'table';
  /** The first is the head. Each cell is one line. */
  readonly rows: readonly (readonly Line[])[];
  readonly align: readonly ('left' | 'right' | 'center' | null)[];
}

export interface Directive {
  readonly type: 'directive';
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly label?: Line;
  readonly blocks: readonly Block[];
}

/** Blocks within elements that Markdown has no sign for. */
export interface Wrapped {
  readonly type: 'wrapped';
  readonly open: string;
  readonly close: string;
  readonly blocks: readonly Block[];
}

const VISIBLE = /[^\s\u00AD\u200B-\u200F\u2060\uFEFF]/u;

/** Whether text shows anything: white space and what has no width do not. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}

export function textOfLine({ runs }: Line): string {
  return runs
    .map((run) => (run.type === 'text' ? run.value : run.type === 'ruby' ? run.base : ''))
    .join('');
}

export function textOf({ lines }: Paragraph): string {
  return lines.map(textOfLine).join('\n');
}

/** The lines of a block and of what stands in it. */
export function linesIn(block: Block): readonly Line[] {
  switch (block.type) {
    case 'paragraph':
      return block.lines;
    case 'list':
      return block.items.flatMap((item) => item.flatMap(linesIn));
    case 'table':
      return block.rows.flat();
    case 'code':
      return block.value
        .split('\n')
        .map((value) => ({ runs: [{ type: 'text', value, marks: [] }], indent: 0 }));
    case 'blank':
    case 'scene-break':
      return [];
    default: {
      const label = 'label' in block && typeof block.label === 'object' ? [block.label] : [];
      return [...label, ...block.blocks.flatMap(linesIn)];
    }
  }
}
