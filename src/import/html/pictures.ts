import { slug } from '../../archive/slug.ts';
import type { PictureDraft } from '../story-draft.ts';

const EXTENSIONS: readonly (readonly [RegExp, string])[] = [
  [/^\x89PNG/u, 'png'],
  [/^\xFF\xD8\xFF/u, 'jpg'],
  [/^GIF8/u, 'gif'],
  [/^RIFF[^]{4}WEBP/u, 'webp'],
  [/^[^]{4}ftypavif/u, 'avif'],
];
/** Larger than any picture that a page should show. */
export const LARGEST_PICTURE_BYTES = 32 * 1024 * 1024;

/** The pictures that are stored beside a story, each once, under names of their own. */
export class Pictures {
  readonly #byName = new Map<string, Uint8Array>();

  /**
   * Takes a picture along.
   * @param source its address in the source, from which its name is made
   * @returns the name of its file; `undefined` where it is no picture that a page can show
   */
  add(source: string, bytes: Uint8Array): string | undefined {
    const extension = extensionOf(bytes);
    if (extension === undefined || bytes.length > LARGEST_PICTURE_BYTES) return undefined;
    const stem = slug(source.replace(/^.*[\\/]|[?#].*$|\.\w+$/gu, '')) || 'picture';
    for (let count = 1; ; count += 1) {
      const name = `${stem}${count === 1 ? '' : `-${String(count)}`}.${extension}`;
      const there = this.#byName.get(name);
      if (there === undefined) this.#byName.set(name, bytes);
      else if (Buffer.compare(there, bytes) !== 0) continue;
      return name;
    }
  }

  get all(): readonly PictureDraft[] {
    return [...this.#byName].map(([name, bytes]) => ({ name, bytes }));
  }
}

function extensionOf(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return EXTENSIONS.find(([signature]) => signature.test(head))?.[1];
}
