import { cutSentences } from './sentences.ts';

/** Words that are said in one breath, and where they stand on the page. */
export interface Spoken {
  readonly text: string;
  readonly lang: string;
  readonly range: Range;
  /** A scene, a chapter or notes have ended before it. */
  readonly isAfterBreak: boolean;
}

/** Text of one language, in one block, and the nodes that it comes from. */
interface Run {
  readonly lang: string;
  readonly pieces: { readonly node: Text; readonly start: number }[];
  /** A picture, whose alternative the text is. */
  readonly image?: Element;
  readonly isAfterBreak: boolean;
  text: string;
}

/** Is not said: readings, what footnotes are called by, and what has no words. */
const SILENT =
  'rt, rp, .footnotes, [role="doc-noteref"], [role="doc-backlink"], script, style, audio, video';

const INLINE =
  /^(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|input|ins|kbd|label|mark|q|ruby|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/;

/**
 * All that is said of some elements of a page, in order.
 * @param canSay whether there is a voice for a language; without one, its words are said with those
 * around them
 */
export function spokenIn(
  roots: readonly Element[],
  canSay: (lang: string) => boolean,
): readonly Spoken[] {
  return roots.flatMap((root) => runsIn(root, canSay)).flatMap(sentencesOf);
}

function runsIn(root: Element, canSay: (lang: string) => boolean): readonly Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  let isAfterBreak = true;
  const read = (node: Node, lang: string): void => {
    if (node instanceof Text) {
      if (open?.lang !== lang) {
        open = { lang, pieces: [], isAfterBreak, text: '' };
        runs.push(open);
      }
      if (/\S/u.test(node.data)) isAfterBreak = false;
      open.pieces.push({ node, start: open.text.length });
      open.text += node.data;
    }
    if (!(node instanceof Element) || node.matches(SILENT) || isCovered(node)) return;
    if (node instanceof HTMLImageElement) {
      runs.push({ lang, pieces: [], image: node, isAfterBreak, text: node.alt });
      isAfterBreak = false;
      open = undefined;
    }
    if (node.localName === 'hr') isAfterBreak = true;
    const isInline = INLINE.test(node.localName);
    if (!isInline) open = undefined;
    const foreign = node.getAttribute('lang');
    const own = foreign !== null && (node === root || canSay(foreign)) ? foreign : lang;
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

function sentencesOf({ lang, pieces, image, isAfterBreak, text }: Run): readonly Spoken[] {
  return cutSentences(text, lang).map(({ start, end }, at) => {
    const first = pieces.findLast((piece) => piece.start <= start);
    const last = pieces.findLast((piece) => piece.start < end);
    const range = new Range();
    if (image) range.selectNode(image);
    else if (first && last) {
      range.setStart(first.node, start - first.start);
      range.setEnd(last.node, end - last.start);
    }
    return {
      text: text.slice(start, end).replaceAll(/\s+/gu, ' '),
      lang,
      range,
      isAfterBreak: isAfterBreak && at === 0,
    };
  });
}
