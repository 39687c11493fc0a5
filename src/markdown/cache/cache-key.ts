import { hash } from 'node:crypto';
import { roleOf } from '../../archive/content-role.ts';
import type { Source } from '../../archive/model.ts';
import type { RenderOptions } from '../render.ts';

/** Names a rendered file by all that went into it. Hexadecimal. */
export type CacheKey = string;

/** @param fingerprint of the renderer, see `fingerprint.ts` */
export function cacheKey(
  { file, digest, language }: Pick<Source, 'file' | 'digest' | 'language'>,
  { punctuation, labels }: RenderOptions,
  fingerprint: string,
): CacheKey {
  // The same bytes are set differently as a page and as a story.
  const { role } = roleOf(file);
  const inputs = JSON.stringify([role, digest, language, punctuation, labels, fingerprint]);
  return hash('sha256', inputs, 'hex').slice(0, 40);
}
