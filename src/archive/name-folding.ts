const APOSTROPHES = /[’‘ʼ`´]/gu;

/** Two names are the same when these are: case, width, kind of apostrophe and spacing do not matter. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(APOSTROPHES, "'")
    .replace(/\s+/gu, ' ')
    .trim();
}
