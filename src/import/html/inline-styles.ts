import type { Nodes, Root } from 'hast';
import { isElement } from './elements.ts';

/** What of a style sheet changes how words read, and not only how they look. */
const MEANING =
  /^(?:font-style|font-weight|text-decoration(?:-line)?|vertical-align|text-align|display)$/u;
/** What says no more than the element itself does, or than every book says of all its text. */
const USUAL =
  /^(?:normal|400|baseline|left|start|justify|inherit|initial|none|block|inline|auto)$/u;

/** What a class means, by what it is on: `.x` is on anything, `i.x` on `i` alone. */
export type ClassStyles = ReadonlyMap<string, string>;

/**
 * Reads the classes of style sheets: converters move an author's italics and centred lines there.
 * Selectors of anything but one class, with or without an element, are passed over.
 */
export function readClassStyles(sheets: readonly string[]): ClassStyles {
  const styles = new Map<string, string>();
  for (const sheet of sheets) {
    const plain = sheet.replaceAll(/\/\*[^]*?\*\//gu, '');
    for (const [, selectors = '', body = ''] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/gu)) {
      const meaning = declarationsOf(body);
      if (meaning === '') continue;
      for (const selector of selectors.split(',')) {
        const name = /^\s*([a-z][a-z\d]*)?\.([\w-]+)\s*$/iu.exec(selector);
        if (name === null) continue;
        const key = `${name[1]?.toLowerCase() ?? ''}.${name[2] ?? ''}`;
        const before = styles.get(key);
        styles.set(key, before === undefined ? meaning : `${before};${meaning}`);
      }
    }
  }
  return styles;
}

function declarationsOf(body: string): string {
  const kept = body.split(';').filter((declaration) => {
    const [name = '', value = ''] = declaration.toLowerCase().split(':');
    const isHidden = name.trim() === 'display' && /^\s*none/u.test(value);
    const plain = value.replace('!important', '').trim();
    return MEANING.test(name.trim()) && (isHidden || !USUAL.test(plain));
  });
  return kept.map((declaration) => declaration.trim()).join(';');
}

/** Gives elements the style that their classes stand for, and takes off classes that a converter made up. */
export function inlineStyles(tree: Root, styles: ClassStyles): void {
  for (const child of tree.children) style(child, styles);
}

function style(node: Nodes, styles: ClassStyles): void {
  if (!isElement(node)) return;
  const { className, style: own } = node.properties;
  if (Array.isArray(className)) {
    const classes = className.map(String);
    const meanings = classes.flatMap((name) =>
      [styles.get(`.${name}`), styles.get(`${node.tagName}.${name}`)].filter(isDefined),
    );
    const others = classes.filter((name) => !CONVERTED.test(name));
    if (others.length > 0) node.properties['className'] = others;
    else delete node.properties['className'];
    const all = [...meanings, typeof own === 'string' ? own : undefined].filter(isDefined);
    if (all.length > 0 && !LOOKS_OF_ITS_OWN.test(node.tagName)) {
      node.properties['style'] = all.join(';');
    }
  }
  for (const child of node.children) style(child, styles);
}

/** A class that a converter made up. */
const CONVERTED = /^calibre[_\d]*$/u;
/** Headings are bold and centred in most books, and a body's style is that of all its text. */
const LOOKS_OF_ITS_OWN = /^(?:html|body|h[1-6])$/u;

function isDefined<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}
