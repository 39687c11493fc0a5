import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode } from '../archive/error-code.ts';

/**
 * A finished site takes the place of the previous one by two renames, so that a visitor or a
 * deployment finds either the one or the other, never half of each. A journal beside the site
 * says that an exchange is under way; whoever finds it later finishes or undoes the exchange.
 */
interface Neighbours {
  /** The finished site, ready to take its place. */
  readonly incoming: string;
  /** The previous site, on its way out. */
  readonly outgoing: string;
  readonly journal: string;
}

/** Why a site could not be put in its place, for the person who asked for it. */
export class ExchangeError extends Error {
  override readonly name = 'ExchangeError';
}

function neighbours(out: string): Neighbours {
  const beside = (suffix: string): string => join(dirname(out), `.${basename(out)}.${suffix}`);
  return { incoming: beside('incoming'), outgoing: beside('outgoing'), journal: beside('journal') };
}

/**
 * Puts the finished site `staged` in the place `out`. The folder `staged` is gone afterwards.
 * @throws {ExchangeError} where `out` cannot be renamed; the previous site is then still in place
 */
export async function exchangeSite(staged: string, out: string): Promise<void> {
  await recoverExchange(out);
  const { incoming, outgoing, journal } = neighbours(out);
  await mkdir(dirname(out), { recursive: true });
  await moveAcross(staged, incoming);
  await writeFile(journal, 'The site beside this file is being exchanged.\n');
  try {
    if (existsSync(out)) await rename(out, outgoing);
    await rename(incoming, out);
  } catch (error) {
    await undo(out);
    throw new ExchangeError(
      `${out} cannot be replaced (${errorCode(error) ?? String(error)}): it is a mount point, or in use. ` +
        'Build into a folder inside it: --out DIR',
    );
  }
  await rm(journal);
  await rm(outgoing, { recursive: true, force: true });
}

/** Finishes or undoes an exchange that was interrupted, and clears what it has left. */
export async function recoverExchange(out: string): Promise<void> {
  const { incoming, outgoing, journal } = neighbours(out);
  if (existsSync(journal)) {
    // The incoming site was whole before the journal was written.
    if (!existsSync(out) && existsSync(incoming)) await rename(incoming, out);
    await undo(out);
  }
  // Without a journal, the one is not whole yet, and the other no longer.
  await rm(incoming, { recursive: true, force: true });
  await rm(outgoing, { recursive: true, force: true });
}

async function undo(out: string): Promise<void> {
  const { incoming, outgoing, journal } = neighbours(out);
  if (!existsSync(out) && existsSync(outgoing)) await rename(outgoing, out);
  await rm(incoming, { recursive: true, force: true });
  await rm(outgoing, { recursive: true, force: true });
  await rm(journal, { force: true });
}

/** Moves a folder, by copying where the two places are on different file systems. */
async function moveAcross(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true, force: true });
  }
}
