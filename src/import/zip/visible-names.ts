/** Headers that a file's name stands in, with where in them its length and itself are: APPNOTE.TXT 4.3.7, 4.3.12. */
const HEADERS = [
  { signature: 'PK\x03\x04', length: 26, name: 30 },
  { signature: 'PK\x01\x02', length: 28, name: 46 },
];

/**
 * The names of files in a stretch of a zip's bytes, a character each: no more than a glance, for
 * telling what a zip is.
 */
export function visibleNames(latin: string): readonly string[] {
  return HEADERS.flatMap(({ signature, length, name }) => {
    const names: string[] = [];
    for (let at = latin.indexOf(signature); at >= 0; at = latin.indexOf(signature, at + 1)) {
      const bytes = latin.charCodeAt(at + length) + latin.charCodeAt(at + length + 1) * 256;
      names.push(latin.slice(at + name, at + name + bytes));
    }
    return names;
  });
}
