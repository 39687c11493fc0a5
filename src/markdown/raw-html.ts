import { isHtmlTag } from './syntax/html.ts';

/** A comment, Word's `<![if …]>`, or what may be a tag. */
const MARKUP = /<!--(?:(?!<!--)[^])*?-->|<!\[[^\][<>]*\]>|</gu;
const NAME = /<\/?([A-Za-z][\w:-]*)/uy;
const INSIDE = /[\s/]+|[^\s"'<>=/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?/uy;
const REFERENCE = /&#(?:x([0-9a-f]+)|([0-9]+));?/giu;

/**
 * Makes raw HTML what the grammar of a story takes for HTML: a tag that HTML does not know or that
 * never ends is text, and no character reference stands for a control character, which no text has
 * and which the renderer marks its slots with.
 *
 * @example `<p>I am <dave> & I <3 <u>this</u></p>` becomes `<p>I am &lt;dave> & I &lt;3 <u>this</u></p>`
 */
export function knownHtml(raw: string): string {
  return raw
    .replaceAll(MARKUP, (markup, at: number) =>
      markup !== '<' || opensTag(raw, at) ? markup : '&lt;',
    )
    .replaceAll(REFERENCE, (reference, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code < 32 && code !== 9 && code !== 10 ? '' : reference;
    });
}

/** Whether a tag that ends begins here: one of HTML's, or of a namespace, as Word writes `<o:p>`. */
function opensTag(html: string, start: number): boolean {
  NAME.lastIndex = start;
  const name = NAME.exec(html)?.[1];
  if (name === undefined || !(name.includes(':') || isHtmlTag(name))) return false;
  let at = NAME.lastIndex;
  while (html[at] !== '>') {
    INSIDE.lastIndex = at;
    if (!INSIDE.test(html)) return false;
    at = INSIDE.lastIndex;
  }
  return true;
}
