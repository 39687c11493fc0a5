import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { partContext, placeInFile, report, type PartContext } from '../part-context.ts';
import { ID_SCOPE, SLOT, SLOT_END, type Reference } from '../rendered.ts';
import { walkElements } from '../walk.ts';

const EXTERNAL = /^(?:https?:)?\/\//iu;

/**
 * Takes the addresses out of links and pictures and leaves slots, to be filled when a page is
 * made. Anchors by name become ids; links to them need no slot.
 *
 * @example
 * ```md
 * [Back](01-fog.md), [elsewhere](https://example.com/) ![A lamp](lamp.jpg)
 * ```
 * ```html
 * <a href="{0}">Back</a>, <a href="{1}" rel="nofollow">elsewhere</a>
 * <img alt="A lamp" src="{2}" loading="lazy" decoding="async" />
 * ```
 */
export function rehypeReferences() {
  return (tree: Root, file: VFile): void => {
    const context = partContext(file);
    const anchors = nameAnchors(tree);
    walkElements(tree, (node, parent) => {
      if (node.tagName === 'a') finishLink(node, anchors, context);
      if (node.tagName === 'img') {
        finishPicture(node, parent.type === 'element' && parent.tagName === 'a', context);
      }
      return undefined;
    });
  };
}

/** `<a name="x">` is an id of before 1999. */
function nameAnchors(tree: Root): ReadonlySet<string> {
  const anchors = new Set<string>();
  walkElements(tree, (node) => {
    const { name } = node.properties;
    if (node.tagName !== 'a' || name === undefined || name === null) return undefined;
    delete node.properties['name'];
    const anchor = `a-${encodeURIComponent(String(name))}`;
    if (anchors.has(anchor)) return undefined;
    anchors.add(anchor);
    node.properties['id'] = ID_SCOPE + anchor;
    return undefined;
  });
  return anchors;
}

function finishLink(node: Element, anchors: ReadonlySet<string>, context: PartContext): void {
  const { href, id } = node.properties;
  if (typeof href !== 'string') {
    if (id === undefined) reportDroppedLink(node, context);
    return;
  }
  if (href.startsWith(`#${ID_SCOPE}`)) return;
  const anchor = `a-${encodeURIComponent(href.slice(1))}`;
  if (href.startsWith('#') && anchors.has(anchor)) {
    node.properties['href'] = `#${ID_SCOPE}${anchor}`;
    return;
  }
  node.properties['href'] = slot(context, { kind: 'link', target: href, hasAlt: true }, node);
  if (EXTERNAL.test(href)) node.properties['rel'] = ['nofollow'];
}

/** The allow-list has taken its address away. */
function reportDroppedLink(node: Element, context: PartContext): void {
  report(context, node.position, {
    code: 'dropped-link',
    severity: 'warning',
    message: 'This link has an address of a kind that is not allowed, and is text only',
    mend: 'Write an address that starts with https:// or mailto:, or the path of a file here',
  });
}

function finishPicture(node: Element, isLinked: boolean, context: PartContext): void {
  const { src, alt, title } = node.properties;
  const words = typeof alt === 'string' ? alt : '';
  const kept = {
    ...(title == null ? {} : { title }),
    ...(node.properties['className'] == null ? {} : { className: node.properties['className'] }),
  };
  if (typeof src !== 'string') {
    becomeText(node, 'span', kept, words);
    return;
  }
  if (EXTERNAL.test(src)) {
    report(context, node.position, {
      code: 'remote-picture',
      severity: 'warning',
      message:
        'A picture from another site is shown as a link, for that site would see every reader',
      mend: 'Save the picture beside the text, and write its file name',
    });
    const name = words === '' ? src : `${words} (${hostOf(src)})`;
    if (isLinked) becomeText(node, 'span', kept, name);
    else {
      const href = slot(context, { kind: 'link', target: src, hasAlt: true }, node);
      becomeText(node, 'a', { href, rel: ['nofollow'], ...kept }, name);
    }
    return;
  }
  const picture = {
    kind: 'picture',
    target: src,
    hasAlt: alt !== undefined && alt !== null,
  } as const;
  node.properties = {
    alt: words,
    src: slot(context, picture, node),
    loading: 'lazy',
    decoding: 'async',
    ...kept,
  };
}

/** `far.example` of `https://far.example/lamp.jpg`; the address itself where it is none. */
function hostOf(src: string): string {
  return URL.parse(src, 'https://here.invalid/')?.host ?? src;
}

function becomeText(
  node: Element,
  tagName: string,
  properties: Element['properties'],
  value: string,
): void {
  node.tagName = tagName;
  node.properties = properties;
  node.children = [{ type: 'text', value }];
}

function slot(
  context: PartContext,
  reference: Pick<Reference, 'kind' | 'target' | 'hasAlt'>,
  node: Element,
): string {
  const index = context.references.push({
    ...reference,
    part: context.part,
    ...placeInFile(context, node.position),
  });
  return `${SLOT}${String(index - 1)}${SLOT_END}`;
}
