/**
 * Pictures are as wide as their place, and as high as their own letters make them: across, things
 * are measured in hundredths of the width, and down in ems. So their letters keep their size on any
 * screen, and grow with those of the page.
 */

/** A length across, as an attribute of SVG: `12.5%`. */
export function across(hundredths: number): string {
  return `${String(rounded(hundredths))}%`;
}

/** A length down, as an attribute of SVG: `1.25em`. */
export function down(ems: number): string {
  return `${String(rounded(ems))}em`;
}

/** To as many places as can be seen, and as come out the same on every machine. */
export function rounded(length: number): number {
  // Without the sign of what is rounded to nothing.
  return Math.round(length * 100) / 100 + 0;
}
