import { toString } from 'mdast-util-to-string';
import { countWords } from '../archive/words.ts';
import { counted } from './counted.ts';
import type { ReportEntry, StoryDraft } from '../import/story-draft.ts';

const LONGEST_EXCERPT = 60;

/** What became of a file, for a person: its story in one line, then what they should look at. */
export function formatImport(draft: StoryDraft, path: string): string {
  const authors = draft.authors.length > 0 ? draft.authors.join(', ') : 'Unknown';
  const head = `${path}\n  ${draft.title}, by ${authors}: ${sizeOf(draft)}`;
  return [head, ...draft.report.flatMap(formatEntry)].join('\n') + '\n';
}

/** `1,430 words, 4 scene breaks`; `12 chapters, 30,000 words, 1 scene break`. */
function sizeOf({ chapters, shape }: StoryDraft): string {
  const texts = chapters.map(({ text }) => text);
  const words = texts
    .flatMap(({ children }) => children.map((child) => countWords(toString(child)).words))
    .reduce((sum, count) => sum + count, 0);
  const breaks = texts.flatMap(({ children }) =>
    children.filter(({ type }) => type === 'thematicBreak'),
  ).length;
  return [
    ...(shape === 'chapters' ? [counted(chapters.length, 'chapter')] : []),
    counted(words, 'word'),
    counted(breaks, 'scene break'),
  ].join(', ');
}

function formatEntry({ message, places }: ReportEntry): readonly string[] {
  if (places.length === 0) return [`  - ${message}`];
  const digits = String(Math.max(...places.map(({ line }) => line))).length;
  return [
    `  - ${message}:`,
    ...places.map(
      ({ line, text }) => `      line ${String(line).padStart(digits)}  ${excerpt(text)}`,
    ),
  ];
}

function excerpt(text: string): string {
  if (text.length <= LONGEST_EXCERPT) return text;
  const cut = text.slice(0, LONGEST_EXCERPT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_EXCERPT / 2))} …`;
}
