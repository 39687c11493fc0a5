import { z } from 'zod';
import { nearest } from '../nearest.ts';
import { foldKey } from './keys.ts';
import { refuse } from './value.ts';

/** A mapping inside front matter: `cover`, `series`. Its keys ignore case, and no others are known. */
export function nested<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const known = Object.keys(shape);
  return z.preprocess((value, ctx) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const folded: Record<string, unknown> = {};
    for (const [written, each] of Object.entries(value)) {
      const key = foldKey(written);
      if (known.includes(key)) {
        if (each !== '') folded[key] = each;
        continue;
      }
      const near = nearest(key, known);
      const advice = near === undefined ? `Write one of ${known.join(', ')}` : `Write \`${near}:\``;
      refuse(ctx, `“${written}” means nothing here`, { code: 'unknown-key', mend: { advice } }, [
        written,
      ]);
    }
    return folded;
  }, z.object(shape));
}
