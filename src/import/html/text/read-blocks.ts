import type { Element, ElementContent, Nodes, RootContent } from 'hast';
import { attribute, classesOf, plainText } from '../elements.ts';
import { linesIn, type Block, type Line, type Run } from './blocks.ts';
import { BLOCKS, DROPPED, MISSED } from './element-kinds.ts';
import type { Findings } from './findings.ts';
import type { Mark } from './marks.ts';
import { readDetails, readFigure, readList } from './containers.ts';
import { marksOf } from './element-marks.ts';
import { toLine, toParagraphs } from './paragraphs.ts';
import { plainLines, preformattedRuns } from './preformatted.ts';
import { readRuby } from './ruby.ts';
import { isStyleClass, styleOf, type Align } from './style.ts';
import { readTable } from './table.ts';
import type { UsualText } from './usual-text.ts';
import { isSpoilerClass, readWorkSkin } from './work-skins.ts';

/** What a piece of HTML has in common with the other pieces of its story. */
export interface Surroundings {
  readonly findings: Findings;
  /** A picture's address in the text; `undefined` where it cannot be shown. */
  readonly picture: (src: string) => string | undefined;
  /** What is not said again, because most of the text is so. */
  readonly usual: UsualText;
}

/** What the elements around a node say. */
export interface Context {
  readonly marks: readonly Mark[];
  readonly align?: Align | undefined;
  readonly depth?: number | undefined;
  /** Whether a chat is being read, whose classes say what its parts are. */
  readonly inChat?: boolean;
  /** How many elements around were not certain to be a chat. */
  readonly chatTries?: number;
}

type Child = RootContent | ElementContent;

const HEADING = /^h([1-6])$/u;
/** Reads HTML as blocks, in the order of the text. */
export class BlockReader {
  readonly #around: Surroundings;
  #blocks: Block[] = [];
  /** What stands in the block that is open. */
  #runs: Run[] = [];

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** What stands in an element, or in several, by itself. */
  read(nodes: readonly Nodes[], context: Context = { marks: [] }): readonly Block[] {
    const outside = { blocks: this.#blocks, runs: this.#runs };
    this.#blocks = [];
    // Links to what surrounds a block lead to the first that stands in it.
    this.#runs = [];
    this.#walk(nodes, context);
    this.#close(context);
    const read = this.#blocks;
    this.#blocks = outside.blocks;
    this.#runs = outside.runs;
    return read;
  }

  /** The same on one line; of blocks, the text. */
  readLine(nodes: readonly Nodes[], context: Context = { marks: [] }): Line {
    const lines = this.read(nodes, context).flatMap(linesIn);
    return toLine(
      lines.flatMap((line, index): Run[] =>
        index === 0 ? [...line.runs] : [{ type: 'break' }, ...line.runs],
      ),
    );
  }

  /** The context within an element: what it adds to the one around it. */
  within(element: Element, context: Context): Context {
    const style = styleOf(element);
    const marks = marksOf(element, style, context.marks, this.#around);
    const align = style.align === undefined ? context.align : (style.align ?? undefined);
    return { ...context, marks, align };
  }

  #walk(nodes: readonly (Nodes | Child)[], context: Context): void {
    for (const node of nodes) {
      if (node.type === 'text') {
        this.#runs.push({ type: 'text', value: node.value, marks: context.marks });
      } else if (node.type === 'element') {
        this.#element(node, context);
      } else if (node.type === 'root') {
        this.#walk(node.children, context);
      }
    }
  }

  #element(element: Element, context: Context): void {
    const { tagName } = element;
    if (DROPPED.has(tagName)) {
      this.#drop(element, context);
      return;
    }
    const style = styleOf(element);
    if (style.hidden === true) {
      this.#around.findings.hiddenText(plainText(element));
      return;
    }
    const id =
      attribute(element, 'id') ?? (tagName === 'a' ? attribute(element, 'name') : undefined);
    if (BLOCKS.has(tagName)) {
      this.#close(context);
      if (id !== undefined) this.#runs.push({ type: 'anchor', id });
      this.#block(element, this.within(element, context), context);
      return;
    }
    if (id !== undefined) this.#runs.push({ type: 'anchor', id });
    switch (tagName) {
      case 'br':
        this.#runs.push({ type: 'break' });
        return;
      case 'wbr':
        return;
      case 'img':
      case 'image': {
        this.#picture(element, context);
        return;
      }
      default:
        this.countClasses(element, context);
        this.#inline(element, this.within(element, context));
    }
  }

  #inline(element: Element, inner: Context): void {
    const ruby = element.tagName === 'ruby' ? readRuby(element, inner, this) : undefined;
    if (ruby === undefined) this.#walk(element.children, inner);
    else this.#runs.push(...ruby);
  }

  /** @param inner within the element */
  #block(element: Element, inner: Context, outer: Context): void {
    const { tagName, children } = element;
    const [, depth] = HEADING.exec(tagName) ?? [];
    if (depth !== undefined) {
      const heading = { ...inner, depth: Number(depth) };
      this.countClasses(element, inner);
      this.#walk(children, heading);
      this.#close(heading);
      return;
    }
    const skin = readWorkSkin(element, inner, this);
    if (skin !== undefined) {
      for (const block of skin) this.#add(block);
      return;
    }
    this.countClasses(element, inner);
    switch (tagName) {
      case 'hr':
        this.#add({ type: 'scene-break' });
        return;
      case 'center':
        this.#walk(children, { ...inner, align: 'centre' });
        this.#close({ ...inner, align: 'centre' });
        return;
      case 'blockquote':
        this.#add({ type: 'quote', blocks: this.read(children, unaligned(inner)) });
        return;
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        for (const block of readList(element, unaligned(inner), this)) this.#add(block);
        return;
      case 'dl':
      case 'dt':
      case 'dd':
        this.#add({
          type: 'wrapped',
          open: `<${tagName}>`,
          close: `</${tagName}>`,
          blocks: this.read(children, unaligned(inner)),
        });
        return;
      case 'table':
        for (const block of readTable(element, unaligned(inner), this)) this.#add(block);
        return;
      case 'pre':
      case 'listing':
      case 'xmp':
      case 'plaintext': {
        this.#preformatted(element, inner);
        return;
      }
      case 'details':
        this.#add(readDetails(element, unaligned(inner), this));
        return;
      case 'figure':
        for (const block of readFigure(element, unaligned(inner), this)) this.#add(block);
        return;
      default:
        this.#walk(children, inner);
        this.#close(inner.depth === outer.depth ? inner : outer);
    }
  }

  #add(block: Block): void {
    // Whatever links lead to it, they lead to what follows.
    const anchors = this.#runs.filter(({ type }) => type === 'anchor');
    this.#runs = [];
    this.#blocks.push(block);
    this.#runs.push(...anchors);
  }

  /** Ends the block that is open. */
  #close({ depth, align }: Context): void {
    if (this.#runs.every(({ type }) => type === 'anchor')) return;
    const blocks = toParagraphs(this.#runs, {
      ...(depth === undefined ? {} : { depth }),
      ...(align === undefined ? {} : { align }),
    });
    const anchors = blocks.some(({ type }) => type === 'paragraph')
      ? []
      : this.#runs.filter(({ type }) => type === 'anchor');
    this.#blocks.push(...blocks);
    this.#runs = anchors;
  }

  #preformatted({ children }: Element, context: Context): void {
    const text = plainLines(children);
    if (text !== undefined) {
      const value = text.replace(/^\n|\s+$/gu, '');
      if (value.trim() !== '') this.#add({ type: 'code', value });
      return;
    }
    const first = this.#runs.length;
    this.#walk(children, context);
    const runs = this.#runs.splice(first);
    this.#runs.push(...runs.flatMap(preformattedRuns));
    this.#close(context);
  }

  #picture(element: Element, { marks }: Context): void {
    const src =
      attribute(element, 'src') ??
      attribute(element, 'xLinkHref') ??
      attribute(element, 'href') ??
      '';
    const alt = (attribute(element, 'alt') ?? '').replaceAll(/\s+/gu, ' ').trim();
    const url = (): string | undefined => this.#around.picture(src);
    if (src !== '' || alt !== '') this.#runs.push({ type: 'picture', src, alt, url, marks });
  }

  #drop(element: Element, context: Context): void {
    const { tagName } = element;
    if (tagName === 'svg') {
      const pictures = element.children.filter(
        (child) => child.type === 'element' && child.tagName === 'image',
      );
      if (pictures.length > 0) {
        this.#walk(pictures, context);
        return;
      }
    }
    if (MISSED.has(tagName)) {
      const address = attribute(element, 'src') ?? attribute(element, 'data');
      this.#around.findings.droppedElement(tagName, address);
    }
  }

  /** Counts the classes of an element that mean nothing here. */
  countClasses(element: Element, { inChat = false }: Context): void {
    if (inChat) return;
    for (const name of classesOf(element)) {
      if (!isStyleClass(name) && !isSpoilerClass(name) && !LITTER.test(name))
        this.#around.findings.droppedClass(name);
    }
  }
}

// What programs write on everything: Word, LibreOffice, calibre, the archives themselves.
const LITTER = /^(?:mso\w*|western|calibre\d*|userstuff\d*|apple-\S+|c\d+|p\d+|s\d+)$/iu;

function unaligned(context: Context): Context {
  return { ...context, align: undefined, depth: undefined };
}
