import type { Problem } from './problem.ts';

/**
 * The report for people: one line of `file:line:column`, severity and message for each problem,
 * its mend below, files apart, and a last line that counts. Plain text, no colour.
 * @param problems in reading order
 * @param root the content folder as the caller sees it, so that a terminal can follow each path
 * @returns empty where there are no problems
 */
export function formatReport(problems: readonly Problem[], root: string): string {
  if (problems.length === 0) return '';
  const files = new Map<string, string[]>();
  for (const each of problems) {
    const lines = files.get(each.file) ?? [];
    files.set(each.file, lines);
    lines.push(
      `${root}/${each.file}:${String(each.line)}:${String(each.column)}  ${each.severity}  ${each.message}  [${each.code}]`,
      `  ${each.mend}`,
    );
  }
  const groups = [...files.values()].map((lines) => lines.join('\n'));
  return `${groups.join('\n\n')}\n\n${summary(problems, files.size)}\n`;
}

/** The report for programs: an array of problems, as JSON. */
export function formatReportJson(problems: readonly Problem[]): string {
  return `${JSON.stringify(problems, undefined, 2)}\n`;
}

function summary(problems: readonly Problem[], files: number): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const counts = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ];
  return `${counts.join(' and ')} in ${count(files, 'file')}`;
}

function count(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}
