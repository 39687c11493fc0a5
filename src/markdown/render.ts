import { VFile } from 'vfile';
import { roleOf } from '../archive/content-role.ts';
import type { ContentPath, LanguageTag, Site } from '../archive/model.ts';
import type { RenderLabels } from './labels.ts';
import { report, type PartContext } from './part-context.ts';
import { pipeline } from './pipeline.ts';
import { ID_SCOPE, type HtmlTemplate, type PartName, type RenderedFile } from './rendered.ts';

/** What a rendered file depends on beside its Markdown, the same for a whole site. */
export interface RenderOptions {
  readonly punctuation: Site['punctuation'];
  readonly labels: RenderLabels;
}

export interface RenderInput extends RenderOptions {
  readonly file: ContentPath;
  readonly language: LanguageTag;
  readonly parts: readonly PartInput[];
}

export interface PartInput {
  readonly part: PartName;
  /** With line ends `\n`. */
  readonly markdown: string;
  /** Where a place in it stands in the file. */
  readonly inFile: PartContext['inFile'];
}

/**
 * Renders a Markdown file: its text and the Markdown of its front matter.
 * @returns HTML with slots (see `rendered.ts`), and what is known of the file
 */
export function renderFile(input: RenderInput): RenderedFile {
  const parts: Partial<Record<PartName, HtmlTemplate>> = {};
  const shared = {
    references: [],
    messages: [],
    outline: [],
    words: { words: 0, ideographs: 0 },
  } satisfies Partial<PartContext>;
  let words = shared.words;

  for (const { part, markdown, inFile } of input.parts) {
    const context: PartContext = {
      ...shared,
      part,
      language: input.language,
      punctuation: input.punctuation,
      labels: input.labels,
      inFile,
      // Above a prose page's text is its title alone; a chapter's parts have headings of their own.
      headingTop: roleOf(input.file).role === 'page' ? 2 : 3,
    };
    const file = new VFile({ value: withoutControls(markdown), data: { part: context } });
    const html = htmlOf(file, context);
    parts[part] = part === 'text' ? html : html.replaceAll(ID_SCOPE, `${ID_SCOPE}${part}-`);
    if (part === 'text') words = context.words;
  }
  const { references, messages, outline } = shared;
  return { parts, facts: { ...words, outline, references, messages } };
}

function htmlOf(file: VFile, context: PartContext): string {
  try {
    return String(pipeline.processSync(file));
  } catch (error) {
    // Thousands of elements within one another are more than the stack can hold.
    if (!(error instanceof RangeError)) throw error;
    report(context, undefined, {
      code: 'unreadable-file',
      severity: 'error',
      message: 'Tags, quotations or lists stand within one another, too deep to be read',
      mend: 'End each of them where the next should begin',
    });
    return '';
  }
}

/** Control characters mean nothing in a text, and mark slots in a template. */
function withoutControls(markdown: string): string {
  return markdown.replaceAll(/[^\P{Cc}\t\n\r]/gu, '');
}
