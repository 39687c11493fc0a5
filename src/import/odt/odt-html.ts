import { XmlText, type XmlElement } from '@rgrove/parse-xml';
import type { Element, ElementContent, Properties, Root } from 'hast';
import { SUBTITLE_CLASS, TITLE_CLASS } from '../document/title-styles.ts';
import type { OdtStyles } from './odt-styles.ts';
import { attributeOf, elementsNamed, isXmlElement, localName } from './odt-xml.ts';

/** What an OpenDocument text has beside its text. */
interface Findings {
  comments: number;
  contents: number;
}

/** What is no text: marks of changes, declarations, what was deleted. */
const NO_TEXT =
  /^(?:tracked-changes|change|change-start|change-end|.*-decls|forms|bookmark.*|reference-mark.*|toc-mark.*|alphabetical-index-mark.*|soft-page-break|annotation-end|table-columns?|table-header-columns|title|desc|note-citation|scripts|event-listeners|glue-point)$/u;
const CONTENTS =
  /^(?:table-of-content|alphabetical-index|bibliography|illustration-index|user-index)$/u;

/** Makes HTML of the body of an OpenDocument text, its footnotes at the end, linked to and fro. */
export class OdtHtml {
  readonly found: Findings = { comments: 0, contents: 0 };
  readonly #styles: OdtStyles;
  readonly #notes: Element[] = [];

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  /** @param text the element `office:text` */
  convert(text: XmlElement): Root {
    const content = inQuotes(this.#children(text, { listStyle: undefined, level: 0 }));
    const notes = this.#notes.length === 0 ? [] : [element('ol', {}, this.#notes)];
    return { type: 'root', children: [...content, ...notes] };
  }

  #children(parent: XmlElement, list: ListContext): ElementContent[] {
    return parent.children.flatMap((child): ElementContent[] => {
      if (child instanceof XmlText) return [{ type: 'text', value: child.text }];
      return isXmlElement(child) ? this.#element(child, list) : [];
    });
  }

  #element(node: XmlElement, list: ListContext): ElementContent[] {
    const name = localName(node);
    const inside = (): ElementContent[] => this.#children(node, list);
    const wrapped = (tag: string, properties: Properties = {}): ElementContent[] => [
      element(tag, properties, inside()),
    ];
    switch (name) {
      case 'p':
        return [this.#paragraph(node, list)];
      case 'h':
        return wrapped(
          `h${String(Math.min(6, Number(attributeOf(node, 'text:outline-level')) || 1))}`,
        );
      case 'span':
        return styled(this.#styles.ofSpan(attributeOf(node, 'text:style-name') ?? ''), inside());
      case 'a':
        return wrapped('a', { href: attributeOf(node, 'xlink:href') ?? '' });
      case 'line-break':
        return [element('br', {}, [])];
      case 'tab':
        return [{ type: 'text', value: ' ' }];
      case 's':
        return [{ type: 'text', value: ' ' }];
      case 'list':
        return [this.#list(node, list)];
      case 'list-item':
      case 'list-header':
        return wrapped('li');
      case 'table':
        return wrapped('table');
      case 'table-row':
        return wrapped('tr');
      case 'table-cell':
        return wrapped('td', spans(node));
      case 'covered-table-cell':
        return [];
      case 'note':
        return this.#note(node);
      case 'ruby':
        return wrapped('ruby');
      case 'ruby-text':
        return wrapped('rt');
      case 'frame':
        return this.#frame(node, list);
      case 'annotation':
        this.found.comments += 1;
        return [];
      default:
        if (CONTENTS.test(name)) this.found.contents += 1;
        return CONTENTS.test(name) || NO_TEXT.test(name) ? [] : inside();
    }
  }

  #paragraph(node: XmlElement, list: ListContext): Element {
    const style = attributeOf(node, 'text:style-name') ?? '';
    const names = this.#styles.names(style);
    const content = this.#children(node, list);
    if (names.includes('Horizontal Line')) return element('hr', {}, []);
    if (names.includes('Title')) return element('p', { className: [TITLE_CLASS] }, content);
    if (names.includes('Subtitle')) return element('p', { className: [SUBTITLE_CLASS] }, content);
    const isQuote = names.some((each) =>
      /^(?:quotations|(?:intense )?quote|block text)$/iu.test(each),
    );
    const css = this.#styles.ofParagraph(style);
    const paragraph = element('p', css === '' ? {} : { style: css }, content);
    return isQuote ? element('blockquote', {}, [paragraph]) : paragraph;
  }

  #list(node: XmlElement, { listStyle, level }: ListContext): Element {
    const inner = {
      listStyle: attributeOf(node, 'text:style-name') ?? listStyle,
      level: level + 1,
    };
    const isNumbered = this.#styles.isNumbered(inner.listStyle ?? '', inner.level);
    return element(isNumbered ? 'ol' : 'ul', {}, this.#children(node, inner));
  }

  #note(node: XmlElement): ElementContent[] {
    const [body] = elementsNamed(node, 'note-body');
    if (body === undefined) return [];
    // The place in the list is kept for a note while one within it is read.
    const number = String(this.#notes.length + 1);
    const item = element('li', { id: `note-${number}` }, []);
    this.#notes.push(item);
    const back = element('a', { href: `#note-call-${number}` }, [{ type: 'text', value: '↩' }]);
    const paragraphs = this.#children(body, { listStyle: undefined, level: 0 });
    const last = paragraphs.findLast((each) => each.type === 'element' && each.tagName === 'p');
    if (last?.type === 'element') last.children.push({ type: 'text', value: ' ' }, back);
    else paragraphs.push(element('p', {}, [back]));
    item.children.push(...paragraphs);
    const call = { href: `#note-${number}`, id: `note-call-${number}` };
    return [element('sup', {}, [element('a', call, [{ type: 'text', value: number }])])];
  }

  /** A picture with its words; of a picture in several formats, the first. Text in a frame is text. */
  #frame(node: XmlElement, list: ListContext): ElementContent[] {
    const [image] = elementsNamed(node, 'image');
    const src = image && attributeOf(image, 'xlink:href');
    if (src === undefined) return this.#children(node, list);
    const alt = elementsNamed(node, 'title', 'desc').map(({ text }) => text.trim());
    const boxes = elementsNamed(node, 'text-box').flatMap((box) => this.#children(box, list));
    return [element('img', { src, alt: [...new Set(alt)].join(' ') }, []), ...boxes];
  }
}

interface ListContext {
  readonly listStyle: string | undefined;
  readonly level: number;
}

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function styled(style: string, children: ElementContent[]): ElementContent[] {
  return style === '' ? children : [element('span', { style }, children)];
}

function spans(cell: XmlElement): Properties {
  const columns = Number(attributeOf(cell, 'table:number-columns-spanned'));
  const rows = Number(attributeOf(cell, 'table:number-rows-spanned'));
  return {
    ...(columns > 1 ? { colSpan: columns } : {}),
    ...(rows > 1 ? { rowSpan: rows } : {}),
  };
}

/** Quotations that follow each other are one of several paragraphs. */
function inQuotes(content: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = [];
  for (const node of content) {
    const before = joined.at(-1);
    if (isQuote(node) && isQuote(before)) before.children.push(...node.children);
    else if (node.type !== 'text' || node.value.trim() !== '') joined.push(node);
  }
  return joined;
}

function isQuote(node: ElementContent | undefined): node is Element {
  return node?.type === 'element' && node.tagName === 'blockquote';
}
