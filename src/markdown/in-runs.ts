/** A tag of rendered HTML, whose attributes are in double quotes. */
const TAG = /<(\/?)([a-z][\w-]*)(?:"[^"]*"|[^">])*>/gu;

/** As many characters of HTML as a screen or two of a phone hold. */
const RUN = 2000;

/**
 * Rendered HTML with its blocks in runs, `<div class="run">`, which a browser lays out by and by: of
 * what is far away it styles one element, and not each paragraph. A run ends between two paragraphs:
 * no margins meet there.
 */
export function inRuns(html: string): string {
  const cuts = cutsIn(html);
  if (cuts.length === 0) return html;
  const runs = [0, ...cuts].map((start, at) => html.slice(start, cuts[at] ?? html.length));
  return runs.map((run) => `<div class="run">${run}</div>`).join('');
}

function cutsIn(html: string): readonly number[] {
  const cuts: number[] = [];
  let from = 0;
  let depth = 0;
  let previous = '';
  for (const { 0: tag, 1: slash, 2: name = '', index } of html.matchAll(TAG)) {
    if (slash === '/') {
      depth -= 1;
      if (depth === 0) previous = name;
    } else {
      const isBetween = depth === 0 && name === 'p' && previous === 'p';
      if (isBetween && index - from >= RUN) {
        cuts.push(index);
        from = index;
      }
      if (!tag.endsWith('/>')) depth += 1;
      else if (depth === 0) previous = name;
    }
  }
  return cuts;
}
