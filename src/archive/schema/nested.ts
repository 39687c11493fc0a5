import { z } from 'zod';
import { foldKey } from './keys.ts';

/** A mapping inside front matter: `cover`, `series`. Its keys ignore case, and no others are known. */
export function nested<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.preprocess(foldKeys, z.strictObject(shape));
}

function foldKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== '');
  return Object.fromEntries(entries.map(([key, each]) => [foldKey(key), each]));
}
