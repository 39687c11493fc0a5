const OPENS = /^\s*(?:<!--[^]*?-->\s*)*<(?:p|div|h[1-6]|center|blockquote|article|section)[\s>]/iu;
const CLOSED = /<\/(?:p|div|h[1-6]|center|blockquote|article|section)>/giu;

/**
 * Whether a text is HTML without its `html`: it begins with a block, and more than one is closed. A
 * tag in the midst of a plain text, or a name in angle brackets, makes none of it.
 */
export function isHtmlFragment(text: string): boolean {
  return OPENS.test(text) && (text.match(CLOSED)?.length ?? 0) > 1;
}
