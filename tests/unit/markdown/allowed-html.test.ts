import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { renderText } from './render-text.ts';

function bodyOf(markdown: string): HTMLElement {
  return parseHTML(`<!doctype html><html><body>${renderText(markdown).html}</body></html>`).document
    .body;
}

/** AO3's elements, each as it stands in a text; those that HTML has given up, by what they become. */
const ALLOWED: Readonly<Record<string, string>> = {
  a: '<a href="https://example.org/">x</a>',
  abbr: '<abbr title="y">x</abbr>',
  acronym: '<acronym>x</acronym>',
  address: '<address>x</address>',
  b: '<b>x</b>',
  big: '<big>x</big>',
  blockquote: '<blockquote>x</blockquote>',
  br: 'x<br>x',
  caption: '<table><caption>x</caption></table>',
  center: '<center>x</center>',
  cite: '<cite>x</cite>',
  code: '<code>x</code>',
  col: '<table><colgroup><col></colgroup></table>',
  colgroup: '<table><colgroup></colgroup></table>',
  figcaption: '<figure><figcaption>x</figcaption></figure>',
  figure: '<figure>x</figure>',
  dd: '<dl><dd>x</dd></dl>',
  del: '<del>x</del>',
  details: '<details>x</details>',
  dfn: '<dfn>x</dfn>',
  div: '<div>x</div>',
  dl: '<dl></dl>',
  dt: '<dl><dt>x</dt></dl>',
  em: '<em>x</em>',
  h3: '<h1>x</h1>',
  h4: '<h1>x</h1><h2>x</h2>',
  hr: '<hr>',
  i: '<i>x</i>',
  img: '<img src="lamp.png" alt="x">',
  ins: '<ins>x</ins>',
  kbd: '<kbd>x</kbd>',
  li: '<ul><li>x</li></ul>',
  ol: '<ol><li>x</li></ol>',
  p: '<p>x</p>',
  pre: '<pre>x</pre>',
  q: '<q>x</q>',
  rp: '<ruby>x<rp>(</rp></ruby>',
  rt: '<ruby>x<rt>y</rt></ruby>',
  ruby: '<ruby>x</ruby>',
  s: '<s>x</s>',
  samp: '<samp>x</samp>',
  small: '<small>x</small>',
  span: '<span>x</span>',
  strike: '<strike>x</strike>',
  strong: '<strong>x</strong>',
  sub: '<sub>x</sub>',
  summary: '<details><summary>x</summary></details>',
  sup: '<sup>x</sup>',
  table: '<table><tr><td>x</td></tr></table>',
  tbody: '<table><tbody><tr><td>x</td></tr></tbody></table>',
  td: '<table><tr><td>x</td></tr></table>',
  tfoot: '<table><tfoot><tr><td>x</td></tr></tfoot></table>',
  th: '<table><tr><th>x</th></tr></table>',
  thead: '<table><thead><tr><td>x</td></tr></thead></table>',
  tr: '<table><tr><td>x</td></tr></table>',
  tt: '<tt>x</tt>',
  u: '<u>x</u>',
  ul: '<ul><li>x</li></ul>',
  var: '<var>x</var>',
};
const TODAY: Readonly<Record<string, string>> = {
  acronym: 'abbr',
  big: 'span.big',
  center: 'div.centre',
  strike: 's',
  tt: 'code',
};

describe('HTML of AO3’s list comes through', () => {
  it.each(Object.entries(ALLOWED))('<%s>', (name, markdown) => {
    expect(bodyOf(markdown).querySelector(TODAY[name] ?? name)).not.toBeNull();
    expect(renderText(markdown).facts.messages).toEqual([]);
  });

  it('with the attributes that AO3 lets through', () => {
    const markdown =
      '<p class="aside big" dir="rtl" lang="ar" title="x" align="center">x</p>\n\n<a name="here">x</a>';
    const paragraph = bodyOf(markdown).querySelector('p');
    expect([...(paragraph?.classList ?? [])]).toEqual(['aside', 'big', 'align-center']);
    for (const [name, value] of [
      ['dir', 'rtl'],
      ['lang', 'ar'],
      ['title', 'x'],
    ] as const) {
      expect(paragraph?.getAttribute(name)).toBe(value);
    }
    expect(bodyOf(markdown).querySelector('a')?.id).toBe('a-here');
    expect(renderText(markdown).facts.messages).toEqual([]);
  });

  it.each([
    'https://a.example/',
    'http://a.example/',
    'mailto:a@a.example',
    'ftp://a.example/',
    'Https://a.example/',
    'b.md',
  ])('with a link to %s', (href) => {
    expect(bodyOf(`<a href="${href}">x</a>`).querySelector('a')?.getAttribute('href')).toBe(href);
  });
});

/** What an element that acts, asks, or shows somebody else’s page is written as. */
const DROPPED: Readonly<Record<string, string>> = {
  script: '<script>alert(1)</script>',
  style: '<style>body { display: none }</style>',
  iframe: '<iframe src="https://evil.example"></iframe>',
  object: '<object data="x"></object>',
  embed: '<embed src="x">',
  form: '<form action="https://evil.example">Send</form>',
  input: '<input autofocus onfocus="alert(1)">',
  button: '<button formaction="javascript:alert(1)">Send</button>',
  textarea: '<textarea>x</textarea>',
  select: '<select><option>x</option></select>',
  svg: '<svg onload="alert(1)"><a xlink:href="javascript:alert(1)">x</a></svg>',
  math: '<math><maction actiontype="statusline" xlink:href="javascript:alert(1)">x</maction></math>',
  base: '<base href="https://evil.example/">',
  meta: '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  link: '<link rel="stylesheet" href="https://evil.example/x.css">',
  video: '<video src="x" onerror="alert(1)"></video>',
  audio: '<audio src="x" autoplay></audio>',
  source: '<picture><source srcset="x"></picture>',
  template: '<template><p>x</p></template>',
  noscript: '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  xmp: '<xmp><script>alert(1)</script></xmp>',
  marquee: '<marquee onstart="alert(1)">x</marquee>',
  dialog: '<dialog open>x</dialog>',
  frameset: '<frameset onload="alert(1)"><frame src="x"></frameset>',
  html: '<html onmouseover="alert(1)"></html>',
  body: '<body onload="alert(1)"></body>',
};
const ACTS =
  'script, style, iframe, object, embed, form, button, textarea, select, svg, math, base, meta, link, ' +
  'video, audio, source, template, noscript, xmp, marquee, dialog, frameset, frame, input, [style]';

/** What of a page would act: elements, handlers, addresses that run. */
function whatActs(markdown: string): string[] {
  const found: string[] = [];
  for (const element of bodyOf(markdown).querySelectorAll('*')) {
    if (element.matches(ACTS)) found.push(element.localName);
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on') || name === 'style') found.push(name);
      // As a browser reads an address: without white space and control characters.
      const address = value.replaceAll(/[\s\p{Cc}]/gu, '');
      if (/^(?:javascript|vbscript|data|file|blob):/iu.test(address)) found.push(value);
    }
  }
  return found;
}

describe('what would act is dropped', () => {
  it.each(Object.entries(DROPPED))('<%s>, and its line is named', (name, html) => {
    const markdown = `One.\n\nTwo.\n\n${html}\n\nThree.\n`;
    const { html: page, facts } = renderText(markdown);
    expect(whatActs(markdown)).toEqual([]);
    expect(page).toContain('Three.');
    expect(page).not.toContain('alert');
    const told = facts.messages.filter(({ code }) => code === 'dropped-element');
    expect(told.map(({ message }) => message).join('\n')).toContain(`<${name}>`);
    expect(told.map(({ line }) => line)).toContain(5);
  });

  it.each(Object.entries(DROPPED))('<%s> within a line, in capitals, too', (name, html) => {
    const capitals = html.replaceAll(new RegExp(`(?<=</?)${name}`, 'gu'), name.toUpperCase());
    expect(whatActs(`One ${html} and *${capitals}* two.`)).toEqual([]);
  });

  it.each([
    '<img src=x onerror=alert(1) alt=a>',
    '<p onclick="alert(1)" ONMOUSEOVER="alert(1)" style="position: fixed">x</p>',
    '<b/onclick=alert(1)//>x</b>',
    '<a href="https://a.example" onclick=alert(1)>x</a>',
    '<p title="a"onclick="alert(1)">x</p>',
    '<div data-x="1" formaction="javascript:alert(1)" srcdoc="x" background="javascript:alert(1)">x</div>',
  ])('from an element that stays: %s', (html) => {
    expect(whatActs(html)).toEqual([]);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '&#106;avascript:alert(1)',
    '&#x6A;avascript:alert(1)',
    'javascript&colon;alert(1)',
    'java&Tab;script:alert(1)',
    '&#1;javascript:alert(1)',
    'java&#0;script:alert(1)',
    'vbscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:text/html;base64,PHNjcmlwdD4=',
    'file:///etc/passwd',
    'blob:x',
  ])('a link to %j, in HTML and in Markdown', (href) => {
    for (const markdown of [
      `<a href="${href}">x</a>`,
      `[x](<${href}>)`,
      `[x](${href})`,
      `[x]\n\n[x]: <${href}>`,
      `<img src="${href}" alt="x">`,
      `![x](<${href}>)`,
      `<${href}>`,
    ]) {
      expect(whatActs(markdown), markdown).toEqual([]);
    }
  });

  it.each([
    ['an id', '<p id="top">x</p>', '#top'],
    ['an id of a footnote', '<p id="fn-1">x</p>', '#fn-1'],
    ['a name of the page’s own', '<a name="content">x</a>', '#content'],
    ['a class that is no word', '<p class="x\u0002 a:b">x</p>', '.x'],
  ])('%s that could pass for ours', (_, html, selector) => {
    expect(bodyOf(html).querySelector(selector)).toBeNull();
  });

  it('and no slot of ours can be written by an author', () => {
    for (const mark of [
      '\u0001',
      '\u0002',
      '\u0003',
      '&#1;',
      '&#x2;0&#3;',
      '&#0002;',
      '&#x00001',
    ]) {
      const { html } = renderText(`x ${mark}0\u0003 <a href="${mark}0&#3;" title="${mark}">x</a>`);
      expect(html).not.toMatch(/[^\P{Cc}\n]/u);
    }
  });
});

describe('a picture from another site', () => {
  it.each([
    '![A lamp](https://far.example/lamp.png)',
    '![A lamp](//far.example/lamp.png)',
    '![A lamp](HTTP://far.example/lamp.png)',
    '<img src="https://far.example/lamp.png" alt="A lamp">',
    '![A lamp][far]\n\n[far]: https://far.example/lamp.png',
  ])('is a link with its words and its host: %s', (markdown) => {
    const body = bodyOf(`One.\n\n${markdown}`);
    expect(body.querySelector('img')).toBeNull();
    const link = body.querySelector('a');
    expect(link?.textContent).toBe('A lamp (far.example)');
    expect(link?.getAttribute('rel')).toBe('nofollow');
    expect(renderText(`One.\n\n${markdown}`).facts.messages).toMatchObject([
      { code: 'remote-picture', severity: 'warning', line: 3 },
    ]);
  });
});
