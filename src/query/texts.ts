import type { PartName } from '../markdown/rendered.ts';
import { withoutCovered } from '../markdown/without-covered.ts';
import type { Edition } from '../archive/edition.ts';
import { directionOf } from '../archive/language.ts';
import type { Cover, Source } from '../archive/model.ts';
import type { Image, RichText } from './views.ts';

/** One part of a file as it is shown, or `undefined` where the file has no such part. */
export async function textOf(
  edition: Edition,
  source: Source,
  part: PartName,
  scope?: string,
): Promise<RichText | undefined> {
  const there = part === 'text' ? source.letters > 0 : source.fields.includes(part);
  const html = there ? await edition.html(source.file, part, scope) : undefined;
  if (html === undefined) return undefined;
  return { html, lang: source.language, dir: directionOf(source.language) };
}

const LONGEST_DESCRIPTION = 160;

/** The beginning of rendered text as a description of a page, cut at a word. It gives nothing away. */
export function descriptionOf(text: RichText | undefined): string | undefined {
  if (text === undefined) return undefined;
  // Enough markup to hold so many letters, and not the whole of a long chapter.
  const beginning = text.html.slice(0, 12 * LONGEST_DESCRIPTION);
  const shown = /<(?:details|label)\b/u.test(beginning)
    ? withoutCovered(text.html).slice(0, beginning.length)
    : beginning;
  const plain = plainText(shown.replace(/<[^>]*$/u, ''));
  if (plain === '') return undefined;
  if (plain.length <= LONGEST_DESCRIPTION) return plain;
  const cut = plain.slice(0, LONGEST_DESCRIPTION);
  const space = cut.lastIndexOf(' ');
  return `${(space > 80 ? cut.slice(0, space) : cut).replace(/[\s,;:–—-]+$/u, '')} …`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#x26': '&',
  '#x3C': '<',
  '#x3E': '>',
  '#x22': '"',
  '#x27': "'",
};

/** The words of rendered HTML, which escapes nothing but what it must. */
export function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/gu, (tag) => (/^<\/?(?:p|br|li|h\d|div|blockquote)\b/u.test(tag) ? ' ' : ''))
    .replace(/&([#\w]+);/gu, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A story's cover in the widths that were made of it. */
export function coverImage(edition: Edition, cover: Cover, lang: string): Image {
  const { picture, alt } = cover;
  const variants = edition.variants(picture);
  const largest = variants.at(-1);
  return {
    src: largest?.src ?? '',
    srcset:
      variants.length > 1
        ? variants.map(({ src, width }) => `${src} ${String(width)}w`).join(', ')
        : '',
    width: picture.width,
    height: picture.height,
    format: picture.format,
    alt,
    lang,
  };
}
