import { decodeHtml } from '../html/decode-html.ts';
import { DamagedPartError } from '../source-file.ts';
import type { ZipArchive } from '../zip/open-zip.ts';

/** The files of a package, found though their case is another than in the links. */
export class PackageFiles {
  readonly #archive: ZipArchive;
  readonly #byFolded: ReadonlyMap<string, string>;
  /** What was asked for and cannot be unpacked. */
  readonly damaged = new Set<string>();

  constructor(archive: ZipArchive) {
    this.#archive = archive;
    this.#byFolded = new Map(archive.entries.map(({ path }) => [path.toLowerCase(), path]));
  }

  get paths(): readonly string[] {
    return this.#archive.entries.map(({ path }) => path);
  }

  find(path: string): string | undefined {
    return this.#archive.has(path) ? path : this.#byFolded.get(path.toLowerCase());
  }

  text(path: string): string | undefined {
    const found = this.find(path);
    if (found === undefined) return undefined;
    try {
      return decodeHtml(this.#archive.readSync(found));
    } catch (error) {
      if (!(error instanceof DamagedPartError)) throw error;
      this.damaged.add(found);
      return undefined;
    }
  }

  picture(path: string): Uint8Array | undefined {
    const found = this.find(path);
    return found === undefined ? undefined : this.#archive.picture(found);
  }
}
