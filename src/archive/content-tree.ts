import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { mapConcurrently } from './concurrency.ts';
import type { ContentPath } from './model.ts';
import { compareCodeUnits } from './order.ts';

/** A file below `content/`. */
export interface ContentFile {
  readonly path: ContentPath;
  /** Changes whenever the file does: its size and its times on disk. */
  readonly stamp: string;
}

export interface ContentTree {
  /** Every file, by path; hidden ones and editors' backups left out. */
  readonly files: readonly ContentFile[];
  /** What could not be read, with the system's reason. */
  readonly unreadable: readonly { readonly path: ContentPath; readonly reason: string }[];
}

/** Hidden files, and what editors and systems leave behind. */
const IGNORED = /^\.|~$|^#.*#$|^(?:Thumbs\.db|desktop\.ini)$/u;

/** Lists the files of a content folder; a folder that is not there has none. Links are followed. */
export async function listContent(directory: string): Promise<ContentTree> {
  const files: ContentFile[] = [];
  const unreadable: { path: ContentPath; reason: string }[] = [];
  let folders: ContentPath[] = [''];
  while (folders.length > 0) {
    const next: ContentPath[] = [];
    const names = await mapConcurrently(folders, async (folder) => {
      try {
        const entries = await readdir(join(directory, folder));
        return entries.filter((name) => !IGNORED.test(name)).map((name) => folder + name);
      } catch (error) {
        if (folder !== '') unreadable.push({ path: folder.slice(0, -1), reason: reasonOf(error) });
        return [];
      }
    });
    await mapConcurrently(names.flat(), async (path) => {
      try {
        const stats = await stat(join(directory, path));
        if (stats.isDirectory()) next.push(`${path}/`);
        else if (stats.isFile()) {
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
  return { files, unreadable };
}

/** The system's own words for why a file cannot be read. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
