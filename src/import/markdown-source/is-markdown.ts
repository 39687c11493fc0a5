import { frontMatterOf } from './split.ts';

const NAMED_MARKDOWN = /\.(?:md|markdown|mdown|mkdn?|mdx|qmd)$/iu;
const NAMED_TEXT = /\.(?:txt|text|asc)$/iu;

const HEADING = /^#{1,6} +\S/mu;
/** What hardly anybody types who does not write Markdown, beside headings. */
const SIGNS: readonly RegExp[] = [
  /(?<!!)\[[^[\]\n]{1,200}\]\((?:https?:|mailto:|[./#])[^()\s]{1,500}\)|(?<!!)\[\[[^[\]\n]{1,200}\]\]/u,
  /!\[[^[\]\n]{0,200}\]\([^()\s]{1,500}\)|!\[\[[^[\]\n]{1,200}\]\]/u,
  /^(?:```|~~~)[\w -]{0,40}$/mu,
  /(?<![\p{L}\p{N}*])\*\*[^\s*][^*\n]{0,200}\*\*(?![\p{L}\p{N}*])/u,
  /^\|?[ :]*-{3,}[ :]*\|[ :|-]{0,200}$/mu,
  /^\[\^[^\]\n]{1,100}\]: +\S/mu,
  /^\[[^\]\n]{1,100}\]: +<?https?:\/\//mu,
];
/** What plain text has, too, but a file that calls itself Markdown means. */
const WEAK_SIGNS: readonly RegExp[] = [
  /^> +\S/mu,
  /^.{1,200}\n(?:={3,}|-{3,})$/mu,
  /^ {0,3}[-*+] +\S.*\n {0,3}[-*+] +\S/mu,
  /(?<![\p{L}\p{N}*])\*[^\s*][^*\n]{0,200}\*(?![\p{L}\p{N}*])/u,
  /(?<![\p{L}\p{N}_])_[^\s_][^_\n]{0,200}_(?![\p{L}\p{N}_])/u,
  / {2}\n\S/u,
];

/**
 * Whether a text is Markdown beyond doubt: it has front matter, or headings with other marks that
 * prose has not. Its file's name tips the scale where it says so; a `.txt` is plain text, in which
 * every letter stays as typed.
 */
export function isMarkdown(text: string, name: string): boolean {
  if (frontMatterOf(text, isNamedMarkdown(name)) !== undefined) return true;
  if (NAMED_TEXT.test(name)) return false;
  const signs = SIGNS.filter((sign) => sign.test(text)).length;
  const hasHeading = HEADING.test(text);
  if (isNamedMarkdown(name)) {
    return hasHeading || signs > 0 || WEAK_SIGNS.some((sign) => sign.test(text));
  }
  return hasHeading && signs > 1;
}

export function isNamedMarkdown(name: string): boolean {
  return NAMED_MARKDOWN.test(name);
}
