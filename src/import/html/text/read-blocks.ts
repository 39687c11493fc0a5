import type { Element, ElementContent, Nodes, RootContent } from 'hast';
import { directionOf as directionOfLanguage, parseLanguage } from '../../../archive/language.ts';
import { attribute, childElements, classesOf, plainText } from '../elements.ts';
import { linesIn, type Block, type Line, type Run } from './blocks.ts';
import { BLOCKS, DROPPED, INLINE, MISSED } from './element-kinds.ts';
import type { Findings } from './findings.ts';
import {
  DELETE,
  direction,
  EMPHASIS,
  languageMark,
  SPOILER,
  STRONG,
  tag,
  withMark,
  withoutMark,
  type Mark,
} from './marks.ts';
import { toLine, toParagraphs } from './paragraphs.ts';
import { readRuby } from './ruby.ts';
import { directionOf, isStyleClass, styleOf, type Align, type Style } from './style.ts';
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
const PROTOCOL = /^[a-z][\w+.-]*:/iu;
const OUTSIDE = /^(?:https?:\/\/|mailto:|ftp:\/\/)\S/iu;

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
    const marks = this.#marksOf(element, style, context.marks);
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
        this.#countClasses(element, context);
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
      this.#countClasses(element, inner);
      this.#walk(children, heading);
      this.#close(heading);
      return;
    }
    const skin = readWorkSkin(element, inner, this);
    if (skin !== undefined) {
      for (const block of skin) this.#add(block);
      return;
    }
    this.#countClasses(element, inner);
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
      case 'dir': {
        this.#list(element, inner);
        return;
      }
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
      case 'details': {
        this.#details(element, inner);
        return;
      }
      case 'figure': {
        this.#figure(element, inner);
        return;
      }
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

  #list({ tagName, children, properties }: Element, context: Context): void {
    const inner = unaligned(context);
    const items: (readonly Block[])[] = [];
    for (const child of children) {
      if (child.type === 'element' && child.tagName === 'li') {
        this.#countClasses(child, context);
        items.push(this.read([...anchorOf(child), ...child.children], this.within(child, inner)));
      } else {
        // A list straight in a list belongs to the item above.
        const stray = this.read([child], inner);
        const above = items.pop();
        if (above !== undefined || stray.length > 0) items.push([...(above ?? []), ...stray]);
      }
    }
    const start = properties['start'];
    const filled = items.filter((blocks) => blocks.some(({ type }) => type !== 'blank'));
    if (filled.length === 0) return;
    this.#add({
      type: 'list',
      ordered: tagName === 'ol',
      start: typeof start === 'number' ? start : 1,
      items: filled,
    });
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
    this.#runs.push(
      ...runs.flatMap((run): Run[] =>
        run.type !== 'text'
          ? [run]
          : run.value
              .split('\n')
              .flatMap((value, index): Run[] => [
                ...(index > 0 ? [{ type: 'break' } as const] : []),
                { ...run, value: value.replaceAll(' ', '\u00a0') },
              ]),
      ),
    );
    this.#close(context);
  }

  #details(element: Element, context: Context): void {
    const inner = unaligned(context);
    const summary = childElements(element).find(({ tagName }) => tagName === 'summary');
    const rest = element.children.filter((child) => child !== summary);
    const label = summary && this.readLine(summary.children, inner);
    this.#add({
      type: 'details',
      ...(label === undefined ? {} : { label }),
      blocks: this.read(rest, inner),
    });
  }

  #figure(element: Element, context: Context): void {
    const inner = unaligned(context);
    const caption = childElements(element).find(({ tagName }) => tagName === 'figcaption');
    const rest = element.children.filter((child) => child !== caption);
    const label = caption && this.readLine(caption.children, inner);
    const blocks = this.read(rest, inner);
    if (label === undefined || label.runs.length === 0) {
      for (const block of blocks) this.#add(block);
      return;
    }
    this.#add({ type: 'directive', name: 'figure', label, blocks });
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

  #marksOf(element: Element, style: Style, outer: readonly Mark[]): readonly Mark[] {
    const { tagName } = element;
    let marks = outer;
    const plain = INLINE.get(tagName);
    if (plain !== undefined) marks = withMark(marks, plain);
    if (style.italic === true) marks = withMark(marks, EMPHASIS);
    if (style.italic === false) marks = withoutMark(marks, EMPHASIS);
    if (style.bold === true) marks = withMark(marks, STRONG);
    if (style.bold === false) marks = withoutMark(marks, STRONG);
    if (style.lineThrough === true) marks = withMark(marks, DELETE);
    if (style.position !== undefined) marks = withMark(marks, tag(style.position));
    if (style.small === true) marks = withMark(marks, tag('small'));
    if (!BLOCKS.has(tagName) && classesOf(element).some(isSpoilerClass)) {
      marks = withMark(marks, SPOILER);
    }
    const href = tagName === 'a' ? attribute(element, 'href') : undefined;
    if (href !== undefined) marks = this.#linked(href, element, marks);
    const isLink = marks.some(({ type }) => type === 'link');
    // Whoever underlines a link says what links look like anyway.
    if (style.underline === true && !isLink) marks = withMark(marks, tag('u'));
    return this.#directed(element, this.#languageOf(element, this.#titled(element, marks)));
  }

  #linked(href: string, element: Element, marks: readonly Mark[]): readonly Mark[] {
    const url = href.trim().replace(/^\/\/(?=\w)/u, 'https://');
    const title = attribute(element, 'title');
    // What leads into the file itself is a footnote's, or is looked at once all has been read.
    if (OUTSIDE.test(url) || !PROTOCOL.test(url)) {
      return withMark(marks, { type: 'link', url, ...(title === undefined ? {} : { title }) });
    }
    this.#around.findings.droppedLink(url);
    return marks;
  }

  #titled(element: Element, marks: readonly Mark[]): readonly Mark[] {
    const { tagName } = element;
    const title = attribute(element, 'title');
    const name = /^(?:abbr|acronym)$/u.test(tagName) ? 'abbr' : tagName;
    if (title === undefined || !/^(?:abbr|dfn|span)$/u.test(name)) return marks;
    return withMark(marks, { type: 'tag', name, title });
  }

  #languageOf(element: Element, marks: readonly Mark[]): readonly Mark[] {
    const written = attribute(element, 'lang') ?? attribute(element, 'xmlLang');
    if (written === undefined || written.startsWith('x-')) return marks;
    const language = parseLanguage(written);
    if (language === undefined) return marks;
    if (this.#around.usual.languages.has(language)) {
      return marks.filter(({ type }) => type !== 'language');
    }
    return withMark(marks, languageMark(language));
  }

  /** Which way text runs, where neither its language nor most of the text says so. */
  #directed(element: Element, marks: readonly Mark[]): readonly Mark[] {
    const dir = directionOf(element);
    if (dir === undefined) return marks;
    const without = marks.filter((mark) => mark.type !== 'direction');
    const language = marks.find((mark) => mark.type === 'language');
    const usual =
      language === undefined ? this.#around.usual.dir : directionOfLanguage(language.language);
    return dir === usual ? without : [...without, direction(dir)];
  }

  #countClasses(element: Element, { inChat = false }: Context): void {
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

function anchorOf(element: Element): readonly Element[] {
  const id = attribute(element, 'id');
  if (id === undefined) return [];
  return [{ type: 'element', tagName: 'span', properties: { id }, children: [] }];
}

/** The text of preformatted nodes, where it has no marks; `undefined` where it has. */
function plainLines(nodes: readonly ElementContent[]): string | undefined {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text') text += node.value;
    else if (node.type === 'element' && node.tagName === 'br') text += '\n';
    else if (node.type === 'element' && /^(?:code|span|font|samp|kbd)$/u.test(node.tagName)) {
      const inner = plainLines(node.children);
      if (inner === undefined) return undefined;
      text += inner;
    } else if (node.type === 'element') return undefined;
  }
  return text;
}
