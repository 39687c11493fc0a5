import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toHast } from 'mdast-util-to-hast';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { remark } from 'remark';
import { renderText } from '../../markdown/render-text.ts';
import { HTML } from './html.ts';
import { FIXTURES } from './html-sources.ts';
import { PAGE } from './page.ts';
import type { Vocabulary } from './seen.ts';
import { sourceOf, type Source, type Ways } from './source.ts';

interface Markdown extends Ways {
  readonly path: string;
  readonly format?: string;
  /** What another program's own marks come to, in plain Markdown. */
  readonly plainly?: readonly (readonly [string | RegExp, string])[];
  /** Its summary and notes, as front matter has them. */
  readonly matter?: readonly string[];
  /** Keys that are none of Lamplight's, as the notes have them. */
  readonly kept?: string;
  readonly endnotes?: string;
  /** Whether it is of the dialect that pages are written in. */
  readonly isDialect?: boolean;
}

/** As GitHub's Markdown sets it: https://github.github.com/gfm/. */
const GFM: Vocabulary = {
  ...HTML,
  calls: '[data-footnote-ref]',
  without: '.footnotes, .data-footnote-backref',
  label: /^(?!)/u,
};

const FRONT_MATTER = /^(?:---\n[^]*?\n---|\+\+\+\n[^]*?\n\+\+\+)\n/u;

const FILES: readonly Markdown[] = [
  {
    path: 'markdown/lamplight.md',
    format: 'Markdown (Lamplight)',
    isDialect: true,
    matter: ['A *lamp*.\n\n  Two paragraphs.', 'For Moth.'],
    endnotes: 'Thank you.',
  },
  {
    path: 'markdown/no-front-matter.md',
    chapters: 2,
    plainly: [
      [/^[^]*?\*\*Summary:\*\* /u, ''],
      ['  \n**Rating:** PG\n', '\n'],
      [/^Chapter \d: .*\n-+$/gmu, ''],
      // Of CommonMark's code, which four spaces make, a story has none.
      ['    indented code', '   indented code'],
    ],
    vocabulary: { items: 'li:not(ol[start] li)' },
  },
  {
    path: 'markdown/obsidian.md',
    format: 'Markdown (Obsidian)',
    kept: 'Cssclasses: wide',
    plainly: [
      ['[[Harbour Stairs|the stairs]]', 'the stairs'],
      ['[[Vale]]', 'Vale'],
      ['[[Vale#The lamp]]', 'Vale > The lamp'],
      ['![[lamp.png|A lamp on a sill]]', '![A lamp on a sill](lamp.png)'],
      ['![[Other note]]', 'Other note'],
      // What nobody but its author reads.
      ['%%check the number of steps%%', ''],
      [
        '> [!note] On the fog\n> It was real.\n>\n> So was the tea.',
        'On the fog\n\nIt was real.\n\nSo was the tea.',
      ],
      ['> [!quote]\n', ''],
      ['^[In pencil.]', '[^2]'],
      [/$/u, '\n\n[^2]: In pencil.'],
    ],
  },
  {
    path: 'markdown/hugo.md',
    format: 'Markdown (Hugo)',
    matter: ['A *short* story of a lamp.'],
    kept: 'Weight: 7',
    plainly: [
      [/\{\{< figure .*/u, '\n\n![A lamp](lamp.png)\n\nThe lamp in spring\n'],
      ['<!--more-->', ''],
      ['{{% notice tip %}}', ''],
      ['{{% /notice %}}', ''],
      ['[the other lamp]({{< ref "other.md" >}})', 'the other lamp'],
      ['{{< youtube abc123 >}}', ''],
    ],
  },
  {
    path: 'markdown/2020-01-02-the-green-door.md',
    format: 'Markdown (Jekyll)',
    matter: ['A door, and who stood at it.'],
    kept: 'Layout: post\n\nComments: true',
    plainly: [
      [/^\{: .*\}$/gmu, ''],
      ['{: .shout}', ''],
      ['{% include figure.html src="door.png" caption="The door" %}', '![](door.png)\n\nThe door'],
      ['{% raw %}He did.{% endraw %}', 'He did.'],
      [' {#stairs}', ''],
    ],
  },
  {
    path: 'markdown/eleventy.md',
    kept: 'EleventyExcludeFromCollections: true\n\nPermalink: false',
    plainly: [
      ['# Tea: a story', ''],
      ['{% set x = 1 %}{# a thought #}', ''],
    ],
  },
  {
    path: 'fanficfare/multi.txt',
    format: 'FanFicFare download (text)',
    chapters: 3,
    plainly: [
      // A label that no key is for stands in the notes, below the summary.
      [/^[^]*?\n(Byline .*)\nSummary: ([^]*?)\n{4}[^]*?\n {8}The First$/mu, '$2\n\n$1\n\n'],
      [/^\*\*(?:Author's Note|(?:Summary|Notes) for the Chapter):\*\*$/gmu, ''],
      [/^> /gmu, ''],
      [/^ {8}A Title So Long [^]*?at All$/mu, ''],
      [/^ {8}Epilogue$/mu, ''],
      [/\n\nEnd file\.\s*$/u, ''],
      ['well-\nknown', 'well-known'],
      ['<dave>', '\\<dave>'],
      ['    indented', 'indented'],
      ['~*~', '***'],
      ['        no heading', '***\n\nno heading'],
      // A rule below the text, and the one above the notes, part nothing.
      ['He left.\n---\n\n* * *', 'He left.'],
    ],
  },
];

export function markdownSources(): readonly Source[] {
  return FILES.map((file) => {
    const { path, format = 'Markdown', isDialect = false, ...ways } = file;
    const { matter = [], kept = '', endnotes = '', plainly = [] } = file;
    const bytes = readFileSync(new URL(path, FIXTURES));
    const whole = bytes.toString('utf8').replaceAll('\r\n', '\n');
    for (const said of [...matter, endnotes]) mustHave(path, whole, said);
    let text = whole.replace(FRONT_MATTER, '');
    for (const [from, to] of plainly) {
      const rewritten = text.replace(from, to);
      if (rewritten === text) throw new Error(`${path} does not have ${String(from)}`);
      text = rewritten;
    }
    const tree = (markdown: string): Root =>
      isDialect ? fromHtml(renderText(markdown).html, { fragment: true }) : gfmTree(markdown);
    const texts = [...matter, kept, text, endnotes];
    return sourceOf(
      {
        name: basename(path),
        format,
        bytes,
        pieces: texts.map((each) => ({ root: tree(each) })),
        vocabulary: isDialect ? PAGE : GFM,
      },
      ways,
    );
  });
}

function mustHave(path: string, text: string, said: string): void {
  if (!text.includes(said)) throw new Error(`${path} does not have ${said}`);
}

function gfmTree(markdown: string): Root {
  const tree = remark()
    .data('micromarkExtensions', [
      gfmTable(),
      gfmStrikethrough({ singleTilde: false }),
      gfmFootnote(),
    ])
    .data('fromMarkdownExtensions', [
      gfmTableFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmFootnoteFromMarkdown(),
    ])
    .parse(markdown);
  const hast = toHast(tree);
  if (hast.type !== 'root') throw new Error('A tree has a root');
  return hast;
}
