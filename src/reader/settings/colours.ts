/** What WCAG asks of text, at the least. */
export const LEAST_CONTRAST = 4.5;

/**
 * How two colours stand out from each other, from 1 to 21.
 * https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 * @param one `#rrggbb`, as the other
 */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** Whether black would stand out from a colour better than white. @param colour `#rrggbb` */
export function isLight(colour: string): boolean {
  return contrast(colour, '#000000') >= contrast(colour, '#ffffff');
}

/** A colour as a colour field has it. @param colour as a browser computes it: `rgb(24, 20, 16)` */
export function hexOf(colour: string): string {
  const channels = colour.match(/[\d.]+/gu)?.slice(0, 3) ?? [];
  return `#${channels.map((channel) => Math.round(+channel).toString(16).padStart(2, '0')).join('')}`;
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
