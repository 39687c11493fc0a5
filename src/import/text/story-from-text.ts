import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import type { Mutable } from '../../archive/mutable.ts';
import type { Label, LabelKind } from '../plain-text/labels.ts';
import { root } from '../plain-text/mdast.ts';
import { reportChapters, reportLabels } from '../plain-text/report-labels.ts';
import type { ChapterDraft, PictureDraft, ReportEntry, StoryDraft } from '../story-draft.ts';
import { chaptersOf, takeTitle, type TextChapter, type TextChapters } from './chapters.ts';
import { partFootnotes, withFootnotes } from './footnotes.ts';
import { labelOf, takeLabelledTop } from './labelled-top.ts';

/** A formatted text, and what else its file says. */
export interface TextSource {
  readonly text: Root;
  /** What is certain, over all labels: front matter. */
  readonly given: Partial<StoryDraft>;
  /** What the file says of itself, for want of labels in the text. */
  readonly labels: readonly Label[];
  /** Whether labels can stand at the top of the text. */
  readonly isLabelled: boolean;
  /** How deep a heading may stand and begin a chapter by being one. */
  readonly deepest: number;
  /** The title where there is no other. */
  readonly name: string;
  readonly report: readonly ReportEntry[];
  readonly pictures: readonly PictureDraft[];
}

/** Makes a story of a formatted text: title, labels, chapters, and footnotes where they belong. */
export function storyFromText(source: TextSource): StoryDraft {
  const { given, name } = source;
  const { text, footnotes } = partFootnotes(source.text.children);
  const labels = source.labels.map((label) => unlessGiven(label, given));
  const top = takeLabelledTop(source.isLabelled ? text : [], labels);
  const { labelled } = top;
  const { metadata } = labelled;
  const content = source.isLabelled ? top.rest : text;
  const known = given.title ?? metadata.title;
  const { title, rest } = takeTitle(content, known);
  const parted = chaptersOf(rest, source.deepest);
  const body = bodyOf(parted, rest, footnotes);
  const notes = [...(given.notes?.children ?? []), ...(top.fields.notes?.children ?? [])];
  return {
    ...metadata,
    ...top.fields,
    ...given,
    ...listsOf(metadata, given),
    ...(notes.length > 0 ? { notes: root(notes) } : {}),
    title: title ?? name,
    ...body,
    ...(source.pictures.length > 0 ? { pictures: source.pictures } : {}),
    report: [
      ...source.report,
      ...reportLabels(
        {
          ...labelled,
          metadata: {
            ...metadata,
            ...(title === undefined ? {} : { title }),
            authors: [...metadata.authors, ...(given.authors ?? [])],
          },
        },
        name,
      ),
      ...(body.shape === 'chapters'
        ? reportChapters(parted.renumbered, { ...metadata, ...given })
        : []),
    ],
  };
}

const ONCE: readonly (readonly [LabelKind, keyof StoryDraft])[] = [
  ['title', 'title'],
  ['summary', 'summary'],
  ['prompt', 'prompt'],
  ['rating', 'rating'],
  ['status', 'status'],
  ['complete', 'status'],
  ['chapters', 'planned'],
  ['published', 'published'],
  ['updated', 'updated'],
];

/** What is given already has no place for a second value but the notes. */
function unlessGiven(label: Label, given: Partial<StoryDraft>): Label {
  const isGiven = ONCE.some(([kind, key]) => kind === label.kind && given[key] !== undefined);
  return isGiven
    ? labelOf(undefined, label.name, label.lines.map(({ text }) => text).join('\n'))
    : label;
}

const LISTS = [
  'authors',
  'fandoms',
  'characters',
  'relationships',
  'tags',
  'warnings',
  'categories',
  'collections',
  'gifts',
  'languages',
  'sources',
] as const;
type Lists = Pick<StoryDraft, (typeof LISTS)[number] | 'series' | 'credits'>;

/** The lists of both, each value once. */
function listsOf(labelled: Lists, given: Partial<StoryDraft>): Lists {
  const lists: Mutable<Partial<Lists>> = {};
  for (const key of LISTS) {
    lists[key] = [...new Set([...(given[key] ?? []), ...labelled[key]])];
  }
  return {
    ...labelled,
    ...lists,
    series: [...(given.series ?? []), ...labelled.series],
    credits: [...(given.credits ?? []), ...labelled.credits],
  };
}

type Body = Pick<StoryDraft, 'shape' | 'chapters' | 'foreword'>;

function bodyOf(
  { foreword, chapters }: TextChapters,
  whole: readonly RootContent[],
  footnotes: readonly FootnoteDefinition[],
): Body {
  if (chapters.length === 0) {
    const [text = root(whole)] = withFootnotes([root(withoutOuterBreaks(whole))], footnotes);
    return { shape: 'one-shot', chapters: [{ text }] };
  }
  const texts = withFootnotes(
    [foreword, ...chapters.map(({ content }) => content)].map((nodes) =>
      root(withoutOuterBreaks(nodes)),
    ),
    footnotes,
  );
  const [before = root([]), ...own] = texts;
  return {
    shape: 'chapters',
    ...(before.children.length > 0 ? { foreword: before } : {}),
    chapters: chapters.map((chapter, index) => chapterDraft(chapter, own[index] ?? root([]))),
  };
}

/** A break between a heading and its text, or before the next heading, parts nothing. */
function withoutOuterBreaks(content: readonly RootContent[]): readonly RootContent[] {
  const isBreak = ({ type }: RootContent): boolean => type === 'thematicBreak';
  const start = content.findIndex((node) => !isBreak(node));
  const end = content.findLastIndex((node) => !isBreak(node));
  return start < 0 ? [] : content.slice(start, end + 1);
}

function chapterDraft({ title, number, part }: TextChapter, text: Root): ChapterDraft {
  return {
    ...(title === undefined ? {} : { title }),
    ...(number === undefined ? {} : { number }),
    ...(part === undefined ? {} : { part }),
    text,
  };
}
