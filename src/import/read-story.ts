import { openEpub } from './epub/open-epub.ts';
import { detectFormat, type FormatName } from './format.ts';
import { decodeHtml } from './html/decode-html.ts';
import type { HtmlPage } from './html/html-page.ts';
import { parseHtml } from './html/parse-html.ts';
import { withoutLooseLinks } from './loose-links.ts';
import { EPUB_READERS } from './readers/epub-readers.ts';
import { epub } from './readers/epub.ts';
import { readFanficfareText } from './readers/fanficfare-txt.ts';
import { HTML_READERS } from './readers/html-readers.ts';
import { readDocx } from './readers/docx.ts';
import { readMarkdown } from './readers/markdown.ts';
import { readOdt } from './readers/odt.ts';
import { readPlainText } from './readers/plain-text.ts';
import {
  DamagedPartError,
  RefusedError,
  titleFromName,
  type ReadOptions,
  type SourceFile,
} from './source-file.ts';
import type { StoryDraft } from './story-draft.ts';

/** A story and how it was read, or why there is none. */
export type Reading =
  | { readonly draft: StoryDraft; readonly format: string }
  /** A clause without a full stop. */
  | { readonly refused: string };

type Reader = (source: SourceFile, options: ReadOptions) => Read | Promise<Read>;

interface Read {
  readonly draft: StoryDraft;
  readonly format: string;
}

/** Why there is no story in what has metadata alone. */
export const NO_TEXT = 'there is no text in it';
const UNKNOWN_ENCODING = 'its encoding is none of UTF-8, UTF-16 and Windows-1252: save it as UTF-8';

/** Reads a story with the reader for its format, which its content tells. Never rejects. */
export async function readStory(source: SourceFile, options: ReadOptions): Promise<Reading> {
  try {
    const found = detectFormat(source.bytes, source.name);
    if (found.format === 'refused') return { refused: found.reason };
    const read = await READERS[found.format](source, options);
    if (!hasText(read.draft)) return { refused: NO_TEXT };
    return { ...read, draft: withoutLooseLinks(read.draft) };
  } catch (error) {
    return { refused: reasonOf(error) };
  }
}

/** What reads a file of each format. */
export const READERS: Readonly<Record<FormatName, Reader>> = {
  'plain-text': readText,
  html: readHtml,
  epub: readEpub,
  docx: readDocx,
  odt: readOdt,
  'fanficfare-txt': readFanficfareText,
  markdown: readMarkdown,
  zip: refuseZip,
};

/** The stories of a zip are files of their own: see `import-file.ts`. */
function refuseZip(): never {
  throw new RefusedError('it is a zip, and no story: unpack it first');
}

function readText({ bytes, name }: SourceFile, options: ReadOptions): Read {
  const draft = readPlainText(bytes, { name: titleFromName(name), ...options });
  if (draft === undefined) throw new RefusedError(UNKNOWN_ENCODING);
  return { draft, format: 'plain text' };
}

function readHtml({ bytes, name, beside = () => undefined }: SourceFile): Read {
  const html = decodeHtml(bytes);
  if (html === undefined) throw new RefusedError(UNKNOWN_ENCODING);
  const page: HtmlPage = { tree: parseHtml(html), name: titleFromName(name), beside };
  const reader = HTML_READERS.find(({ matches }) => matches(page));
  if (reader === undefined) throw new RefusedError('no story was found in this page');
  return { draft: reader.read(page), format: reader.format };
}

async function readEpub({ bytes, name }: SourceFile): Promise<Read> {
  const book = await openEpub(bytes, titleFromName(name));
  const reader = EPUB_READERS.find(({ matches }) => matches(book)) ?? epub;
  const draft = reader.read(book);
  const [damaged] = book.damaged;
  if (damaged !== undefined && !hasText(draft)) throw new DamagedPartError(damaged);
  return { draft, format: reader.format };
}

/** Whether any chapter has one. */
export function hasText({ chapters }: StoryDraft): boolean {
  return chapters.some(({ text }) => text.children.length > 0);
}

function reasonOf(error: unknown): string {
  if (error instanceof RefusedError) return error.message;
  // What overflows the stack: thousands of elements, lists or quotations within one another.
  if (error instanceof RangeError)
    return 'its elements stand within one another too deep to be read';
  return error instanceof Error ? `it cannot be read: ${error.message}` : 'it cannot be read';
}
