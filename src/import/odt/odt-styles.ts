import { XmlElement } from '@rgrove/parse-xml';
import { attributeOf, elementsNamed } from './odt-xml.ts';

/** What a style does to a text, in the words of CSS. */
interface OwnStyle {
  readonly parent: string | undefined;
  /** Made by hand, not chosen from the list of styles. */
  readonly isAutomatic: boolean;
  readonly text: Readonly<Record<string, string>>;
  readonly align: string | undefined;
}

/** The styles of an OpenDocument text: https://docs.oasis-open.org/office/OpenDocument/v1.3/. */
export class OdtStyles {
  readonly #styles = new Map<string, OwnStyle>();
  readonly #numbered = new Map<string, ReadonlySet<number>>();

  /** @param documents `styles.xml` and `content.xml`, of which the latter has the last word */
  constructor(documents: readonly XmlElement[]) {
    for (const document of documents) {
      for (const group of elementsNamed(document, 'automatic-styles', 'styles')) {
        const isAutomatic = group.name.endsWith('automatic-styles');
        for (const style of elementsNamed(group, 'style')) this.#add(style, isAutomatic);
        for (const list of elementsNamed(group, 'list-style')) this.#addList(list);
      }
    }
  }

  /** The names of a style and of those that it is made from, as people see them: `Quotations`. */
  names(style: string): readonly string[] {
    return this.#chain('paragraph', style).map(([name]) => displayName(name));
  }

  /** CSS of a stretch of text. */
  ofSpan(style: string): string {
    const chain = this.#chain('text', style);
    // Links are underlined everywhere.
    if (chain.some(([name]) => /internet|visited/iu.test(name))) return '';
    return css(chain.map(([, own]) => own.text));
  }

  /** CSS of a paragraph: what its author did to it, and where its style puts it. */
  ofParagraph(style: string): string {
    const chain = this.#chain('paragraph', style);
    const byHand = chain.filter(([, { isAutomatic }]) => isAutomatic);
    const align = chain.map(([, own]) => own.align).find((side) => side !== undefined);
    const side = { center: 'center', end: 'right', right: 'right' }[align ?? ''];
    const text = css(byHand.map(([, own]) => own.text));
    return [text, side === undefined ? '' : `text-align: ${side}`].filter(Boolean).join('; ');
  }

  /** @param level 1 at the top */
  isNumbered(listStyle: string, level: number): boolean {
    return this.#numbered.get(listStyle)?.has(level) ?? false;
  }

  #add(element: XmlElement, isAutomatic: boolean): void {
    const name = attributeOf(element, 'style:name');
    const family = attributeOf(element, 'style:family');
    if (name === undefined || family === undefined) return;
    const [paragraph] = elementsNamed(element, 'paragraph-properties');
    this.#styles.set(`${family} ${name}`, {
      parent: attributeOf(element, 'style:parent-style-name'),
      isAutomatic,
      text: textCss(elementsNamed(element, 'text-properties')[0]),
      align: paragraph && attributeOf(paragraph, 'fo:text-align'),
    });
  }

  #addList(element: XmlElement): void {
    const name = attributeOf(element, 'style:name');
    if (name === undefined) return;
    const numbered = elementsNamed(element, 'list-level-style-number').filter(
      (level) => attributeOf(level, 'style:num-format') !== '',
    );
    const levels = numbered.map((level) => Number(attributeOf(level, 'text:level') ?? 1));
    this.#numbered.set(name, new Set(levels));
  }

  /** A style and its parents; one that is its own parent ends there. */
  #chain(family: string, style: string): readonly (readonly [string, OwnStyle])[] {
    const chain = new Map<string, OwnStyle>();
    let name: string | undefined = style;
    while (name !== undefined && !chain.has(name)) {
      const own: OwnStyle = this.#styles.get(`${family} ${name}`) ?? UNKNOWN;
      chain.set(name, own);
      name = own.parent;
    }
    return [...chain];
  }
}

const UNKNOWN: OwnStyle = { parent: undefined, isAutomatic: false, text: {}, align: undefined };

/** `Heading_20_1` is how a file writes `Heading 1`. */
function displayName(name: string): string {
  return name.replace(/_([\da-f]{2})_/giu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function textCss(element: XmlElement | undefined): Record<string, string> {
  const found: Record<string, string> = {};
  if (element === undefined) return found;
  const set = (property: string, value: string | undefined): void => {
    if (value !== undefined) found[property] = value;
  };
  const line = (name: string, value: string): string | undefined => {
    const style = attributeOf(element, name);
    return style === undefined ? undefined : style === 'none' ? 'none' : value;
  };
  set('font-style', attributeOf(element, 'fo:font-style'));
  set('font-weight', attributeOf(element, 'fo:font-weight'));
  set('underline', line('style:text-underline-style', 'underline'));
  set('line-through', line('style:text-line-through-style', 'line-through'));
  const [position = ''] = (attributeOf(element, 'style:text-position') ?? '').split(' ');
  const raised = /^-?\d+%$/u.test(position) ? Math.sign(Number.parseInt(position, 10)) : 0;
  if (position === 'super' || raised > 0) set('vertical-align', 'super');
  if (position === 'sub' || raised < 0) set('vertical-align', 'sub');
  return found;
}

/** @param chain a style's own properties before its parents' */
function css(chain: readonly Readonly<Record<string, string>>[]): string {
  const {
    underline = 'none',
    'line-through': through = 'none',
    ...others
  } = chain.reduceRight<Record<string, string>>((all, own) => ({ ...all, ...own }), {});
  const decoration = [underline, through].filter((value) => value !== 'none').join(' ');
  return [
    ...Object.entries(others).map(([property, value]) => `${property}: ${value}`),
    ...(decoration === '' ? [] : [`text-decoration: ${decoration}`]),
  ].join('; ');
}
