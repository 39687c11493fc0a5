import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Ends the name of a file that is being written. */
export const UNFINISHED = '.tmp';

/**
 * Writes a file that is there whole or not at all, whoever reads or writes it meanwhile; its
 * folder, too, where somebody has deleted it.
 */
export function writeAtomically(path: string, content: string): void {
  try {
    write(path, content);
  } catch (error) {
    if (!isMissing(error)) throw error;
    mkdirSync(dirname(path), { recursive: true });
    write(path, content);
  }
}

function write(path: string, content: string): void {
  const unfinished = `${path}.${randomUUID()}${UNFINISHED}`;
  writeFileSync(unfinished, content);
  try {
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** Whether a file operation failed because there is nothing at a path. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
