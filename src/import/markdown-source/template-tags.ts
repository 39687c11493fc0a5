import type { Place } from '../story-draft.ts';

export interface WithoutTags {
  readonly text: string;
  /** Hugo's shortcodes, Liquid's and Nunjucks' tags: only their text is left. */
  readonly dropped: readonly Place[];
  /** `{{ page.title }}`: stands as typed. */
  readonly left: readonly Place[];
}

const FENCED = /^(`{3,}|~{3,})[^\n]*\n[^]*?^\1[`~]*[ \t]*$/gmu;
const SHORTCODE = /\{\{([<%])(?<inside>[^]{0,2000}?)[>%]\}\}/gu;
const BLOCK_TAG = /\{%-?(?<inside>[^]{0,2000}?)-?%\}/gu;
const COMMENT = /\{#(?!\w)(?<inside>[^]{0,2000}?)#\}/gu;
const VARIABLE = /\{\{[^{}\n]{1,200}\}\}/gu;
const PARAMETER =
  /(?<key>[\w-]+)\s*=\s*(?:"(?<double>(?:[^"\\]|\\.)*)"|'(?<single>[^']*)'|`(?<back>[^`]*)`|(?<bare>[^\s"'`]+))/gu;
/** Parameters that a page shows. */
const SHOWN = ['title', 'caption', 'text', 'alt', 'content', 'summary', 'label', 'attr'];
const LINKS = /^(?:rel)?ref$/u;
const PICTURES = /^(?:figure|img|image|picture)(?=\s)|^include\s.{0,100}(?:figure|image|img)/u;

/**
 * Drops what site generators take for tags, and keeps the text in them: what stands between two,
 * and what a page would show of their parameters.
 * @param firstLine 1-based line of the file on which the text begins
 */
export function withoutTemplateTags(text: string, firstLine: number): WithoutTags {
  if (!/\{[{%#]/u.test(text)) return { text, dropped: [], left: [] };
  const dropped: Place[] = [];
  const fences = [...text.matchAll(FENCED)].map(({ 0: code, index }) => [
    index,
    index + code.length,
  ]);
  const isCode = (at: number): boolean =>
    fences.some(([from = 0, to = 0]) => at >= from && at < to);
  const placeOf = (at: number, tag: string): Place => ({
    line: firstLine + text.slice(0, at).split('\n').length - 1,
    text: tag.replace(/\s+/gu, ' '),
  });
  const tags = [SHORTCODE, BLOCK_TAG, COMMENT].flatMap((pattern) => [...text.matchAll(pattern)]);
  let rest = '';
  let end = 0;
  for (const tag of tags.sort((a, b) => a.index - b.index)) {
    if (tag.index < end || isCode(tag.index)) continue;
    const inside = (tag.groups?.['inside'] ?? '').trim();
    dropped.push(placeOf(tag.index, tag[0]));
    rest += text.slice(end, tag.index) + textOfTag(inside, tag[0].startsWith('{#'));
    end = tag.index + tag[0].length;
  }
  const left = [...text.matchAll(VARIABLE)].filter(
    ({ 0: tag, index }) => !/^\{\{[<%]/u.test(tag) && !isCode(index),
  );
  return {
    text: rest + text.slice(end),
    dropped,
    left: left.map(({ 0: tag, index }) => placeOf(index, tag)),
  };
}

function textOfTag(inside: string, isComment: boolean): string {
  if (isComment) return `<!-- ${inside.replaceAll('--', '- -')} -->`;
  const [name = ''] = /^[\w./-]+/u.exec(inside) ?? [];
  const parameters = new Map(
    [...inside.matchAll(PARAMETER)].map(({ groups = {} }) => {
      const { key = '', double, single, back, bare } = groups;
      return [key, double?.replace(/\\(["\\])/gu, '$1') ?? single ?? back ?? bare ?? ''];
    }),
  );
  if (LINKS.test(name)) return /"([^"]*)"/u.exec(inside)?.[1] ?? inside.slice(name.length).trim();
  const src = parameters.get('src') ?? parameters.get('link') ?? parameters.get('url');
  const shown = SHOWN.flatMap((key) => parameters.get(key) ?? []).filter((value) => value !== '');
  if (PICTURES.test(inside) && src !== undefined) {
    const alt = parameters.get('alt') ?? '';
    const below = shown.filter((value) => value !== alt);
    return ['', `![${alt}](<${src}>)`, ...below, ''].join('\n\n');
  }
  return shown.join(' ');
}
