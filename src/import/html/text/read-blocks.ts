import type { Element, ElementContent, Nodes, RootContent } from 'hast';
import { attribute, plainText } from '../elements.ts';
import { BlockWriter } from './block-writer.ts';
import { linesIn, type Block, type Line, type Run } from './blocks.ts';
import { readDetails, readFigure, readList } from './containers.ts';
import type { Context, Surroundings } from './context.ts';
import { BLOCKS, DROPPED, MISSED } from './element-kinds.ts';
import { marksOf } from './element-marks.ts';
import { foreignClasses } from './foreign-classes.ts';
import { toLine } from './paragraphs.ts';
import { plainLines, preformattedRuns } from './preformatted.ts';
import { readRuby } from './ruby.ts';
import { styleOf } from './style.ts';
import { readTable } from './table.ts';
import { readWorkSkin } from './work-skins.ts';

type Child = RootContent | ElementContent;

const HEADING = /^h([1-6])$/u;

/** Reads HTML as blocks, in the order of the text. */
export class BlockReader {
  readonly #around: Surroundings;
  #written = new BlockWriter();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** What stands in an element, or in several, by itself. */
  read(nodes: readonly Nodes[], context: Context = { marks: [] }): readonly Block[] {
    const outside = this.#written;
    // Links to what surrounds a block lead to the first that stands in it.
    this.#written = new BlockWriter();
    this.#walk(nodes, context);
    this.#written.close(context);
    const read = this.#written.blocks;
    this.#written = outside;
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
        this.#written.push({ type: 'text', value: node.value, marks: context.marks });
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
      this.#written.close(context);
      if (id !== undefined) this.#written.push({ type: 'anchor', id });
      this.#block(element, this.within(element, context), context);
      return;
    }
    if (id !== undefined) this.#written.push({ type: 'anchor', id });
    switch (tagName) {
      case 'br':
        this.#written.push({ type: 'break' });
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
    else this.#written.push(...ruby);
  }

  /** @param inner within the element */
  #block(element: Element, inner: Context, outer: Context): void {
    const { tagName, children } = element;
    const [, depth] = HEADING.exec(tagName) ?? [];
    if (depth !== undefined) {
      const heading = { ...inner, depth: Number(depth) };
      this.countClasses(element, inner);
      this.#walk(children, heading);
      this.#written.close(heading);
      return;
    }
    const skin = readWorkSkin(element, inner, this);
    if (skin !== undefined) {
      for (const block of skin) this.#written.add(block);
      return;
    }
    this.countClasses(element, inner);
    switch (tagName) {
      case 'hr':
        this.#written.add({ type: 'scene-break' });
        return;
      case 'center':
        this.#walk(children, { ...inner, align: 'centre' });
        this.#written.close({ ...inner, align: 'centre' });
        return;
      case 'blockquote':
        this.#written.add({ type: 'quote', blocks: this.read(children, unaligned(inner)) });
        return;
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        for (const block of readList(element, unaligned(inner), this)) this.#written.add(block);
        return;
      case 'dl':
      case 'dt':
      case 'dd':
        this.#written.add({
          type: 'wrapped',
          open: `<${tagName}>`,
          close: `</${tagName}>`,
          blocks: this.read(children, unaligned(inner)),
        });
        return;
      case 'table':
        for (const block of readTable(element, unaligned(inner), this)) this.#written.add(block);
        return;
      case 'pre':
      case 'listing':
      case 'xmp':
      case 'plaintext': {
        this.#preformatted(element, inner);
        return;
      }
      case 'details':
        this.#written.add(readDetails(element, unaligned(inner), this));
        return;
      case 'figure':
        for (const block of readFigure(element, unaligned(inner), this)) this.#written.add(block);
        return;
      default:
        this.#walk(children, inner);
        this.#written.close(inner.depth === outer.depth ? inner : outer);
    }
  }

  #preformatted({ children }: Element, context: Context): void {
    const text = plainLines(children);
    if (text !== undefined) {
      const value = text.replace(/^\n|\s+$/gu, '');
      if (value.trim() !== '') this.#written.add({ type: 'code', value });
      return;
    }
    const first = this.#written.openRuns;
    this.#walk(children, context);
    this.#written.rewrite(first, preformattedRuns);
    this.#written.close(context);
  }

  #picture(element: Element, { marks }: Context): void {
    const src =
      attribute(element, 'src') ??
      attribute(element, 'xLinkHref') ??
      attribute(element, 'href') ??
      '';
    const alt = (attribute(element, 'alt') ?? '').replaceAll(/\s+/gu, ' ').trim();
    const url = (): string | undefined => this.#around.picture(src);
    if (src !== '' || alt !== '') this.#written.push({ type: 'picture', src, alt, url, marks });
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
    for (const name of foreignClasses(element)) this.#around.findings.droppedClass(name);
  }
}

function unaligned(context: Context): Context {
  return { ...context, align: undefined, depth: undefined };
}
