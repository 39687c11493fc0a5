import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';

/** XML as a tree that CSS selectors find their way in; names keep their prefixes. */
export function xmlTree(xml: string): Root {
  const { root } = parseXml(xml, {
    resolveUndefinedEntity: (entity) => toString(fromHtml(entity, { fragment: true })),
  });
  return { type: 'root', children: root === null ? [] : [elementOf(root)] };
}

function elementOf({ name, attributes, children }: XmlElement): Element {
  const { class: classes, ...others } = attributes;
  return {
    type: 'element',
    tagName: name,
    properties: {
      ...others,
      ...(classes === undefined ? {} : { className: classes.split(/\s+/u) }),
    },
    children: children.flatMap((child): ElementContent[] => {
      if (child instanceof XmlElement) return [elementOf(child)];
      return child instanceof XmlText ? [{ type: 'text', value: child.text }] : [];
    }),
  };
}
