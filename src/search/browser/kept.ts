/**
 * What is made when it is first asked for, and kept. What could not be made is not: asking again
 * tries again.
 */
export class Kept<Key, Value> {
  readonly #made = new Map<Key, Promise<Value>>();

  /** @param make is called where nothing is kept under the key */
  get(key: Key, make: () => Promise<Value>): Promise<Value> {
    let made = this.#made.get(key);
    if (made === undefined) {
      made = make();
      this.#made.set(key, made);
      made.catch(() => this.#made.delete(key));
    }
    return made;
  }
}
