import { fromHtml } from 'hast-util-from-html';
import { attribute, isElement } from './html/elements.ts';
import { attributeValue } from './html/text/phrasing-nodes.ts';

const TAG = /<(img|a)\b(?:[^"'>]|"[^"]*"|'[^']*')*>/giu;

/** What becomes of the targets in a piece of HTML. */
export interface TargetChanges {
  /** @returns where a link is to lead; nothing where its words are to stand alone */
  readonly link?: (href: string) => string | undefined;
  /** @returns a picture's address; nothing where what describes it is to stand in its place */
  readonly picture?: (src: string) => string | undefined;
}

/** Changes where the links and the pictures of raw HTML lead to, and nothing else in it. */
export function changeTargets(html: string, { link, picture }: TargetChanges): string {
  return html.replace(TAG, (tag: string, name: string) => {
    const isPicture = name.toLowerCase() === 'img';
    const target = isPicture ? 'src' : 'href';
    const change = isPicture ? picture : link;
    const address = attributeOf(tag, target);
    if (address === undefined || change === undefined) return tag;
    const changed = change(address);
    if (changed === address) return tag;
    if (changed !== undefined) {
      return tag.replace(attributeNamed(target), ` ${target}="${attributeValue(changed)}"`);
    }
    if (!isPicture) return tag.replace(attributeNamed(target), '');
    const words = attributeOf(tag, 'alt') ?? '';
    return attributeValue(words === '' ? address.replace(/^.*\//u, '') : words);
  });
}

function attributeNamed(name: string): RegExp {
  return new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*'|[^\\s"'>]+)`, 'iu');
}

function attributeOf(tag: string, name: string): string | undefined {
  const [element] = fromHtml(tag, { fragment: true }).children;
  return isElement(element) ? attribute(element, name) : undefined;
}
