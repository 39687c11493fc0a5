import { access, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digest } from '../../archive/digest.ts';

const CONTENTS = 'contents.json';
const UNFINISHED = '.unfinished-';
/** When a build is killed, its Pagefind writes on for a moment. The delay is in milliseconds. */
const PATIENTLY = { maxRetries: 10, retryDelay: 100 } as const;

/** Each file of a folder, by path with forward slashes, with the digest of its bytes. */
type Contents = Readonly<Record<string, string>>;

/** A folder that is kept, and how to make it; its name stands for all that goes in. */
export interface KeptFolder {
  readonly name: string;
  /** @param folder where to make it, empty */
  readonly make: (folder: string) => Promise<void>;
}

/** A part of a file: where it begins and how long it is, in bytes, and the digest of its bytes. */
export interface KeptPart {
  readonly start: number;
  readonly length: number;
  readonly digest: string;
}

/**
 * Folders by name, where a name stands for all that decides what is in the folder. The cache may
 * be deleted or damaged at any time: a folder counts only where every file is as it was written.
 */
export interface FolderCache {
  /** Makes the folder where it is not there or not whole. */
  ensure(folder: KeptFolder): Promise<void>;
  /**
   * One file of a folder.
   * @returns `undefined` where there is none, or it is damaged; the folder is then to be made again
   */
  read(name: string, path: string): Promise<Uint8Array | undefined>;
  /**
   * Part of a file, without reading the rest.
   * @returns `undefined` as in {@link read}
   */
  readPart(name: string, path: string, part: KeptPart): Promise<Uint8Array | undefined>;
  /**
   * Copies a folder.
   * @param without paths of files that stay in the cache
   * @returns false where it is not there or not whole; what was copied is then of no use
   */
  copy(name: string, destination: string, without?: readonly string[]): Promise<boolean>;
  /** Removes every folder that is not named. */
  forget(used: ReadonlySet<string>): Promise<void>;
}

export function createFolderCache(directory: string): FolderCache {
  const contentsOf = async (name: string): Promise<Contents | undefined> => {
    const text = await readFile(join(directory, name, CONTENTS), 'utf8').catch(() => undefined);
    return text === undefined ? undefined : parseContents(text);
  };

  const readAs = async (
    expected: string,
    name: string,
    path: string,
    readBytes: (path: string) => Promise<Uint8Array>,
  ): Promise<Uint8Array | undefined> => {
    const bytes = await readBytes(join(directory, name, path)).catch(() => undefined);
    if (bytes !== undefined && digest(bytes) === expected) return bytes;
    await rm(join(directory, name), { recursive: true, force: true });
    return undefined;
  };

  return {
    async read(name, path) {
      const expected = (await contentsOf(name))?.[path];
      return expected === undefined ? undefined : readAs(expected, name, path, readFile);
    },

    readPart(name, path, part) {
      return readAs(part.digest, name, path, (file) => readBytesAt(file, part));
    },

    async ensure({ name, make }) {
      if ((await contentsOf(name)) !== undefined) return;
      const unfinished = join(directory, `${UNFINISHED}${name}-${process.pid}`);
      await rm(unfinished, { recursive: true, force: true });
      await mkdir(unfinished, { recursive: true });
      await make(unfinished);
      await writeFile(join(unfinished, CONTENTS), JSON.stringify(await describe(unfinished)));
      await replace(unfinished, join(directory, name));
    },

    async copy(name, destination, without = []) {
      const contents = await contentsOf(name);
      if (contents === undefined) return false;
      const copied = Object.entries(contents).filter(([path]) => !without.includes(path));
      const folders = new Set(copied.map(([path]) => dirname(path)));
      for (const folder of folders) await mkdir(join(destination, folder), { recursive: true });
      for (const [path, expected] of copied) {
        const bytes = await readAs(expected, name, path, readFile);
        if (bytes === undefined) return false;
        await writeFile(join(destination, path), bytes);
      }
      return true;
    },

    async forget(used) {
      for (const name of await readdir(directory).catch(() => [])) {
        const unused = name.startsWith(UNFINISHED) ? !isRunning(name) : !used.has(name);
        if (unused) await rm(join(directory, name), { recursive: true, force: true, ...PATIENTLY });
      }
    },
  };
}

async function readBytesAt(path: string, { start, length }: KeptPart): Promise<Uint8Array> {
  const file = await open(path);
  try {
    return (await file.read(new Uint8Array(length), 0, length, start)).buffer;
  } finally {
    await file.close();
  }
}

async function describe(folder: string): Promise<Contents> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const described = await Promise.all(
    paths
      .sort()
      .map(
        async (path) =>
          [path.replaceAll('\\', '/'), digest(await readFile(join(folder, path)))] as const,
      ),
  );
  return Object.fromEntries(described);
}

function parseContents(text: string): Contents | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    const entries = Object.entries(value);
    return entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')
      ? Object.fromEntries(entries)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Puts a finished folder in place; where another process was first, its folder is as good. */
async function replace(finished: string, place: string): Promise<void> {
  await rm(place, { recursive: true, force: true });
  try {
    await rename(finished, place);
  } catch (error) {
    await rm(finished, { recursive: true, force: true });
    if (!(await exists(join(place, CONTENTS)))) throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Whether the process that is making an unfinished folder still lives. */
function isRunning(name: string): boolean {
  try {
    process.kill(Number(name.slice(name.lastIndexOf('-') + 1)), 0);
    return true;
  } catch {
    return false;
  }
}
