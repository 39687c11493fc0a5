import type { ListItem, Paragraph, PhrasingContent, Root, RootContent, TableCell } from 'mdast';
import { describe, expect, it } from 'vitest';
import { textToMarkdown } from '../../../src/import/markdown.ts';
import { renderedText, withoutSpace } from './rendered-text.ts';

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function root(...children: RootContent[]): Root {
  return { type: 'root', children };
}

function table(...rows: readonly PhrasingContent[][][]): RootContent {
  const cells = (row: readonly PhrasingContent[][]): TableCell[] =>
    row.map((children) => ({ type: 'tableCell', children }));
  return {
    type: 'table',
    align: ['left', null],
    children: rows.map((row) => ({ type: 'tableRow', children: cells(row) })),
  };
}

describe('text as Markdown', () => {
  it('has footnotes', () => {
    const markdown = textToMarkdown(
      root(
        paragraph(
          text('The lamp'),
          { type: 'footnoteReference', identifier: '1', label: '1' },
          text(' was out.'),
        ),
        {
          type: 'footnoteDefinition',
          identifier: '1',
          label: '1',
          children: [paragraph(text('An oil lamp.')), paragraph(text('Brass.'))],
        },
      ),
    );
    expect(markdown).toBe('The lamp[^1] was out.\n\n[^1]: An oil lamp.\n\n    Brass.\n');
    expect(renderedText(markdown)).toContain('Anoillamp.Brass.');
  });

  it('has tables, with a letter for letter content', () => {
    const markdown = textToMarkdown(
      root(table([[text('Lamp | wick')], [text('Oil')]], [[text('a\\b\\|c')], [text('|-|')]])),
    );
    expect(markdown).toBe('| Lamp \\| wick | Oil |\n| :- | - |\n| a\\b\\\\\\|c | \\|-\\| |\n');
    expect(renderedText(markdown)).toBe(withoutSpace('Lamp | wick Oil a\\b\\|c |-|'));
  });

  it('keeps line breaks in a cell and in a heading, which have one line each', () => {
    const broken = [text('Up'), { type: 'break' } as const, text('and\ndown')];
    const markdown = textToMarkdown(
      root({ type: 'heading', depth: 2, children: broken }, table([broken], [[text('x')]])),
    );
    expect(markdown).toBe('## Up<br>and down\n\n| Up<br>and down |\n| :- |\n| x |\n');
    expect(renderedText(markdown)).toBe('UpanddownUpanddownx');
  });

  it.each(['~', '~fin~', '~~', 'a ~~ b ~~ c', '~x', 'x~'])(
    'shows %j as it is in strikethrough and beside it',
    (tildes) => {
      const markdown = textToMarkdown(
        root(
          paragraph(
            text(`rain${tildes}`),
            { type: 'delete', children: [text(tildes)] },
            text(`${tildes}rain`),
          ),
        ),
      );
      expect(renderedText(markdown), markdown).toBe(
        withoutSpace(`rain${tildes}${tildes}${tildes}rain`),
      );
    },
  );

  it('escapes what would begin a list, a heading or a quotation at each line', () => {
    const value = 'Rain\n- said she\n# 7\n> so\n1. The end\n---\n```';
    expect(renderedText(textToMarkdown(root(paragraph(text(value)))))).toBe(withoutSpace(value));
  });

  it('has a list that begins at another number, and one of whole sentences', () => {
    const item = (value: string): ListItem => ({
      type: 'listItem',
      spread: false,
      children: [paragraph(text(value))],
    });
    const list = (start: number | null, ...items: string[]): RootContent => ({
      type: 'list',
      ordered: start !== null,
      start,
      spread: false,
      children: items.map(item),
    });
    const numbered = textToMarkdown(root(list(3, 'Tea', 'Rain')));
    expect(renderedText(numbered)).toBe('TeaRain');
    expect(numbered).toContain('<ol start="3">');
    expect(renderedText(textToMarkdown(root(list(null, 'Tea is hot.', 'It rains.'))))).toBe(
      'Teaishot.Itrains.',
    );
  });
});
