import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { decodeHtml } from '../html/decode-html.ts';
import { RefusedError } from '../source-file.ts';
import type { ZipArchive } from '../zip/open-zip.ts';

/**
 * A part of an OpenDocument file. No entity but XML's own is ever expanded.
 * @throws a `RefusedError` where it is not there, or no XML
 */
export function odtPart(archive: ZipArchive, path: string): XmlElement {
  const xml = decodeHtml(archive.readSync(path)) ?? '';
  let root: XmlElement | null;
  try {
    ({ root } = parseXml(xml));
  } catch (error) {
    if (error instanceof RangeError) throw error;
    root = null;
  }
  if (root === null) throw new RefusedError(`“${path}” in it is damaged`);
  return root;
}

export function isXmlElement(node: unknown): node is XmlElement {
  return node instanceof XmlElement;
}

/** The children of these names, prefixes left out. */
export function elementsNamed(
  parent: XmlElement,
  ...names: readonly string[]
): readonly XmlElement[] {
  return parent.children.filter(isXmlElement).filter((child) => names.includes(localName(child)));
}

export function localName({ name }: XmlElement): string {
  return name.replace(/^.*:/u, '');
}

/** @param name with its prefix, as every program writes it */
export function attributeOf({ attributes }: XmlElement, name: string): string | undefined {
  return attributes[name];
}
