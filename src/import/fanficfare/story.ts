import type { Nodes } from 'hast';
import type { Root as Text } from 'mdast';
import { readChapterTitle } from '../chapter-title.ts';
import { plainText } from '../html/elements.ts';
import type { StoryText } from '../html/story-text.ts';
import { readMetadata } from '../plain-text/metadata.ts';
import { proseFields } from '../plain-text/prose-fields.ts';
import { entry, missingAuthor } from '../report-entry.ts';
import type { ChapterDraft, ReportEntry, StoryDraft } from '../story-draft.ts';
import { chapterParts, type ChapterParts } from './chapter-notes.ts';
import { titlePageLabels } from './labels.ts';
import { titlePageFields } from './title-page.ts';

/** What FanFicFare makes of a story, whatever file it puts it in. */
export interface FanficfareParts {
  readonly title: string;
  readonly authors: readonly string[];
  /** Of the story on the web. */
  readonly address: string | undefined;
  /** What stands on the title page. */
  readonly titlePage: readonly Nodes[];
  readonly sections: readonly FanficfareSection[];
  /** The name of its picture beside the story. */
  readonly cover: string | undefined;
}

/** A chapter. */
export interface FanficfareSection {
  readonly heading: string;
  readonly nodes: readonly Nodes[];
}

/** Puts a story together. @param text what turns its HTML into text */
export function fanficfareStory(parts: FanficfareParts, text: StoryText): StoryDraft {
  const { title, titlePage, sections, address, cover } = parts;
  const fields = titlePageFields(titlePage);
  const summary = fields.find(({ label }) => label.toLowerCase() === 'summary')?.nodes;
  const { labels, counts } = titlePageLabels(
    fields.map(({ label, nodes }) => ({ label, value: plainText(...nodes) })),
  );
  const labelled = readMetadata(labels);
  const prose = proseFields(labelled.prose, [], undefined, false);
  const read = sections.map(({ nodes }, index) =>
    chapterParts(nodes, { first: index === 0, last: index === sections.length - 1 }),
  );
  const convert = (...nodes: readonly (readonly Nodes[])[]): Text | undefined =>
    nodes.flat().length === 0 ? undefined : text.convert(nodes.flat());
  const [only] = read;
  const oneShot =
    sections.length === 1 &&
    only !== undefined &&
    isOneShot(sections[0]?.heading ?? '', title, labelled.metadata.status);
  const chapterText = (parts: ChapterParts): ChapterDraft =>
    withoutAbsent(
      { text: text.convert(parts.text) },
      {
        summary: convert(parts.summary),
        notes: convert(parts.notes),
        endnotes: convert(parts.endnotes),
      },
    );
  const notes = joined(
    prose.notes,
    convert(...read.map(({ storyNotes }) => storyNotes), oneShot ? only.notes : []),
  );
  const endnotes = convert(
    oneShot ? only.endnotes : [],
    ...read.map(({ storyEndnotes }) => storyEndnotes),
  );
  const draft: StoryDraft = {
    ...labelled.metadata,
    title,
    authors: parts.authors,
    sources:
      address === undefined
        ? labelled.metadata.sources
        : [...new Set([address, ...labelled.metadata.sources])],
    shape: oneShot ? 'one-shot' : 'chapters',
    chapters: oneShot
      ? [{ text: text.convert(only.text) }]
      : read.map((parts, index) => ({
          ...readChapterTitle(sections[index]?.heading ?? ''),
          ...chapterText(parts),
        })),
    report: [],
  };
  return {
    ...withoutAbsent(draft, {
      summary: convert(summary ?? [], oneShot ? only.summary : []),
      notes,
      endnotes,
      cover: cover === undefined ? undefined : { name: cover, alt: '' },
    }),
    pictures: text.pictures,
    report: [...reportOf(draft, counts, labelled.words), ...text.report],
  };
}

/** One chapter is all there is of a story that is complete, or that calls its chapter by its name. */
function isOneShot(heading: string, title: string, status: StoryDraft['status']): boolean {
  return heading === title || (status !== undefined && status !== 'ongoing');
}

function joined(first: Text | undefined, second: Text | undefined): Text | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return { type: 'root', children: [...first.children, ...second.children] };
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
