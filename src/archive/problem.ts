import type { ContentPath } from './model.ts';
import type { ProblemCode } from './problem-codes.ts';
import { PROBLEM_CODES } from './problem-codes.ts';

export type Severity = 'error' | 'warning';

/** Something about the content that a person should mend. Never thrown, always collected. */
export interface Problem {
  /** Stable, kebab-case: `unknown-key`, `missing-key`. */
  readonly code: ProblemCode;
  /** An error keeps the site from being built; a warning does not. */
  readonly severity: Severity;
  readonly file: ContentPath;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** What is wrong, one sentence without a final full stop. */
  readonly message: string;
  /** What to write or do instead. */
  readonly mend: string;
}

/** A place in a file. */
export interface Place {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
}

export const FILE_START: Place = { line: 1, column: 1 };

/** A problem of the severity that its code has. */
export function problem(
  code: ProblemCode,
  file: ContentPath,
  { line, column }: Place,
  message: string,
  mend: string,
): Problem {
  return { code, severity: PROBLEM_CODES[code].severity, file, line, column, message, mend };
}

/** Whether there is a problem that keeps the site from being built. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** In reading order: by file, line and column, each problem once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const seen = new Map<string, Problem>();
  for (const each of problems) {
    seen.set(
      `${each.file}\n${String(each.line)}:${String(each.column)}\n${each.code}\n${each.message}`,
      each,
    );
  }
  return [...seen.values()].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.code, b.code),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
