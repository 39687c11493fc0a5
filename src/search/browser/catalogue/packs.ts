import type { ColumnPart } from '../../catalogue-manifest.ts';
import { Kept } from '../kept.ts';
import { unpack } from '../unpack.ts';

/** Fetches a pack, by its name. @throws where it does not load */
export type FetchPack = (name: string) => Promise<Response>;

/** The packs of a catalogue, each loaded when it is first asked for, and kept. */
export class Packs {
  readonly #names: readonly string[];
  readonly #fetchPack: FetchPack;
  readonly #unpacked = new Kept<number, Uint8Array>();

  constructor(names: readonly string[], fetchPack: FetchPack) {
    this.#names = names;
    this.#fetchPack = fetchPack;
  }

  /** The bytes of a part of a column. @throws where its pack does not load */
  async bytesOf([number, start, end]: ColumnPart): Promise<Uint8Array> {
    const pack = await this.#unpacked.get(number, async () =>
      unpack(await this.#fetchPack(this.#names[number] ?? '')),
    );
    return pack.subarray(start, end);
  }
}
