import type { Element } from 'hast';
import { attribute, classesOf } from '../elements.ts';

export type Align = 'centre' | 'right';

/** What an element's attributes say of its looks that means something. */
export interface Style {
  readonly italic?: boolean;
  readonly bold?: boolean;
  readonly underline?: boolean;
  readonly lineThrough?: boolean;
  readonly position?: 'sup' | 'sub';
  readonly small?: boolean;
  /** `null` for what is neither in the middle nor to the right. */
  readonly align?: Align | null;
  readonly hidden?: boolean;
}

const NOTHING: Style = {};
const CLASSES: readonly (readonly [RegExp, Style])[] = [
  [/^(?:text|align|has-text-align|ql-align)?-?cent(?:er|re)(?:ed|d)?$/iu, { align: 'centre' }],
  [/^(?:text|align|has-text-align|ql-align)-?right$/iu, { align: 'right' }],
  [/^italics?$/iu, { italic: true }],
  [/^bold$/iu, { bold: true }],
  [/^underlined?$/iu, { underline: true }],
  [/^(?:strike|strikethrough|line-through)$/iu, { lineThrough: true }],
];

/** Reads `style`, `align`, `hidden` and the classes that everyone names alike. */
export function styleOf(element: Element): Style {
  const { style, align, hidden, className } = element.properties;
  if (style === undefined && align === undefined && hidden === undefined && className === undefined)
    return NOTHING;
  const classes = classesOf(element).flatMap((name) =>
    CLASSES.filter(([pattern]) => pattern.test(name)).map(([, means]) => means),
  );
  return Object.assign(
    {},
    ...classes,
    typeof align === 'string' ? alignment(align) : {},
    typeof style === 'string' ? declarations(style) : {},
    // `hidden` and `hidden="until-found"`
    hidden === undefined || hidden === false ? {} : { hidden: true },
  ) as Style;
}

/** Whether a class says what {@link styleOf} reads off it. */
export function isStyleClass(name: string): boolean {
  return CLASSES.some(([pattern]) => pattern.test(name));
}

/** Which way the text of an element runs, where it says so. */
export function directionOf(element: Element): 'ltr' | 'rtl' | undefined {
  const written =
    attribute(element, 'dir') ??
    /(?:^|[;\s])direction\s*:\s*(\w+)/iu.exec(attribute(element, 'style') ?? '')?.[1];
  const dir = written?.toLowerCase();
  return dir === 'ltr' || dir === 'rtl' ? dir : undefined;
}

function declarations(style: string): Style {
  const found: { -readonly [Key in keyof Style]: Style[Key] } = {};
  for (const declaration of style.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':');
    if (colon === -1) continue;
    const value = declaration.slice(colon + 1).trim();
    switch (declaration.slice(0, colon).trim()) {
      case 'font-style':
        found.italic = /^(?:italic|oblique)/u.test(value);
        break;
      case 'font-weight':
        found.bold = /^(?:bold|[6-9]\d\d)/u.test(value);
        break;
      case 'text-decoration':
      case 'text-decoration-line':
        if (value.includes('underline')) found.underline = true;
        if (value.includes('line-through')) found.lineThrough = true;
        break;
      case 'vertical-align':
        if (value === 'super') found.position = 'sup';
        if (value === 'sub') found.position = 'sub';
        break;
      case 'font-size':
        if (value === 'small' || value === 'smaller' || value === 'x-small') found.small = true;
        break;
      case 'text-align':
        found.align = alignment(value).align ?? null;
        break;
      case 'display':
        if (value.startsWith('none')) found.hidden = true;
        break;
    }
  }
  return found;
}

function alignment(written: string): Pick<Style, 'align'> {
  const value = written.toLowerCase().trim();
  if (/^(?:-\w+-)?cent(?:er|re)/u.test(value) || value === 'middle') return { align: 'centre' };
  if (/^(?:-\w+-)?(?:right|end)/u.test(value)) return { align: 'right' };
  return { align: null };
}
