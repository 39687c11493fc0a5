import { hash } from 'node:crypto';
import type { Source } from '../../archive/model.ts';
import type { RenderOptions } from '../render.ts';

/** Names a rendered file by all that went into it. Hexadecimal. */
export type CacheKey = string;

/** @param fingerprint of the renderer, see `fingerprint.ts` */
export function cacheKey(
  { digest, language }: Pick<Source, 'digest' | 'language'>,
  { punctuation, labels }: RenderOptions,
  fingerprint: string,
): CacheKey {
  const inputs = JSON.stringify([digest, language, punctuation, labels, fingerprint]);
  return hash('sha256', inputs, 'hex').slice(0, 40);
}
