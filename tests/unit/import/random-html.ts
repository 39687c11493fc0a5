/** What random HTML is made of: elements as their opening tags, `ul><li` for two; and what stands in them. */
export interface HtmlVocabulary {
  readonly inline: readonly string[];
  readonly block: readonly string[];
  readonly text: readonly string[];
}

/**
 * Elements that Markdown has marks for, around words of many scripts, spaces, and marks that
 * Markdown has a use for, none of which is markup here.
 */
export const MARKED_HTML: HtmlVocabulary = {
  inline: [
    ...['em', 'em', 'i', 'strong', 'strong', 'b', 's', 'u', 'sup', 'span'],
    'a href="https://example.com/"',
  ],
  block: [
    ...['p', 'p', 'p', 'div', 'blockquote', 'h3', 'ul><li'],
    ...['div align="center"', 'p align="right"'],
  ],
  text: [
    ...['lamp', 'Lamp ', ' lamp', 'Stair', 'a', 'é', '灯', '強い', 'ночь ', 'λ', '1'],
    ...[' ', '&nbsp;', '<br>', '「', '」', '。', '“', '”', '"', "'", '—', '…', '.', ', '],
    ...['! ', '!', '?', ':', '-', '(', ')', '[', ']', '\\', '&amp;', '*', '_', '~', '~~', '`'],
  ],
};

/** The same, with all else that stories are found in, and with what looks like Markdown. */
export const ANY_HTML: HtmlVocabulary = {
  inline: [
    ...MARKED_HTML.inline,
    ...['small', 'sub', 'big', 'font', 'code', 'q', 'cite', 'label', 'abbr title="x"', 'ruby'],
    ...['o:p', 'st1:place', 'a href="#x"', 'span lang="fr"', 'span style="font-style: italic"'],
    'b style="font-weight:normal"',
  ],
  block: [
    ...MARKED_HTML.block,
    ...['center', 'h2', 'h4', 'section', 'address', 'pre', 'p style="text-align: center"'],
    ...['p lang="de"', 'p class="MsoNormal"', 'ol><li', 'ol start="3"><li', 'li', 'dl><dd'],
    ...['details', 'details><summary', 'figure><figcaption', 'table><tr><td'],
    ...['table><tr><td>a</td><td', 'table><tr><th colspan="2"'],
    ...['div class="letter"', 'div class="poem"', 'div class="phone"'],
  ],
  text: [
    ...MARKED_HTML.text,
    ...['\n', '&nbsp;&nbsp; ', '「強」', 'ليل', '“no”', ' - ', '1. ', '12:30', '1986. '],
    ...['**', '#', '# ', '> ', '&gt; ', '+ ', ' * ', '|', '| - |', '](', '![', '[^1]', '[x]: y'],
    ...['&lt;b&gt;', '&lt;dave&gt;', '&amp;amp;', ':::letter', ':lang[', '{', '}', 'http://a.b'],
    ...['<br><br>', '<br>\n<br>', '<hr>', '***', '---', '◇', '<!-- x -->'],
    ...['<script>x()</script>', '<rt>reading</rt>', '<img src="lamp.png">', '\u200b', '( '],
  ],
};

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
