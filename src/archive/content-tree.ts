import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { mapConcurrently } from './concurrency.ts';
import { errorCode } from './error-code.ts';
import type { ContentPath } from './model.ts';
import { compareCodeUnits } from './order.ts';

/** A file below `content/`. */
export interface ContentFile {
  readonly path: ContentPath;
  /** Changes whenever the file does: its size and its times on disk. */
  readonly stamp: string;
}

export interface ContentTree {
  /** Whether there is such a folder. */
  readonly isThere: boolean;
  /** Every file, by path; hidden ones and editors' backups left out. */
  readonly files: readonly ContentFile[];
  /** What could not be read, with the reason. */
  readonly unreadable: readonly { readonly path: ContentPath; readonly reason: string }[];
}

/** Hidden files, and what editors and systems leave behind. */
const IGNORED = /^\.|~$|^#.*#$|^(?:Thumbs\.db|desktop\.ini)$/u;

/**
 * Lists the files of a content folder; a folder that is not there has none. Links are followed, but
 * not back into a folder that they are in.
 */
export async function listContent(directory: string): Promise<ContentTree> {
  const files: ContentFile[] = [];
  const unreadable: { path: ContentPath; reason: string }[] = [];
  let isThere = true;
  let folders: ContentPath[] = [''];
  while (folders.length > 0) {
    const next: ContentPath[] = [];
    const found = await mapConcurrently(folders, async (folder) => {
      try {
        const entries = await readdir(join(directory, folder), { withFileTypes: true });
        return entries
          .filter(({ name }) => !IGNORED.test(name))
          .map((entry) => ({ path: folder + entry.name, isLink: entry.isSymbolicLink() }));
      } catch (error) {
        if (folder === '') isThere = false;
        else unreadable.push({ path: folder.slice(0, -1), reason: reasonOf(error) });
        return [];
      }
    });
    await mapConcurrently(found.flat(), async ({ path, isLink }) => {
      try {
        const stats = await stat(join(directory, path));
        if (stats.isDirectory()) {
          if (isLink) await refuseLoop(directory, path);
          next.push(`${path}/`);
        } else if (stats.isFile()) {
          files.push({
            path,
            stamp: `${String(stats.size)} ${String(stats.mtimeMs)} ${String(stats.ctimeMs)}`,
          });
        }
      } catch (error) {
        unreadable.push({ path, reason: reasonOf(error) });
      }
    });
    folders = next;
  }
  files.sort((a, b) => compareCodeUnits(a.path, b.path));
  return { isThere, files, unreadable };
}

/** @throws where a link leads back into a folder that it is in, so that following it has no end */
async function refuseLoop(directory: string, path: ContentPath): Promise<void> {
  const parts = path.split('/');
  const above = parts.map((_, depth) => parts.slice(0, depth).join('/'));
  const [target = '', ...folders] = await Promise.all(
    [path, ...above].map((each) => realpath(join(directory, each))),
  );
  if (folders.some((folder) => `${folder}${sep}`.startsWith(`${target}${sep}`))) {
    throw new Error('it leads back to a folder that it is in');
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it leads to something that is not there',
  ELOOP: 'it leads to itself',
  EACCES: 'the system does not permit it',
  EPERM: 'the system does not permit it',
  EIO: 'the disk is at fault',
  EMFILE: 'too many files are open',
};

/** Why a file cannot be read, in a clause. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return REASONS[errorCode(error) ?? ''] ?? error.message;
}
