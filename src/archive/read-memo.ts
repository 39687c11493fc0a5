import type { ContentPath } from './model.ts';
import type { ContentFile } from './content-tree.ts';

interface Remembered {
  readonly stamp: string;
  readonly value: unknown;
}

/**
 * What was read from each file, so that a second reading touches only what changed. A file counts
 * as unchanged while its size and its times on disk are.
 */
export class ReadMemo {
  #current = new Map<ContentPath, Remembered>();
  #previous = new Map<ContentPath, Remembered>();

  /** Starts a reading: what it does not ask for will be forgotten at the next. */
  begin(): void {
    this.#previous = this.#current;
    this.#current = new Map();
  }

  /**
   * The value that `read` gave for this file, read anew only where the file changed.
   * A path must always be read by the same function.
   */
  async recall<Value>(file: ContentFile, read: () => Promise<Value>): Promise<Value> {
    const known = this.#previous.get(file.path);
    const remembered =
      known?.stamp === file.stamp ? known : { stamp: file.stamp, value: await read() };
    this.#current.set(file.path, remembered);
    // A path is always read by the same function, so the value is of that function's type.
    return remembered.value as Value;
  }
}
