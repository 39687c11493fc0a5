import mammoth from 'mammoth';
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { SUBTITLE_CLASS, TITLE_CLASS } from '../document/title-styles.ts';
import { childElements, classesOf } from '../html/elements.ts';
import { parseHtml } from '../html/parse-html.ts';

/** A Word document as HTML, and what it shows. */
export interface WordHtml {
  readonly tree: Root;
  /** The bytes of its pictures, by their `src`. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** What could not be read, in mammoth's words. */
  readonly warnings: readonly string[];
}

const CENTRED = 'lamplight-centre';
const RIGHT = 'lamplight-right';
const STYLES = [
  `p[style-name='Title'] => p.${TITLE_CLASS}:fresh`,
  `p[style-name='Subtitle'] => p.${SUBTITLE_CLASS}:fresh`,
  ...['Quote', 'Intense Quote', 'Block Text', 'Quotations'].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
  `p[style-name='${CENTRED}'] => p.${CENTRED}:fresh`,
  `p[style-name='${RIGHT}'] => p.${RIGHT}:fresh`,
  `r[style-name='Emphasis'] => em`,
  'u => u',
  'strike => s',
  'small-caps => span.small-caps',
];

/** Styles that say what a paragraph is; any other may be centred. */
const MEANS_MORE = /^(?:heading|title|subtitle|quote|intense quote|block text|quotations|list)/iu;

/** Reads a Word document as mammoth does: tracked changes as accepted, comments and headers left out. */
export async function wordHtml(bytes: Uint8Array): Promise<WordHtml> {
  const pictures = new Map<string, Uint8Array>();
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      styleMap: STYLES,
      includeEmbeddedStyleMap: false,
      ignoreEmptyParagraphs: false,
      transformDocument: withAlignment,
      convertImage: mammoth.images.imgElement(async (image) => {
        const src = `picture-${String(pictures.size + 1)}`;
        pictures.set(src, await image.readAsBuffer());
        return { src };
      }),
    },
  );
  const tree = contentOf(value);
  visit(tree, 'element', (element) => {
    const [name] = classesOf(element);
    if (name !== CENTRED && name !== RIGHT) return;
    element.properties = { style: `text-align: ${name === CENTRED ? 'center' : 'right'}` };
  });
  const warnings = messages.map(({ message }) => message).filter(isLoss);
  return { tree, pictures, warnings: [...new Set(warnings)] };
}

function contentOf(html: string): Root {
  const [page] = childElements(parseHtml(`<body>${html}</body>`));
  const body = page && childElements(page).find(({ tagName }) => tagName === 'body');
  return { type: 'root', children: body?.children ?? [] };
}

/** A style without a rule of its own loses nothing. */
function isLoss(message: string): boolean {
  return !/^Unrecognised (?:paragraph|run|table) style/u.test(message);
}

/** Gives centred paragraphs, and those on the right, styles that the map knows. */
function withAlignment(element: unknown): unknown {
  if (!isRecord(element)) return element;
  const children: unknown = element['children'];
  const changed = Array.isArray(children)
    ? { ...element, children: children.map(withAlignment) }
    : element;
  const styleName = element['styleName'];
  const isPlain = typeof styleName !== 'string' || !MEANS_MORE.test(styleName);
  if (element['type'] !== 'paragraph' || !isPlain || isRecord(element['numbering'])) return changed;
  const style = { center: CENTRED, right: RIGHT, end: RIGHT }[String(element['alignment'])];
  return style === undefined ? changed : { ...changed, styleName: style };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
