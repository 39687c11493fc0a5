import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { LanguageTag, Site } from '../archive/model.ts';
import type { Place } from '../archive/problem.ts';
import { FILE_START } from '../archive/problem.ts';
import type { WordCount } from '../archive/words.ts';
import type { RenderLabels } from './labels.ts';
import type { OutlineEntry, PartName, Reference, RenderMessage } from './rendered.ts';

/** What the plugins know of the part that they work on, and what they find. */
export interface PartContext {
  readonly part: PartName;
  readonly language: LanguageTag;
  readonly punctuation: Site['punctuation'];
  readonly labels: RenderLabels;
  /** Where a place in the part stands in the file. */
  readonly inFile: (place: Place) => Place;
  /** The level of the author's highest headings: below the page's own. */
  readonly headingTop: 2 | 3;
  /** Of the whole file: a slot's number is an index into it. */
  readonly references: Reference[];
  readonly messages: RenderMessage[];
  readonly outline: OutlineEntry[];
  words: WordCount;
}

declare module 'vfile' {
  interface DataMap {
    part: PartContext;
  }
}

/** @throws where the pipeline was started by something else than `renderFile` */
export function partContext(file: VFile): PartContext {
  const context = file.data.part;
  if (context === undefined) throw new Error('The Markdown pipeline is started by renderFile');
  return context;
}

/** Where in the file a node starts; the part's own start for a node that stands nowhere. */
export function placeInFile(context: PartContext, position: Position | undefined): Place {
  const { line, column } = position?.start ?? FILE_START;
  return context.inFile({ line, column });
}

/** Collects what the author should know about a node. */
export function report(
  context: PartContext,
  position: Position | undefined,
  { code, severity, message, mend }: Omit<RenderMessage, 'line' | 'column'>,
): void {
  context.messages.push({
    code,
    severity,
    ...placeInFile(context, position),
    message,
    mend,
  });
}
