import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../archive/digest.ts';
import { markdownParts } from '../archive/markdown-parts.ts';
import type { Source } from '../archive/model.ts';
import type { KnownFile } from './cache/rendered-index.ts';
import { TemplatePacks } from './cache/template-packs.ts';
import { renderFile, type RenderOptions } from './render.ts';
import type { RenderedFile } from './rendered.ts';

/** Where files are read and their templates written, and what all are rendered with. */
export interface RenderSettings {
  readonly contentDirectory: string;
  readonly cacheDirectory: string;
  readonly options: RenderOptions;
}

export type RenderSource = Pick<Source, 'file' | 'digest' | 'language' | 'fields'>;

/** Files to be rendered into one pack of the cache. Plain data, so that it can be sent to a worker. */
export interface RenderJob extends RenderSettings {
  readonly sources: readonly RenderSource[];
}

/** What came of a file. Plain data: the text stays on the worker's side. */
export type Outcome =
  | KnownFile
  /** The file is no longer the one that the job names. */
  | { readonly changed: true }
  | { readonly reason: string };

/** Renders files and writes their templates into the cache. @returns what came of each, in order */
export function runJob({ sources, ...settings }: RenderJob): readonly Outcome[] {
  const pack = new TemplatePacks(settings.cacheDirectory).open();
  const outcomes = sources.map((source): Outcome => {
    try {
      const rendered = renderSource(source, settings);
      if (rendered === undefined) return { changed: true };
      return { facts: rendered.facts, place: pack.add(rendered.parts) };
    } catch (error) {
      return { reason: error instanceof Error ? error.message : String(error) };
    }
  });
  pack.finish();
  return outcomes;
}

/**
 * Reads a file and renders it.
 * @returns `undefined` where the file is no longer the one that is named: what came of it would
 * stand under a key that is not its own
 */
export function renderSource(
  source: RenderSource,
  { contentDirectory, options }: RenderSettings,
): RenderedFile | undefined {
  const { file, language } = source;
  const bytes = readFileSync(join(contentDirectory, file));
  if (digest(bytes) !== source.digest) return undefined;
  const parts = markdownParts(source, bytes);
  return renderFile({ file, language, parts, ...options });
}
