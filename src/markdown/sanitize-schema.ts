import type { Options } from 'rehype-sanitize';
import { ID_SCOPE } from './rendered.ts';

const ELEMENTS =
  'a abbr acronym address b big blockquote br caption center cite code col colgroup dd del details ' +
  'dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li ol p pre q rp rt ruby s ' +
  'samp small span strike strong sub summary sup table tbody td tfoot th thead tr tt u ul var';

/**
 * What raw HTML may hold, after the Archive of Our Own's `sanitizer_config.rb`: its elements and
 * attributes, no `id`, no `style`, classes of its pattern. What stands in the elements of `strip`
 * goes with them; `template` is ours, for no browser shows what is in one. An id passes only where
 * it begins with `ID_SCOPE`, which no author can write: those are the footnotes' own.
 */
export const sanitizeSchema: Options = {
  tagNames: ELEMENTS.split(' '),
  attributes: {
    '*': [
      'align',
      'dir',
      'lang',
      'title',
      ['className', /^[a-zA-Z][\w-]+$/u],
      ['id', new RegExp(`^${ID_SCOPE}`, 'u')],
    ],
    a: ['href', 'name'],
    img: ['alt', 'src'],
    ol: ['start'],
    td: ['abbr', 'colSpan', 'rowSpan'],
    th: ['abbr', 'colSpan', 'rowSpan', 'scope'],
  },
  protocols: {
    href: inAnyCase('http', 'https', 'mailto', 'ftp'),
    src: inAnyCase('http', 'https'),
  },
  ancestors: {
    caption: ['table'],
    col: ['table'],
    colgroup: ['table'],
    dd: ['dl'],
    dt: ['dl'],
    figcaption: ['figure'],
    li: ['ol', 'ul'],
    tbody: ['table'],
    td: ['table'],
    tfoot: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
    rp: ['ruby'],
    rt: ['ruby'],
    summary: ['details'],
  },
  strip: [
    'iframe',
    'math',
    'noembed',
    'noframes',
    'noscript',
    'plaintext',
    'script',
    'style',
    'svg',
    'template',
    'xmp',
  ],
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
};

/** As they are typed, on a telephone too, which writes `Https://` where a line begins. */
function inAnyCase(...protocols: readonly string[]): string[] {
  return protocols.flatMap((protocol) => [
    protocol,
    protocol.toUpperCase(),
    protocol.charAt(0).toUpperCase() + protocol.slice(1),
  ]);
}
