/** Words that lie on one line and are set alike. */
interface Fragment {
  text: string;
  /** In pixels of the card. */
  left: number;
  readonly top: number;
}

/** Draws a card that is laid out: its paper, its line, its words. */
export function drawCard(card: HTMLElement, canvas: HTMLCanvasElement): void {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no pictures.');
  const { left, top, width, height } = card.getBoundingClientRect();
  canvas.width = width;
  canvas.height = height;
  context.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
  context.fillRect(0, 0, width, height);
  for (const line of card.querySelectorAll('hr')) {
    const box = line.getBoundingClientRect();
    context.fillStyle = getComputedStyle(line).backgroundColor;
    context.fillRect(box.left - left, box.top - top, box.width, box.height);
  }
  const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (node instanceof Text && node.parentElement) {
      drawText(context, node, node.parentElement, { left, top });
    }
  }
}

function drawText(
  context: CanvasRenderingContext2D,
  node: Text,
  parent: Element,
  origin: { readonly left: number; readonly top: number },
): void {
  const { font, fontStyle, fontWeight, fontSize, fontFamily, color, direction } =
    getComputedStyle(parent);
  context.font = font || `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  context.fillStyle = color;
  context.direction = direction === 'rtl' ? 'rtl' : 'ltr';
  context.textAlign = 'left';
  const { fontBoundingBoxAscent: ascent } = context.measureText('x');
  for (const { text, left, top } of fragmentsOf(node)) {
    context.fillText(text.trim(), left - origin.left, top - origin.top + ascent);
  }
}

/** A node's text, line by line, as the browser has broken it. */
function fragmentsOf(node: Text): readonly Fragment[] {
  const fragments: Fragment[] = [];
  for (const { text, start } of lettersOf(node.data)) {
    const range = new Range();
    range.setStart(node, start);
    range.setEnd(node, start + text.length);
    const [box] = range.getClientRects();
    if (!box || text.trim() === '') {
      const last = fragments.at(-1);
      if (last && box) last.text += text;
      continue;
    }
    const last = fragments.at(-1);
    if (last && Math.abs(last.top - box.top) < box.height / 2) {
      last.text += text;
      last.left = Math.min(last.left, box.left);
    } else fragments.push({ text, left: box.left, top: box.top });
  }
  return fragments;
}

/** What a reader sees as one letter each, and where in the text it begins. */
function lettersOf(text: string): readonly { readonly text: string; readonly start: number }[] {
  const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text);
  return Array.from(segments, ({ segment, index }) => ({ text: segment, start: index }));
}
