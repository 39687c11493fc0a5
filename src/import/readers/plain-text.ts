import type { Root } from 'mdast';
import type { Mutable } from '../../archive/mutable.ts';
import { decodeText, type DecodedText } from '../encoding.ts';
import { toBlocks } from '../plain-text/blocks.ts';
import { toChapters, type ChapterLines, type Chapters } from '../plain-text/chapters.ts';
import { usualGap } from '../plain-text/gaps.ts';
import { findHeadings, type Heading } from '../plain-text/headings.ts';
import { firstBlock, takeLabels, type LabelBlock } from '../plain-text/labels.ts';
import { toLines, type Line } from '../plain-text/lines.ts';
import { readMetadata } from '../plain-text/metadata.ts';
import { insidePassages } from '../plain-text/open-passages.ts';
import { proseFields } from '../plain-text/prose-fields.ts';
import {
  reportEncoding,
  reportObservations,
  reportSections,
  reportWrap,
  type ReadSection,
} from '../plain-text/report.ts';
import { reportChapters, reportLabels } from '../plain-text/report-labels.ts';
import { languageOfScript } from '../plain-text/script.ts';
import { toSection } from '../plain-text/section.ts';
import { stanzaLines } from '../plain-text/stanzas.ts';
import { readTitleBlock } from '../plain-text/title-block.ts';
import { detectWrap, unwrap, type Wrap } from '../plain-text/unwrap.ts';
import { entry } from '../report-entry.ts';
import type { ChapterDraft, ReportEntry, StoryDraft } from '../story-draft.ts';

export interface PlainTextOptions {
  /** The file's name without its extension: the title where the text names none. */
  readonly name: string;
  /** Whether `*word*`, `_word_` and `/word/` become emphasis. */
  readonly emphasis: boolean;
}

/**
 * Reads a story from plain text as archivists have it.
 * @returns `undefined` where the bytes are no text in an encoding that is known
 */
export function readPlainText(
  bytes: Uint8Array,
  options: PlainTextOptions,
): StoryDraft | undefined {
  const decoded = decodeText(bytes);
  return decoded === undefined ? undefined : readText(decoded, options);
}

function readText(decoded: DecodedText, options: PlainTextOptions): StoryDraft {
  const lines = toLines(decoded.text);
  const { wrap, block } = readTop(lines);
  const titled = readTitleBlock(block);
  const labelled = readMetadata(titled.labels);
  const { metadata } = labelled;
  const body = readBody(titled.rest, wrap, options.emphasis);
  const guessed = metadata.languages.length === 0 ? languageOfScript(decoded.text) : undefined;
  const last = body.sections.at(-1);
  const oneShot = body.chapters.length === 0;
  return {
    ...metadata,
    title: metadata.title ?? options.name,
    languages: guessed === undefined ? [...metadata.languages] : [guessed],
    ...proseFields(labelled.prose, titled.unplaced, wrap, options.emphasis),
    ...(body.foreword === undefined ? {} : { foreword: body.foreword }),
    ...(oneShot && last?.endnotes !== undefined ? { endnotes: last.endnotes } : {}),
    shape: oneShot ? 'one-shot' : 'chapters',
    chapters: oneShot ? [{ text: last?.text ?? EMPTY }] : body.chapters,
    report: [
      ...reportEncoding(decoded),
      ...reportLabels(labelled, options.name),
      ...(guessed === undefined
        ? []
        : [entry('language', `The language was told from the script: ${guessed}`)]),
      ...reportWrap(wrap),
      ...body.report,
      ...(oneShot ? [] : reportChapters(body.renumbered, metadata)),
      ...reportObservations(body.lines, metadata.characters),
    ],
  };
}

const EMPTY: Root = { type: 'root', children: [] };

/** The labels, read with what the text below them shows of the file's habits. */
function readTop(lines: readonly Line[]): {
  readonly wrap: Wrap | undefined;
  readonly block: LabelBlock;
} {
  const top = firstBlock(lines).length;
  const below = lines.slice(top);
  const wrap = detectWrap(below.length > 0 ? below : lines);
  const usual = usualGap(
    gapsBetween(
      unwrap(below, wrap, () => false),
      new Map(),
    ),
  );
  return { wrap, block: takeLabels(lines, wrap, usual) };
}

interface Body {
  readonly lines: readonly Line[];
  /** The foreword and every chapter, or the one text of a one-shot. */
  readonly sections: readonly ReadSection[];
  readonly foreword: Root | undefined;
  /** Empty for a one-shot. */
  readonly chapters: readonly ChapterDraft[];
  /** Whether the chapters' own numbers were left out. */
  readonly renumbered: boolean;
  readonly report: readonly ReportEntry[];
}

function readBody(raw: readonly Line[], wrap: Wrap | undefined, emphasis: boolean): Body {
  const headings = findHeadings(raw);
  const lines = unwrap(raw, wrap, (line) => headings.has(line));
  const usual = usualGap(gapsBetween(lines, headings));
  const inside = insidePassages(lines.map(({ text }) => text));
  const insideLines = new Set(lines.filter((_, index) => inside[index]));
  const parted: Chapters = toChapters(lines, headings, usual);
  const read = (own: readonly Line[], last: boolean): ReadSection => {
    const { blocks, gaps } = toBlocks(own, usual, (line) => insideLines.has(line));
    return { blocks, gaps, ...toSection(blocks, { last, emphasis }) };
  };
  const before = read(parted.foreword, parted.chapters.length === 0);
  const own = parted.chapters.map((chapter, index) =>
    read(chapter.lines, index === parted.chapters.length - 1),
  );
  const sections = [before, ...own];
  const isForeword = own.length > 0 && before.text.children.length > 0;
  return {
    lines,
    sections,
    foreword: isForeword ? before.text : undefined,
    chapters: own.map((section, index) => chapterDraft(parted.chapters[index], section)),
    renumbered: parted.renumbered,
    report: reportSections(sections, usual),
  };
}

/** Gaps between two paragraphs; those at headings and within stanzas say nothing about them. */
function gapsBetween(
  lines: readonly Line[],
  headings: ReadonlyMap<Line, Heading>,
): readonly number[] {
  const stanzas = stanzaLines(lines);
  return lines.flatMap((line, index) => {
    const before = lines[index - 1];
    const none = before === undefined || headings.has(line) || headings.has(before);
    return none || stanzas.has(line) ? [] : [line.gap];
  });
}

function chapterDraft(chapter: ChapterLines | undefined, section: ReadSection): ChapterDraft {
  const draft: Mutable<ChapterDraft> = { text: section.text };
  if (chapter?.title !== undefined) draft.title = chapter.title;
  if (chapter?.number !== undefined) draft.number = chapter.number;
  if (chapter?.part !== undefined) draft.part = chapter.part;
  if (section.endnotes !== undefined) draft.endnotes = section.endnotes;
  return draft;
}
