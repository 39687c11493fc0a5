import { UsageError } from './arguments.ts';

/** Where a site is served unless a person says otherwise. */
export const DEFAULT_PORT = 4321;

const HIGHEST = 65_535;

/**
 * A port as typed after `--port`.
 * @throws {UsageError} where it is none
 */
export function portNumber(typed: string | undefined): number {
  if (typed === undefined) return DEFAULT_PORT;
  const port = Number(typed);
  if (!Number.isInteger(port) || port < 0 || port > HIGHEST) {
    throw new UsageError(`--port takes a number from 0 to ${String(HIGHEST)}, not "${typed}"`);
  }
  return port;
}
