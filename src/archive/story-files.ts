import type { ContentText } from './content-file.ts';
import { parseChapterFileName } from './order.ts';
import type { ChapterData } from './schema/chapter.ts';
import type { StoryData } from './schema/story.ts';
import { slug } from './slug.ts';

/** The files of a story that are not drafts, with their addresses. */
export interface StoryFiles {
  readonly slug: string;
  readonly aliases: readonly string[];
  readonly main: ContentText<StoryData>;
  /** In reading order; empty for a one-shot, whose text is in `main`. */
  readonly chapters: readonly ChapterFile[];
}

export interface ChapterFile {
  readonly slug: string;
  readonly aliases: readonly string[];
  readonly text: ContentText<ChapterData>;
}

/** A chapter's address: its `slug`, its file name without the number, or the number. */
export function chapterSlug({ file, data }: ContentText<ChapterData>): string {
  if (data.slug !== undefined) return data.slug;
  const { ordinal, rest } = parseChapterFileName(fileName(file));
  return /[\p{L}\p{N}]/u.test(rest) ? slug(rest) : slug(`chapter-${ordinal ?? rest}`);
}

/** What readers call a chapter by: its `number`, else that of its file; `null` for neither. */
export function chapterNumber({ file, data }: ContentText<ChapterData>): number | null {
  if (data.number !== undefined) return data.number;
  const { ordinal } = parseChapterFileName(fileName(file));
  return ordinal === undefined ? null : Number(ordinal);
}

/** The last part of a path. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
