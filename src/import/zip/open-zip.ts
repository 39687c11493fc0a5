import { crc32, inflateRawSync } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { DamagedPartError, RefusedError } from '../source-file.ts';
import { entryPath } from './entry-path.ts';

/** A zip with more files than this is refused. */
export const MOST_ENTRIES = 10_000;
/** A file in a zip that is larger than this, unpacked, is refused. */
export const LARGEST_ENTRY_BYTES = 64 * 1024 * 1024;
/** What is read from one zip comes to no more than this, unpacked. */
export const MOST_UNPACKED_BYTES = 256 * 1024 * 1024;
/** A file of more than 1 MB that unpacks to more than this many times its size is a zip bomb. */
const LARGEST_RATIO = 500;
const SMALLEST_BOMB = 1024 * 1024;

export interface ZipEntry {
  /** `/` between folders, no `..`, unique in its zip. */
  readonly path: string;
  /** Unpacked, as the directory has it. */
  readonly size: number;
}

/** A zip whose directory was read, and whose files are unpacked one by one, in memory. */
export interface ZipArchive {
  /** Its files, without folders, in the order of its directory; of two at one path, the first. */
  readonly entries: readonly ZipEntry[];
  /** How many files were left out because their paths lead out of the zip. */
  readonly outside: number;
  readonly has: (path: string) => boolean;
  /**
   * The bytes of a file.
   * @throws a `RefusedError` where it is not there, encrypted, damaged, or over a limit
   */
  readonly read: (path: string) => Promise<Uint8Array>;
  /** The same for one who cannot wait: a picture, asked for while a text is converted. */
  readonly readSync: (path: string) => Uint8Array;
  /** The same of a picture: one that is damaged or too large is as good as none. */
  readonly picture: (path: string) => Uint8Array | undefined;
}

interface Packed {
  readonly entry: Entry;
  /** Where its bytes begin; `undefined` where the header before them is damaged. */
  readonly start: number | undefined;
}

/**
 * Reads the directory of a zip. Nothing is unpacked yet, and nothing is ever written.
 * @throws a `RefusedError` for a damaged directory or more than {@link MOST_ENTRIES} files
 */
export async function openZip(bytes: Uint8Array): Promise<ZipArchive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { files, outside } = await readDirectory(buffer);
  const unpacked = new Set<string>();
  let total = 0;
  const readSync = (path: string): Uint8Array => {
    const file = files.get(path.normalize('NFC'));
    if (file === undefined) throw new RefusedError(`“${path}” is missing from it`);
    const content = unpack(buffer, path, file, MOST_UNPACKED_BYTES - total);
    if (!unpacked.has(path)) total += content.length;
    unpacked.add(path);
    return content;
  };
  return {
    entries: Array.from(files, ([path, { entry }]) => ({ path, size: entry.uncompressedSize })),
    outside,
    has: (path) => files.has(path.normalize('NFC')),
    read: (path) => new Promise((resolve) => resolve(readSync(path))),
    readSync,
    picture: (path) => {
      if (!files.has(path.normalize('NFC'))) return undefined;
      try {
        return readSync(path);
      } catch (error) {
        if (error instanceof RefusedError) return undefined;
        throw error;
      }
    },
  };
}

async function readDirectory(
  buffer: Buffer,
): Promise<{ readonly files: ReadonlyMap<string, Packed>; readonly outside: number }> {
  const files = new Map<string, Packed>();
  let outside = 0;
  try {
    // Names are decoded here: one that leads outside is left out, and the others are read.
    const zip = await fromBufferPromise(buffer, { decodeStrings: false });
    if (zip.entryCount > MOST_ENTRIES) {
      throw new RefusedError(`it holds more than ${MOST_ENTRIES.toLocaleString('en')} files`);
    }
    for await (const entry of zip.eachEntry()) {
      if (/[/\\]$/u.test(entry.fileNameRaw.toString('latin1'))) continue;
      const path = entryPath(entry);
      if (path === undefined) outside += 1;
      else if (!files.has(path)) files.set(path, { entry, start: await startOf(zip, entry) });
    }
  } catch (error) {
    if (error instanceof RefusedError) throw error;
    const encrypted = error instanceof Error && error.message.includes('encryption');
    throw new RefusedError(
      encrypted ? 'it is encrypted: save it without a password' : 'it is damaged or cut off',
    );
  }
  return { files, outside };
}

async function startOf(zip: ZipFile, entry: Entry): Promise<number | undefined> {
  try {
    return (await zip.readLocalFileHeaderPromise(entry, { minimal: true })).fileDataStart;
  } catch {
    return undefined;
  }
}

/** @param most how many bytes it may come to, by what else was read of its zip */
function unpack(buffer: Buffer, path: string, { entry, start }: Packed, most: number): Uint8Array {
  const { compressedSize, uncompressedSize, compressionMethod } = entry;
  if (entry.isEncrypted()) {
    throw new RefusedError(`“${path}” in it is encrypted: save it without a password`);
  }
  if (uncompressedSize > LARGEST_ENTRY_BYTES) {
    throw new RefusedError(`“${path}” in it is larger than ${megabytes(LARGEST_ENTRY_BYTES)}`);
  }
  if (uncompressedSize > SMALLEST_BOMB && uncompressedSize > compressedSize * LARGEST_RATIO) {
    throw new RefusedError(`“${path}” in it is a zip bomb`);
  }
  if (uncompressedSize > most) {
    throw new RefusedError(`it comes to more than ${megabytes(MOST_UNPACKED_BYTES)}, unpacked`);
  }
  if (compressionMethod !== 0 && compressionMethod !== 8) {
    throw new RefusedError(`“${path}” in it is packed in a way that cannot be read`);
  }
  if (start === undefined) throw new DamagedPartError(path);
  const packed = buffer.subarray(start, start + compressedSize);
  const content = compressionMethod === 0 ? packed : inflate(packed, uncompressedSize);
  if (content?.length !== uncompressedSize || crc32(content) !== entry.crc32) {
    throw new DamagedPartError(path);
  }
  return content;
}

/** @returns `undefined` for what cannot be unpacked to that size */
function inflate(packed: Buffer, size: number): Uint8Array | undefined {
  try {
    // What says a small size and unpacks to a large one ends here.
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    return undefined;
  }
}

function megabytes(bytes: number): string {
  return `${bytes / (1024 * 1024)} MB`;
}
