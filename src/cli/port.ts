import { UsageError } from './arguments.ts';

const HIGHEST = 65_535;

/**
 * A port as typed after `--port`.
 * @throws {UsageError} where it is none
 */
export function portNumber(typed: string | undefined, otherwise: number): number {
  if (typed === undefined) return otherwise;
  const port = Number(typed);
  if (!Number.isInteger(port) || port < 0 || port > HIGHEST) {
    throw new UsageError(`--port takes a number from 0 to ${String(HIGHEST)}, not "${typed}"`);
  }
  return port;
}
