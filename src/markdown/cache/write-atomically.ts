import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from '../../archive/error-code.ts';

/** Ends the name of a file that is being written. */
export const UNFINISHED = '.tmp';

/**
 * Writes a file that is there whole or not at all, whoever reads or writes it meanwhile; its
 * folder, too, where somebody has deleted it.
 */
export function writeAtomically(path: string, content: string | Uint8Array): void {
  try {
    write(path, content);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    mkdirSync(dirname(path), { recursive: true });
    write(path, content);
  }
}

function write(path: string, content: string | Uint8Array): void {
  const unfinished = `${path}.${randomUUID()}${UNFINISHED}`;
  writeFileSync(unfinished, content);
  try {
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}
