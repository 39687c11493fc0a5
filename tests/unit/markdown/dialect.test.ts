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
});

describe('headings', () => {
  const levels = (markdown: string, file = 'stories/a.md'): string[] =>
    [...renderText(markdown, { file }).html.matchAll(/<h(\d)/gu)].map(([, level]) => level ?? '');

  it('start at h3 in a story and at h2 on a page, and skip no level', () => {
    expect(levels('## One\n\n#### Two\n\n## Three\n\n# Four')).toEqual(['3', '4', '3', '3']);
    expect(levels('### One\n\n# Two\n\n## Three', 'pages/help.md')).toEqual(['2', '2', '3']);
  });
});
