/** Elements that can cover what is in them: our `label` is one of a spoiler within a line. */
const TAG = /<\/?(?:details|label)\b(?:"[^"]*"|[^">])*>/gu;
const SPOILER = /\sclass="[^"]*\bspoiler\b/u;

/**
 * Rendered HTML without what readers see only once they ask for it, and without notes that fold. In
 * place of words within a line stands `…`. Where the HTML ends under a cover, so does what is left.
 * @param isCovered whether what begins with this tag, of a `details` or a spoiler within a line, is
 */
export function withoutCovered(
  html: string,
  isCovered: (tag: string) => boolean = () => true,
): string {
  let kept = '';
  let from = 0;
  let depth = 0;
  for (const { 0: tag, index } of html.matchAll(TAG)) {
    if (tag.startsWith('</')) {
      if (depth > 0 && --depth === 0) from = index + tag.length;
    } else if (depth > 0 || isCovered(tag)) {
      if (depth++ === 0) kept += html.slice(from, index) + (tag.startsWith('<label') ? '…' : '');
    }
  }
  return depth > 0 ? kept : kept + html.slice(from);
}

/** Rendered HTML without its spoilers. */
export function withoutSpoilers(html: string): string {
  return withoutCovered(html, (tag) => SPOILER.test(tag));
}
