/** Writing so that what is there is there whole, and nothing that was there is lost. */
import { constants } from 'node:fs';
import { copyFile, link, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode } from '../archive/error-code.ts';

/** There is something of this name already. */
class AlreadyThereError extends Error {
  override readonly name = 'AlreadyThereError';
  readonly path: string;

  constructor(path: string) {
    super(`${path} is there already`);
    this.path = path;
  }
}

/**
 * Makes a file, and the folders above it.
 * @throws {AlreadyThereError} where one of its name is there; it stays as it is
 */
export async function createFile(path: string, text: string | Uint8Array): Promise<void> {
  await throughStaging(path, async (staging) => {
    const staged = join(staging, basename(path));
    await writeFile(staged, text);
    try {
      // A second name for a finished file: appears at once, and never in another's place.
      await link(staged, path);
    } catch (error) {
      if (errorCode(error) === 'EEXIST') throw new AlreadyThereError(path);
      // Some file systems have no second names.
      await copyFile(staged, path, constants.COPYFILE_EXCL);
    }
  });
}

/**
 * Makes a folder with files in it, and the folders above it.
 * @param files contents by name
 * @throws {AlreadyThereError} where one of its name is there; it stays as it is
 */
export async function createFolder(
  path: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  await throughStaging(path, async (staging) => {
    const staged = join(staging, basename(path));
    await mkdir(staged);
    await Promise.all([...files].map(([name, text]) => writeFile(join(staged, name), text)));
    try {
      await rename(staged, path);
    } catch (error) {
      if (!THERE.has(errorCode(error) ?? '')) throw error;
      throw new AlreadyThereError(path);
    }
  });
}

/** Writes a file in the place of another, or anew: readers see the old text or the new. */
export async function replaceFile(path: string, text: string | Uint8Array): Promise<void> {
  await throughStaging(path, async (staging) => {
    const staged = join(staging, basename(path));
    await writeFile(staged, text);
    await rename(staged, path);
  });
}

const THERE = new Set(['EEXIST', 'ENOTEMPTY', 'ENOTDIR', 'EPERM']);

/** A hidden folder on the same disk, which nothing reads; gone afterwards. */
async function throughStaging(
  path: string,
  write: (staging: string) => Promise<void>,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const staging = await mkdtemp(join(dirname(path), '.writing-'));
  try {
    await write(staging);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}
