import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { digest } from '../archive/digest.ts';
import { replaceFile } from './whole-files.ts';

/**
 * What a finished site was made from, kept in the cache: where nothing of that has changed and the
 * site is unharmed, there is nothing to build.
 */
const recordSchema = z.object({
  /** Digest of everything that went in. */
  inputs: z.string(),
  /** Digest of the site's files: their paths, sizes and times. */
  files: z.string(),
  summary: z.string(),
});

export type SiteRecord = z.infer<typeof recordSchema>;

function recordPath(cache: string, out: string): string {
  const mark = digest(out).slice(0, 12);
  return join(cache, `site-${mark}.json`);
}

/** @returns the record of the site at `out`, if it is there, readable and true of the files */
export async function readSiteRecord(cache: string, out: string): Promise<SiteRecord | undefined> {
  let text: string;
  try {
    text = await readFile(recordPath(cache, out), 'utf8');
  } catch {
    return undefined;
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const record = recordSchema.safeParse(json);
  if (!record.success || record.data.files !== (await filesDigest(out))) return undefined;
  return record.data;
}

/** Records what the site at `out` was made from. */
export async function writeSiteRecord(
  cache: string,
  out: string,
  made: Pick<SiteRecord, 'inputs' | 'summary'>,
): Promise<void> {
  const path = recordPath(cache, out);
  const record: SiteRecord = { ...made, files: await filesDigest(out) };
  await replaceFile(path, JSON.stringify(record));
}

/** Digest of every file below `folder` by path, size and time; empty where there is no folder. */
async function filesDigest(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const lines = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        const { size, mtimeMs } = await stat(path);
        return `${relative(folder, path)}\0${String(size)}\0${String(mtimeMs)}`;
      }),
  );
  if (lines.length === 0) return '';
  return digest(lines.sort().join('\n'));
}
