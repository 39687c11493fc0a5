import { ID_SCOPE, SLOT, SLOT_END, type HtmlTemplate } from './rendered.ts';

/** A picture as a page shows it. */
export interface FilledPicture {
  readonly src: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** As `srcset` takes it; left out where there is one file only. */
  readonly srcset?: string | undefined;
  readonly sizes?: string | undefined;
}

/** What a page decides about a template. */
export interface Filling {
  /** Stands before every id: empty on a file's own page, `<chapter>.` where several share one. */
  readonly scope: string;
  /** The address of a link, by its index in `Facts.references`; `undefined` leaves no link. */
  href(index: number): string | undefined;
  /** A picture, by its index in `Facts.references`; `undefined` leaves only its words. */
  picture(index: number): FilledPicture | undefined;
}

// An id's scope, or a whole attribute whose value is a slot. None of the control characters can
// come from an author: the renderer drops them.
const SLOTS = new RegExp(`${ID_SCOPE}| (href|src)="${SLOT}(\\d+)${SLOT_END}"`, 'gu');

/**
 * Makes a template the HTML of a page.
 *
 * @example `<a href="{0}">` becomes `<a href="/stories/fog/">`, `<p id="§p-7h2kq4">` with the scope
 * `fog.` `<p id="fog.p-7h2kq4">`
 */
export function fillTemplate(template: HtmlTemplate, filling: Filling): string {
  const scope = attribute(filling.scope);
  return template.replace(SLOTS, (_, name: string | undefined, digits: string) => {
    if (name === undefined) return scope;
    const index = Number(digits);
    if (name === 'src') return pictureAttributes(filling.picture(index));
    const href = filling.href(index);
    return href === undefined ? '' : ` href="${attribute(href)}"`;
  });
}

function pictureAttributes(picture: FilledPicture | undefined): string {
  if (picture === undefined) return '';
  const { src, width, height, srcset, sizes } = picture;
  return [
    ` src="${attribute(src)}"`,
    ...(srcset === undefined ? [] : [`srcset="${attribute(srcset)}"`]),
    ...(sizes === undefined ? [] : [`sizes="${attribute(sizes)}"`]),
    `width="${String(width)}"`,
    `height="${String(height)}"`,
  ].join(' ');
}

function attribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
