import type { Element } from 'hast';
import type { Image, ImageReference, Link, LinkReference } from 'mdast';
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast';

function link(state: State, node: Link): Element {
  const element: Element = {
    type: 'element',
    tagName: 'a',
    properties: { href: node.url, ...(node.title == null ? {} : { title: node.title }) },
    children: state.all(node),
  };
  state.patch(node, element);
  return element;
}

function image(state: State, node: Image): Element {
  const element: Element = {
    type: 'element',
    tagName: 'img',
    properties: {
      src: node.url,
      ...(node.alt == null || node.alt === '' ? {} : { alt: node.alt }),
      ...(node.title == null ? {} : { title: node.title }),
    },
    children: [],
  };
  state.patch(node, element);
  return element;
}

/**
 * Links and pictures that keep their address as the author wrote it, for it is looked up in the
 * archive; mdast-util-to-hast would percent-encode it. A picture without words has no `alt` yet.
 */
export const hastHandlers: Handlers = {
  link,
  image,
  linkReference(state, node: LinkReference) {
    const definition = state.definitionById.get(node.identifier.toUpperCase());
    return definition === undefined
      ? defaultHandlers.linkReference(state, node)
      : link(state, {
          ...node,
          type: 'link',
          url: definition.url,
          title: definition.title ?? null,
        });
  },
  imageReference(state, node: ImageReference) {
    const definition = state.definitionById.get(node.identifier.toUpperCase());
    return definition === undefined
      ? defaultHandlers.imageReference(state, node)
      : image(state, {
          ...node,
          type: 'image',
          url: definition.url,
          title: definition.title ?? null,
        });
  },
};
