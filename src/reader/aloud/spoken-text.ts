import { cutSentences } from './sentences.ts';

/** Words that are said in one breath, and where they stand on the page. */
export interface Spoken {
  readonly text: string;
  readonly lang: string;
  readonly range: Range;
}

/** Text of one language, in one block, and the nodes that it comes from. */
interface Run {
  readonly lang: string;
  readonly pieces: { readonly node: Text; readonly start: number }[];
  /** A picture, whose alternative the text is. */
  readonly image?: Element;
  text: string;
}

/** Is not said: readings, what footnotes are called by, and what has no words. */
const SILENT =
  'rt, rp, .footnotes, [role="doc-noteref"], [role="doc-backlink"], script, style, audio, video';

const INLINE =
  /^(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|q|ruby|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/;

/** All that is said of some elements of a page, in order. */
export function spokenIn(roots: readonly Element[]): readonly Spoken[] {
  return roots.flatMap(runsIn).flatMap(sentencesOf);
}

function runsIn(root: Element): readonly Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  const read = (node: Node, lang: string): void => {
    if (node instanceof Text) {
      if (open?.lang !== lang) {
        open = { lang, pieces: [], text: '' };
        runs.push(open);
      }
      open.pieces.push({ node, start: open.text.length });
      open.text += node.data;
    }
    if (!(node instanceof Element) || node.matches(SILENT) || isCovered(node)) return;
    if (node instanceof HTMLImageElement) {
      runs.push({ lang, pieces: [], image: node, text: node.alt });
      open = undefined;
    }
    const isInline = INLINE.test(node.localName);
    if (!isInline) open = undefined;
    const own = node.getAttribute('lang') ?? lang;
    for (const child of node.childNodes) read(child, own);
    if (!isInline) open = undefined;
  };
  read(root, root.parentElement?.closest('[lang]')?.getAttribute('lang') ?? '');
  return runs;
}

/** Whether it stands under a cover that nobody has lifted. */
function isCovered(element: Element): boolean {
  const { parentElement } = element;
  if (!parentElement?.matches('details, .spoiler')) return false;
  return !element.checkVisibility({ visibilityProperty: true });
}

function sentencesOf({ lang, pieces, image, text }: Run): readonly Spoken[] {
  return cutSentences(text, lang).flatMap(({ start, end }) => {
    const first = pieces.findLast((piece) => piece.start <= start);
    const last = pieces.findLast((piece) => piece.start < end);
    const range = new Range();
    if (image) range.selectNode(image);
    else if (first && last) {
      range.setStart(first.node, start - first.start);
      range.setEnd(last.node, end - last.start);
    }
    return [{ text: text.slice(start, end).replaceAll(/\s+/gu, ' '), lang, range }];
  });
}
