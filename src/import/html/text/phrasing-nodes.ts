import type { PhrasingContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { Inline, PictureRun } from './blocks.ts';
import type { Mark } from './marks.ts';

/** A run, or what stands between two lines. */
export type Piece = Inline | { readonly type: 'break' };

/** What a piece is without its marks. */
export function leaf(piece: Piece): PhrasingContent {
  switch (piece.type) {
    case 'text':
      return text(piece.value);
    case 'break':
      return { type: 'break' };
    case 'picture':
      return picture(piece);
    case 'note':
      return { type: 'footnoteReference', identifier: piece.label, label: piece.label };
    case 'ruby':
      return {
        type: 'textDirective',
        name: 'ruby',
        attributes: /^[\p{L}\p{M}]+$/u.test(piece.reading)
          ? { [piece.reading]: '' }
          : { rt: piece.reading },
        children: [text(piece.base)],
      };
  }
}

/** A picture, or its words where there is nothing to show. */
function picture({ url, alt }: PictureRun): PhrasingContent {
  const address = url();
  return address === undefined ? text(alt) : { type: 'image', url: address, alt };
}

/** What a mark makes of the nodes that have it. */
export function marked(mark: Mark, children: PhrasingContent[]): PhrasingContent[] {
  switch (mark.type) {
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [{ type: mark.type, children }];
    case 'spoiler':
      return [directive('spoiler', {}, children)];
    case 'language':
      return [directive('lang', { [mark.language]: '' }, children)];
    case 'direction':
      return [html(`<span dir="${mark.dir}">`), ...children, html('</span>')];
    case 'link':
      return [
        {
          type: 'link',
          url: mark.url,
          title: mark.title ?? null,
          children: children,
        },
      ];
    case 'tag': {
      const [only] = children;
      if (
        mark.name === 'code' &&
        children.length === 1 &&
        only?.type === 'text' &&
        isPlainCode(only.value)
      ) {
        return [{ type: 'inlineCode', value: only.value }];
      }
      const { name, title } = mark;
      const attributes = title === undefined ? '' : ` title="${attributeValue(title)}"`;
      return [html(`<${name}${attributes}>`), ...children, html(`</${name}>`)];
    }
  }
}

/** Brackets in code would end the label that the code stands in. */
function isPlainCode(value: string): boolean {
  return !/[[\]`]/u.test(value);
}

function directive(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: PhrasingContent[],
): TextDirective {
  return { type: 'textDirective', name, attributes: { ...attributes }, children };
}

/** Text for an attribute between double quotation marks. */
export function attributeValue(value: string): string {
  return value
    .replaceAll(/\s+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;');
}

function html(value: string): PhrasingContent {
  return { type: 'html', value };
}

export function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
