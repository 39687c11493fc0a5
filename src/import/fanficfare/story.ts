import type { Root } from 'mdast';
import { readChapterTitle } from '../chapter-title.ts';
import { root } from '../plain-text/mdast.ts';
import { readMetadata } from '../plain-text/metadata.ts';
import { proseFields } from '../plain-text/prose-fields.ts';
import { entry, missingAuthor } from '../report-entry.ts';
import type { ChapterDraft, ReportEntry, StoryDraft } from '../story-draft.ts';
import { titlePageLabels, type Field } from './labels.ts';

/** What FanFicFare makes of a story, whatever file it puts it in. */
export interface FanficfareParts {
  readonly title: string;
  readonly authors: readonly string[];
  /** Of the story on the web. */
  readonly address: string | undefined;
  /** Of the title page. */
  readonly fields: readonly Field[];
  readonly summary: Root | undefined;
  readonly sections: readonly FanficfareSection[];
  /** The name of its picture beside the story. */
  readonly cover: string | undefined;
}

/** A chapter. */
export interface FanficfareSection {
  readonly heading: string;
  readonly text: Root;
  readonly summary: Root | undefined;
  readonly notes: Root | undefined;
  readonly endnotes: Root | undefined;
  /** Of the whole story. */
  readonly storyNotes: Root | undefined;
  readonly storyEndnotes: Root | undefined;
}

/** Puts a story together. */
export function fanficfareStory(parts: FanficfareParts): StoryDraft {
  const { title, fields, sections, address, cover } = parts;
  const { labels, counts } = titlePageLabels(fields);
  const labelled = readMetadata(labels);
  const prose = proseFields(labelled.prose, [], undefined, false);
  const [only] = sections;
  const oneShot =
    sections.length === 1 &&
    only !== undefined &&
    isOneShot(only.heading, title, labelled.metadata.status)
      ? only
      : undefined;
  const draft: StoryDraft = {
    ...labelled.metadata,
    title,
    authors: parts.authors,
    sources:
      address === undefined
        ? labelled.metadata.sources
        : [...new Set([address, ...labelled.metadata.sources])],
    shape: oneShot ? 'one-shot' : 'chapters',
    chapters: oneShot ? [{ text: oneShot.text }] : sections.map(chapterDraft),
    report: [],
  };
  return {
    ...withoutAbsent(draft, {
      summary: joined(parts.summary, oneShot?.summary),
      notes: joined(prose.notes, ...sections.map(({ storyNotes }) => storyNotes), oneShot?.notes),
      endnotes: joined(oneShot?.endnotes, ...sections.map(({ storyEndnotes }) => storyEndnotes)),
      cover: cover === undefined ? undefined : { name: cover, alt: '' },
    }),
    report: reportOf(draft, counts, labelled.words),
  };
}

/** One chapter is all there is of a story that is complete, or that calls its chapter by its name. */
function isOneShot(heading: string, title: string, status: StoryDraft['status']): boolean {
  return heading === title || (status !== undefined && status !== 'ongoing');
}

function chapterDraft({
  heading,
  text,
  summary,
  notes,
  endnotes,
}: FanficfareSection): ChapterDraft {
  return withoutAbsent({ ...readChapterTitle(heading), text }, { summary, notes, endnotes });
}

function joined(...texts: readonly (Root | undefined)[]): Root | undefined {
  const present = texts.filter((text) => text !== undefined);
  return present.length === 0 ? undefined : root(present.flatMap(({ children }) => children));
}

function withoutAbsent<Whole extends object>(
  draft: Whole,
  added: Readonly<Record<string, unknown>>,
): Whole {
  const present = Object.entries(added).filter(([, value]) => value !== undefined);
  return { ...draft, ...Object.fromEntries(present) };
}

function reportOf(
  draft: StoryDraft,
  counts: readonly string[],
  words: number | undefined,
): readonly ReportEntry[] {
  return [
    ...missingAuthor(draft.authors),
    ...(counts.length > 0 ? [entry('counts', `Not kept: ${counts.join(', ')}`)] : []),
    ...(words === undefined
      ? []
      : [entry('words', `The file says that it has ${words} words; Lamplight counts them itself`)]),
  ];
}
