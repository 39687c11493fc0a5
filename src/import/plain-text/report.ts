import type { DecodedText } from '../encoding.ts';
import { entry } from '../report-entry.ts';
import type { Place, ReportEntry } from '../story-draft.ts';
import type { Block, GapFindings } from './blocks.ts';
import type { Line } from './lines.ts';
import { linesWithLostItalics, namesInMidSentence } from './observations.ts';
import type { Section } from './section.ts';
import type { Wrap } from './unwrap.ts';

/** A chapter as it was read, or the text before the first. */
export interface ReadSection extends Section {
  readonly blocks: readonly Block[];
  readonly gaps: GapFindings;
}

const ENCODINGS = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};
// Where more than one gap in four is a scene break, the file's gaps mean something else.
const MANY_BREAKS = 0.25;

export function reportEncoding({ encoding, strayBytes }: DecodedText): readonly ReportEntry[] {
  if (strayBytes > 0) {
    return [
      entry(
        'mixed-encoding',
        `The file is UTF-8 but for ${strayBytes} of its bytes, read as Windows-1252`,
      ),
    ];
  }
  return encoding === 'utf-8' ? [] : [entry('encoding', `Read as ${ENCODINGS[encoding]}`)];
}

export function reportWrap(wrap: Wrap | undefined): readonly ReportEntry[] {
  if (wrap === undefined) return [];
  return [entry('joined-lines', `Lines broken at about ${wrap.width} columns were joined`)];
}

/** Gaps, scene breaks and author's notes, over all chapters. */
export function reportSections(
  sections: readonly ReadSection[],
  usual: number,
): readonly ReportEntry[] {
  const breaks = sections.flatMap(({ blocks }) => linesAfterBreaks(blocks));
  const paragraphs = sections.reduce((sum, { blocks }) => sum + blocks.length, 0) - breaks.length;
  const long = sections.flatMap(({ gaps }) => gaps.long);
  const within = sections.flatMap(({ gaps }) => gaps.withinPassages);
  const inPlace = sections.flatMap(({ notesInPlace }) => notesInPlace);
  const many = usual === 0 && breaks.length > Math.max(3, paragraphs * MANY_BREAKS);
  const usually =
    usual === 0 ? 'no blank line' : usual === 1 ? 'one blank line' : `${usual} blank lines`;
  return [
    placed('scene-breaks', 'Scene breaks stand before these lines', breaks),
    ...(many
      ? [
          entry(
            'many-scene-breaks',
            'Most paragraphs have no blank line between them, so every blank line is a scene break; these are many: see whether they are meant',
          ),
        ]
      : []),
    placed(
      'long-gap',
      `The gap before these lines is one line longer than usual (${usually}) and was taken as an ordinary one`,
      long,
    ),
    placed(
      'gap-within',
      'The long gap before these lines is inside a bracket or a quotation and is no scene break',
      within,
    ),
    placed('note-in-place', 'These author’s notes stay where they are in the text', inPlace),
    ...(sections.some(({ endnotes }) => endnotes !== undefined)
      ? [entry('endnotes', 'The author’s note at the end became the endnotes')]
      : []),
  ].filter(({ places, code }) => places.length > 0 || !PLACED.has(code));
}

const PLACED = new Set(['scene-breaks', 'long-gap', 'gap-within', 'note-in-place']);

/** What only a person can decide: lost italics, and who the characters are. */
export function reportObservations(
  lines: readonly Line[],
  known: readonly string[],
): readonly ReportEntry[] {
  const lost = linesWithLostItalics(lines);
  const folded = new Set(known.map((name) => name.toLowerCase()));
  const names = namesInMidSentence(lines).filter(({ name }) => !folded.has(name.toLowerCase()));
  const listed = names.map(({ name, count }) => `${name} (${count})`).join(', ');
  return [
    ...(lost.length > 0
      ? [
          placed(
            'lost-italics',
            'Italics seem to be lost in these lines; put *asterisks* around what was italic',
            lost,
          ),
        ]
      : []),
    ...(names.length > 0 ? [entry('names', `Candidates for characters: ${listed}`)] : []),
  ];
}

function placed(code: string, message: string, lines: readonly Line[]): ReportEntry {
  return { code, message, places: lines.map(toPlace) };
}

function toPlace({ number, text }: Line): Place {
  return { line: number, text };
}

function linesAfterBreaks(blocks: readonly Block[]): readonly Line[] {
  return blocks.flatMap((block, index) =>
    block.type === 'paragraph' && blocks[index - 1]?.type === 'scene-break'
      ? block.lines.slice(0, 1)
      : [],
  );
}
