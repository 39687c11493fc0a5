/** A file's bytes and what else a reader may go by. */
export interface SourceFile {
  readonly bytes: Uint8Array;
  /** Without folders, with its extension. */
  readonly name: string;
  /**
   * The bytes of a file beside it, by a relative path as the source writes it, percent signs
   * decoded: a saved page's pictures. `undefined` where there is none, or it lies outside.
   */
  readonly beside?: (path: string) => Uint8Array | undefined;
}

export interface ReadOptions {
  /** Whether `*word*`, `_word_` and `/word/` in plain text become emphasis. */
  readonly emphasis: boolean;
}

/** A story cannot be read, for a reason that a person can be told: a clause without a full stop. */
export class RefusedError extends Error {
  override readonly name: string = 'RefusedError';
}

/** The same of one part of a package: what stands in its other parts may be read all the same. */
export class DamagedPartError extends RefusedError {
  override readonly name = 'DamagedPartError';

  constructor(path: string) {
    super(`“${path}” in it is damaged`);
  }
}

/** A file's name without its extension, with spaces for underscores: a title where there is no other. */
export function titleFromName(name: string): string {
  const title = name
    .replace(/\.[^.\s]{1,8}$/u, '')
    .replaceAll('_', ' ')
    .trim();
  return title === '' ? name : title;
}
