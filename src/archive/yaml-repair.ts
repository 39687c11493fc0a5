import type { ContentPath } from './model.ts';
import type { Place, Problem } from './problem.ts';
import { problem } from './problem.ts';
import type { Parsed } from './yaml-faults.ts';
import { firstFault, parseYaml } from './yaml-faults.ts';
import { quoted, quoteLine } from './yaml-quoting.ts';

/** Each repair costs another parse; a file with more bad lines is not YAML at all. */
const MAX_REPAIRS = 40;
/** A line may be wrong in two ways, a missing space and a colon; in three, only a person can tell. */
const MAX_REPAIRS_OF_LINE = 2;

export interface RepairedYaml {
  /** As they were parsed in the end. */
  readonly lines: readonly string[];
  readonly parsed: Parsed;
  /** One for each line that was not YAML; its mend is the line as it was parsed in the end. */
  readonly problems: Problem[];
}

/**
 * Parses YAML that people wrote. A line at fault is mended as its author most likely meant it,
 * and reported with that mend; so one fault hides no other.
 * @param firstLine 1-based line of the file on which `text` begins
 */
export function repairYaml(file: ContentPath, text: string, firstLine: number): RepairedYaml {
  const lines = text.split('\n').map(quoteLoneQuestionMark);
  const faults = new Map<number, { found: Problem; repairs: number }>();
  let parsed = parseYaml(lines);
  for (let count = 0; count <= MAX_REPAIRS; count++) {
    const fault = firstFault(parsed);
    if (fault === undefined) break;
    const place = placeOfCause(lines, fault.place);
    const line = lines[place.line - 1] ?? '';
    const repair = repairLine(line, place.column, lines[place.line - 2] ?? '');
    const known = faults.get(place.line);
    const at = { line: place.line + firstLine - 1, column: place.column };
    const mend =
      repair === undefined ? 'Put the value in quotation marks' : `Write \`${repair.trim()}\``;
    const found = known?.found ?? problem(fault.code, file, at, fault.message, mend);
    const isHopeless = repair === undefined || known?.repairs === MAX_REPAIRS_OF_LINE;
    faults.set(place.line, {
      found: isHopeless ? found : { ...found, mend: mendOf(repair, line, mend) },
      repairs: (known?.repairs ?? 0) + 1,
    });
    if (isHopeless) break;
    lines[place.line - 1] = repair;
    parsed = parseYaml(lines);
  }
  return { lines, parsed, problems: [...faults.values()].map(({ found }) => found) };
}

/** `chapters: ?` would begin a key in YAML; here it is how the format writes “not known”. */
function quoteLoneQuestionMark(line: string): string {
  return line.replace(/^([\w-]+:[ \t]+)\?[ \t]*$/u, '$1"?"');
}

/** A quotation mark that never closes is noticed at the end; it is at fault where it opens. */
function placeOfCause(lines: readonly string[], noticed: Place): Place {
  for (let line = noticed.line; line > 0; line--) {
    const opening = /^\s*(?:- +)*(?:[\w-]+: +)?(?=(["']))/u.exec(lines[line - 1] ?? '');
    if (opening === null) continue;
    const value = (lines[line - 1] ?? '').slice(opening[0].length);
    const isClosed = value.includes(opening[1] ?? '', 1);
    if (line < noticed.line && !isClosed) return { line, column: opening[0].length + 1 };
    if (line < noticed.line) break;
  }
  return noticed;
}

function repairLine(line: string, column: number, above: string): string | undefined {
  if (/^ *\t/u.test(line)) {
    // Below a key that has its value already, nothing is indented.
    const isKey = /^\S+:\s+\S/u.test(above) && /^\s*[\w-]+:/u.test(line);
    return line.replace(/^[ \t]+/u, (indent) => (isKey ? '' : indent.replaceAll('\t', '  ')));
  }
  if (/^[\w-]+:[^\s/]/u.test(line)) return line.replace(':', ': ');
  // A line that only goes on with the value above it.
  if (/^[^\s-]/u.test(line) && !/:(?:\s|$)/u.test(line)) return `  ${line}`;
  const [, indent = '', key, value = ''] = /^(\s*)([^\s"':][^:]*)(:.*)$/u.exec(line) ?? [];
  if (key !== undefined && column <= indent.length + key.length && /^\W/u.test(key)) {
    return `${indent}${quoted(key)}${value}`;
  }
  const repaired = quoteLine(line);
  return repaired === line ? undefined : repaired;
}

function mendOf(repair: string, line: string, mend: string): string {
  if (/^ *\t/u.test(line)) return 'Indent with spaces instead of a tab, or not at all';
  return line.trim() === repair.trim() ? 'Indent the line by two spaces, below its key' : mend;
}
