import type { Nodes } from 'hast';
import type { StoryText } from '../html/story-text.ts';
import type { StoryDraft } from '../story-draft.ts';
import { splitChapters, type DownloadChapter } from './download-chapters.ts';
import { readMatter } from './matter.ts';
import { unwrapped } from './userstuff.ts';
import { workStory } from './work-story.ts';
import type { WorkChapter } from './work.ts';

/** What an HTML download is made of, or the EPUB that Calibre made of one. */
export interface Download {
  /** What stands before `#chapters`. */
  readonly preface: readonly Nodes[];
  /** What stands in `#chapters`; of an EPUB, of all its documents together. */
  readonly chapters: readonly Nodes[];
  /** What stands after `#chapters`. */
  readonly afterword: readonly Nodes[];
}

/**
 * Reads a download of the archive.
 * @param name the file’s, for want of a title
 * @param text what turns its HTML into text
 */
export function downloadStory(download: Download, name: string, text: StoryText): StoryDraft {
  const before = readMatter(download.preface, 'notes');
  const after = readMatter(download.afterword, 'endnotes');
  return workStory(
    {
      ...before,
      source: before.source ?? after.source,
      notes: joined(before.notes, after.notes),
      endnotes: joined(before.endnotes, after.endnotes),
      inspired: [...before.inspired, ...after.inspired],
      unplaced: [...before.unplaced, ...after.unplaced],
      chapters: splitChapters(download.chapters).map(readChapter),
      isWhole: true,
    },
    name,
    text,
  );
}

function readChapter({ head, text, foot }: DownloadChapter): WorkChapter {
  const before = readMatter(head === undefined ? [] : [head], 'notes');
  const after = readMatter(foot === undefined ? [] : [foot], 'endnotes');
  return {
    heading: before.heading,
    byline: before.byline,
    summary: before.summary,
    notes: joined(before.notes, before.unplaced),
    endnotes: joined(before.endnotes, after.endnotes, after.notes, after.unplaced),
    text: unwrapped(text),
  };
}

function joined(...parts: readonly (readonly Nodes[] | undefined)[]): readonly Nodes[] {
  return parts.flatMap((nodes) => nodes ?? []);
}
