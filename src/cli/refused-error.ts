import type { Problem } from '../archive/problem.ts';

/** What ends a build of content that has errors. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('The content has errors');
    this.problems = problems;
  }
}
