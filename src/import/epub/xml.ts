import { parseXml, XmlElement as ParsedElement } from '@rgrove/parse-xml';
import type { Nodes } from 'hast';
import { toString } from 'hast-util-to-string';
import { isElement } from '../html/elements.ts';
import { parseXhtml } from '../html/parse-html.ts';

/** An element of a package's XML. Names are without prefixes, in lower case: `creator`, `full-path`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Everything in it, white space folded. */
  readonly text: string;
  /** The same as it is written. */
  readonly raw: string;
}

/**
 * Reads XML as a tree of elements. What is not well-formed is read as a browser reads HTML, which
 * finds something in everything. No entity but XML's and HTML's own is ever expanded.
 * @returns a root around what was found
 */
export function parseLeniently(xml: string): XmlElement {
  try {
    return fromXml(new ParsedElement('', {}, parseXml(xml).children.filter(isParsed)));
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return fromHast(parseXhtml(xml.replaceAll(HTML_OWN, '<$1x-$2')));
  }
}

// To an HTML parser, `<meta>` has no text, and `<head>` stands at the top.
const HTML_OWN = /<(\/?)(?:[\w-]+:)?(meta|head|link|title)\b/gu;

/** Every element of a name below another, in their order. */
export function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const look = ({ children }: XmlElement): void => {
    for (const child of children) {
      if (child.name === name) found.push(child);
      look(child);
    }
  };
  look(element);
  return found;
}

function isParsed(node: unknown): node is ParsedElement {
  return node instanceof ParsedElement;
}

function fromXml(element: ParsedElement): XmlElement {
  return {
    name: localName(element.name),
    attributes: attributesOf(Object.entries(element.attributes)),
    children: element.children.filter(isParsed).map(fromXml),
    // Found when asked for: every element's would be as much again for each that it is in.
    get text() {
      return fold(element.text);
    },
    get raw() {
      return element.text;
    },
  };
}

function fromHast(node: Nodes): XmlElement {
  const isNamed = isElement(node);
  const attributes = Object.entries(isNamed ? node.properties : {}).map(
    ([name, value]): [string, string] => [
      ATTRIBUTES.get(name) ?? name,
      Array.isArray(value) ? value.join(' ') : String(value ?? ''),
    ],
  );
  return {
    name: isNamed ? localName(node.tagName).replace(/^x-/u, '') : '',
    attributes: attributesOf(attributes),
    children: 'children' in node ? node.children.filter(isElement).map(fromHast) : [],
    get text() {
      return fold(toString(node));
    },
    get raw() {
      return toString(node);
    },
  };
}

/** Attributes that hast has under names of its own. */
const ATTRIBUTES = new Map([
  ['xmlLang', 'lang'],
  ['className', 'class'],
]);

function attributesOf(attributes: readonly (readonly [string, string])[]): Map<string, string> {
  return new Map(attributes.map(([name, value]) => [localName(name), value]));
}

function localName(name: string): string {
  return name.replace(/^.*:/u, '').toLowerCase();
}

function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
