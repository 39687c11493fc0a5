import { hash } from 'node:crypto';

/** The first 32 hexadecimal digits of SHA-256: 128 bits, enough that no two files ever share one. */
export function digest(bytes: string | Uint8Array): string {
  return hash('sha256', bytes, 'hex').slice(0, 32);
}
