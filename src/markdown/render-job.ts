import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../archive/digest.ts';
import { markdownParts } from '../archive/markdown-parts.ts';
import type { Source } from '../archive/model.ts';
import type { CacheKey } from './cache/cache-key.ts';
import { TemplateStore } from './cache/template-store.ts';
import { renderFile, type RenderOptions } from './render.ts';
import type { RenderedFile } from './rendered.ts';

/** A file to be rendered into the cache. Plain data, so that it can be sent to a worker. */
export interface RenderJob {
  readonly contentDirectory: string;
  readonly cacheDirectory: string;
  readonly source: Pick<Source, 'file' | 'digest' | 'language' | 'fields'>;
  readonly key: CacheKey;
  readonly options: RenderOptions;
}

/**
 * Reads a file, renders it and writes its templates into the cache.
 * @returns `undefined` where the file is no longer the one that the job names: what came of it
 * would stand under a key that is not its own
 */
export function runJob(job: RenderJob): RenderedFile | undefined {
  const { file, language } = job.source;
  const bytes = readFileSync(join(job.contentDirectory, file));
  if (digest(bytes) !== job.source.digest) return undefined;
  const parts = markdownParts(job.source, bytes);
  const rendered = renderFile({ file, language, parts, ...job.options });
  new TemplateStore(job.cacheDirectory).write(job.key, rendered.parts);
  return rendered;
}
