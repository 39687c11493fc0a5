/** A document as its readers have it: those who see it, and those who hear it. */

/** Elements that run on in a line; all others stand apart. */
const INLINE = /^(?:a|b|bdi|cite|em|i|rp|rt|ruby|span|strong|sup|time)$/u;

/** The words of an element as a reader sees them, spaces run together. */
export function wordsOf(element: Element | null): string {
  return element === null ? '' : runTogether(words(element, () => true));
}

/** The words of an element as a screen reader says them: nothing that is only for the eye. */
export function heard(element: Element | null): string {
  return element === null ? '' : runTogether(words(element, isHeard));
}

function words(element: Element, counts: (element: Element) => boolean): string {
  if (!counts(element)) return '';
  const inside = [...element.childNodes]
    .map((node) => (isElement(node) ? words(node, counts) : isText(node) ? node.data : ''))
    .join('');
  return INLINE.test(element.localName) ? inside : ` ${inside} `;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
const isText = (node: Node): node is Text => node.nodeType === 3;
const isHeard = (element: Element): boolean => element.getAttribute('aria-hidden') !== 'true';

function runTogether(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** What a link, a button or a field is called. */
function nameOf(element: Element): string {
  return element.getAttribute('aria-label') ?? heard(element);
}

/**
 * The one element of a kind that is called so.
 * @throws where there is none, or more than one
 */
export function called(root: ParentNode, kind: string, name: string): Element {
  const all = [...root.querySelectorAll(kind)];
  const [found, ...others] = all.filter((element) => nameOf(element) === name);
  if (found !== undefined && others.length === 0) return found;
  throw new Error(`Not one ${kind} is called “${name}”: ${all.map(nameOf).join(' | ')}`);
}

/** The names of all elements of a kind, in their order. */
export function namesOf(root: ParentNode, kind: string): readonly string[] {
  return [...root.querySelectorAll(kind)].map(nameOf);
}

/** The headings, each behind its level: `2 Summary`. */
export function headingsOf(root: ParentNode): readonly string[] {
  return [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(
    (heading) => `${heading.localName.slice(1)} ${heard(heading)}`,
  );
}

/** Each link as its words and where it leads. */
export function linksOf(root: ParentNode): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    [...root.querySelectorAll('a')].map((link) => [nameOf(link), link.getAttribute('href')]),
  );
}

/** An element's language and direction, as they are stated on it. */
export function tongueOf(element: Element | null): {
  readonly lang: string | null;
  readonly dir: string | null;
} {
  return {
    lang: element?.getAttribute('lang') ?? null,
    dir: element?.getAttribute('dir') ?? null,
  };
}
