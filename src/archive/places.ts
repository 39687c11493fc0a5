import type { Place } from './problem.ts';
import { FILE_START } from './problem.ts';

export type DataPath = readonly PropertyKey[];

const MAX_COLUMN = 0x10000;

/** Where each value of a YAML file stands. Packed small: an archive has very many of them. */
export class Places {
  readonly #values = new Map<string, number>();

  set(path: DataPath, { line, column }: Place): void {
    this.#values.set(keyOf(path), line * MAX_COLUMN + Math.min(column, MAX_COLUMN - 1));
  }

  /** Whether there is such a value at all, right or wrong. */
  has(...path: DataPath): boolean {
    return this.#values.has(keyOf(path));
  }

  /** The place of a value, or of the nearest value around it. */
  at(...path: DataPath): Place {
    for (let length = path.length; length >= 0; length--) {
      const packed = this.#values.get(keyOf(path.slice(0, length)));
      if (packed !== undefined) {
        return { line: Math.floor(packed / MAX_COLUMN), column: packed % MAX_COLUMN };
      }
    }
    return FILE_START;
  }
}

function keyOf(path: DataPath): string {
  return path.map(String).join('\u001f');
}
