/** What random HTML is made of: elements as their opening tags, `ul><li` for two; and what stands in them. */
export interface HtmlVocabulary {
  readonly inline: readonly string[];
  readonly block: readonly string[];
  readonly text: readonly string[];
}

/** Words of many scripts, spaces, and marks that Markdown has a use for, none of which is markup here. */
export const PLAIN_TEXT: readonly string[] = [
  ...['lamp', 'Lamp ', ' lamp', 'Stair', 'a', 'é', '灯', '強い', 'ночь ', 'λ', '1'],
  ...[' ', '&nbsp;', '<br>', '「', '」', '。', '“', '”', '"', "'", '—', '…', '.', ', '],
  ...['! ', '!', '?', ':', '-', '(', ')', '[', ']', '\\', '&amp;', '*', '_', '~', '~~', '`'],
];

/** HTML of elements within one another. @param left whether an element is at times left open */
export function randomHtml(
  random: () => number,
  depth: number,
  { inline, block, text }: HtmlVocabulary,
  left = false,
): string {
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const inside = (below: number): string =>
    Array.from({ length: 1 + Math.floor(random() * 5) }, () => {
      const kind = random();
      if (below === 0 || kind < 0.5) return pick(text);
      const opening = pick(kind < 0.8 ? inline : block);
      const closing = opening
        .split('><')
        .reverse()
        .map((tag) => `</${tag.split(' ')[0] ?? ''}>`)
        .join('');
      // What a parser closes by itself.
      return `<${opening}>${inside(below - 1)}${left && random() < 0.1 ? '' : closing}`;
    }).join('');
  return inside(depth);
}
