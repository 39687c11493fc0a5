import { describe, expect, it } from 'vitest';
import { renderText, wordsOfHtml } from './render-text.ts';

describe('the story wins over the format', () => {
  it.each([
    'It was 12:30 when she came.',
    'He had seen Re:Zero twice.',
    'Oh :D she wrote.',
    '~fin~',
    '1986. It was cold.',
    '<dave> hi',
    '- Vale.',
    'I <3 you',
    'a_b_c and snake_case_words',
    ':smile: and :letter and ::chat',
    '#lamplight was everywhere',
    '＊ she said ＊',
  ])('prints %j as typed', (typed) => {
    expect(wordsOfHtml(renderText(typed).html).trim()).toBe(typed);
  });

  it('keeps a tab-indented paragraph a paragraph', () => {
    expect(renderText('One.\n\n\tTwo.').plain).toBe('<p>One.</p>\n<p>Two.</p>');
  });

  it('takes --- under a line for a scene break, never for a heading', () => {
    expect(renderText('He left.\n---\nShe stayed.').plain).toBe(
      '<p>He left.</p>\n<hr />\n<p>She stayed.</p>',
    );
  });

  it('opens a numbered list with 1. alone', () => {
    expect(renderText('1. One\n2. Two').plain).toContain('<ol>');
    expect(renderText('7. July was hot.').plain).toBe('<p>7. July was hot.</p>');
  });

  it('emphasises Japanese in brackets beside kana', () => {
    expect(renderText('**「強調」**です', { language: 'ja' }).plain).toBe(
      '<p><strong>「強調」</strong>です</p>',
    );
  });

  it('reads ruby as Japanese authors type it', () => {
    const { html } = renderText('｜漢字《かんじ》', { language: 'ja' });
    expect(html).toContain('<ruby>漢字');
    expect(html).toContain('かんじ</rt>');
  });

  it('strikes through with two tildes, and leaves one alone', () => {
    expect(renderText('~~gone~~ ~here~').plain).toBe('<p><del>gone</del> ~here~</p>');
  });

  it('lets every letter and digit of a plain paragraph reach the page', () => {
    let state = 7;
    const random = (below: number): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      return Math.floor((state / 0x80000000) * below);
    };
    const letters = 'abz09ÉñßЖя語かاب';
    const marks = ' .,;:!?\'"-–—…()[]{}<>*_~`#+=|/\\@&%$^';
    for (let round = 0; round < 2000; round += 1) {
      const length = 5 + random(60);
      let text = 'x';
      for (let at = 0; at < length; at += 1) {
        const from = random(3) === 0 ? marks : letters;
        text += from.charAt(random(from.length));
      }
      // `<b>` is HTML that an author may write, and no letter of the story.
      if (/<\/?[ab](?![a-z0-9])/iu.test(text)) continue;
      const only = (of: string): string => of.normalize('NFC').replaceAll(/[^\p{L}\p{N}]/gu, '');
      expect(only(wordsOfHtml(renderText(text).html)), text).toBe(only(text));
    }
  });
});

describe('what comes from elsewhere is hostile', () => {
  it.each([
    ['<script>alert(1)</script>ok', /script|alert/u],
    ['<img src=x onerror=alert(1) alt=a>', /onerror/u],
    ['<a href="javascript:alert(1)">x</a>', /javascript/u],
    ['[x](javascript:alert(1))', /javascript/u],
    ['<p style="color:red" id="top" onclick="x()">y</p>', /style=|id="top"|onclick/u],
    ['<iframe src="https://example.org"></iframe>ok', /iframe/u],
  ])('%s leaves nothing that acts', (markdown, forbidden) => {
    expect(renderText(markdown).html).not.toMatch(forbidden);
  });

  it('says which element was dropped, and where', () => {
    const { facts } = renderText('One.\n\n<iframe src="https://example.org"></iframe>\n');
    expect(facts.messages).toMatchObject([{ code: 'dropped-element', line: 3 }]);
  });
});

describe('ids', () => {
  it('are made of the letters of a paragraph, whatever its marks', () => {
    const id = (text: string): string | undefined =>
      /id="([^"]*)"/u.exec(renderText(text).html)?.[1];
    expect(id('The fog came in.')).toMatch(/^p-[a-z2-7]{6}$/u);
    expect(id('“The fog” came *in*!')).toBe(id('The fog came in.'));
    expect(id('The fog came out.')).not.toBe(id('The fog came in.'));
  });

  it('are frozen for ever', () => {
    const text = '# The end\n\nThe fog came in.\n\nThe fog came in.\n\n# The end\n\n灯台の灯。';
    const { html } = renderText(text);
    expect([...html.matchAll(/id="([^"]*)"/gu)].map(([, id]) => id)).toMatchSnapshot();
  });
});

describe('headings', () => {
  const levels = (markdown: string, file = 'stories/a.md'): string[] =>
    [...renderText(markdown, { file }).html.matchAll(/<h(\d)/gu)].map(([, level]) => level ?? '');

  it('start at h3 in a story and at h2 on a page, and skip no level', () => {
    expect(levels('## One\n\n#### Two\n\n## Three\n\n# Four')).toEqual(['3', '4', '3', '3']);
    expect(levels('### One\n\n# Two\n\n## Three', 'pages/help.md')).toEqual(['2', '2', '3']);
  });
});
