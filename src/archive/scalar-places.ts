import type { Place } from './problem.ts';

/** A word of a value, and where it stands. */
interface Landmark {
  /** In the value. */
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** How far behind the last word that was found the next one may be: line ends and indents go by. */
const REACH = 80;

/**
 * Tells where a place in a value of YAML stands in its source, however the value is written: a
 * block, folded, quoted, plain and going on over lines. Exact from word to word; within a word that
 * YAML writes otherwise than it means it (`It''s`), a column or two off.
 * @param value as YAML means it
 * @param lines the source, one after the other
 * @param start where the value begins in these lines: its indicator or quotation mark, or itself
 */
export function scalarPlaces(
  value: string,
  lines: readonly string[],
  start: Place,
): (place: Place) => Place {
  const landmarks = findLandmarks(value, lines, start);
  const valueLines = value.split('\n');
  const offsets = [0];
  for (const { length } of valueLines) offsets.push((offsets.at(-1) ?? 0) + length + 1);
  return ({ line, column }) => {
    const offset = (offsets[line - 1] ?? 0) + column - 1;
    const known = landmarks.findLast((each) => each.offset <= offset) ?? { ...start, offset };
    return { line: known.line, column: known.column + offset - known.offset };
  };
}

/** Finds the value's words in the source, in their order. */
function findLandmarks(value: string, lines: readonly string[], start: Place): Landmark[] {
  const first = lines[start.line - 1] ?? '';
  const [mark = ''] = /^[|>"']/u.exec(first.slice(start.column - 1)) ?? [];
  const isBlock = mark === '|' || mark === '>';
  const isQuoted = mark !== '' && !isBlock;
  const landmarks: Landmark[] = [];
  let end = 0;
  let missed = 0;
  for (let line = isBlock ? start.line + 1 : start.line; line <= lines.length; line++) {
    const source = lines[line - 1] ?? '';
    const from = line === start.line ? start.column - (isQuoted ? 0 : 1) : 0;
    for (const { 0: written, index } of source.slice(from).matchAll(/\S+/gu)) {
      const word = isQuoted && written.endsWith(mark) ? written.slice(0, -1) : written;
      const at = value.slice(end, end + missed + word.length + REACH).indexOf(word);
      if (at < 0) {
        missed += word.length + 1;
        continue;
      }
      landmarks.push({ offset: end + at, line, column: from + index + 1 });
      end += at + word.length;
      missed = 0;
    }
    if (end + missed >= value.trimEnd().length) break;
  }
  return landmarks;
}
