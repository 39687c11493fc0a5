import { join } from 'node:path';
import type { ReportEntry } from '../import/story-draft.ts';
import { counted } from './counted.ts';
import type { ImportEntry } from './import-run.ts';
import { formatGaps, type MissingChapters } from './missing-chapters.ts';
import { shownPath } from './shown-path.ts';

const LONGEST_EXCERPT = 60;

/** What became of a file, for a person; nothing where it changed nothing. */
export function formatEntry(entry: ImportEntry, content: string): string {
  const { source, file = '', outcome, reason = '', edited = [], left = [], preferred } = entry;
  const path = shownPath(join(content, file));
  switch (outcome) {
    case 'unchanged':
      return '';
    case 'skipped':
      return file === ''
        ? `${shownPath(source)}: ${reason}\n`
        : `${shownPath(source)}: not taken, for ${path} stays as it is: ${reason}\n`;
    case 'imported':
    case 'updated':
      return `${[
        `${path}${outcome === 'updated' ? ' (updated)' : ''}`,
        `  ${describe(entry)}`,
        ...(preferred === undefined ? [] : [`  - ${preferred.replace(/^t/u, 'T')}`]),
        ...(edited.length > 0
          ? [
              `  - Edited here, so that it stayed; the newer text stands beside it: ${edited.join(', ')}`,
            ]
          : []),
        ...(left.length > 0 ? [`  - Not in the newer file, and kept: ${left.join(', ')}`] : []),
        ...entry.report.flatMap(formatNote),
      ].join('\n')}\n`;
  }
}

/** `Rain, by Zoë: 12 chapters, 30,000 words, 1 scene break`. */
function describe({ story }: ImportEntry): string {
  if (story === undefined) return '';
  const { title, authors, chapters, worth } = story;
  const size = [
    ...(chapters > 0 ? [counted(chapters, 'chapter')] : []),
    counted(worth.words, 'word'),
    counted(worth.sceneBreaks, 'scene break'),
  ];
  return `${title}, by ${authors.length > 0 ? authors.join(', ') : 'Unknown'}: ${size.join(', ')}`;
}

function formatNote({ message, places }: ReportEntry): readonly string[] {
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

/** `3 stories imported, 1 updated, 20 unchanged, 2 files skipped.` */
export function formatTotals(entries: readonly ImportEntry[], dryRun: boolean): string {
  const of = (outcome: ImportEntry['outcome']): readonly ImportEntry[] =>
    entries.filter((entry) => entry.outcome === outcome);
  const stories = (outcome: ImportEntry['outcome']): number =>
    new Set(of(outcome).map(({ file }) => file)).size;
  const [updated, unchanged] = [stories('updated'), stories('unchanged')];
  const skipped = of('skipped').length;
  const totals = [
    `${counted(stories('imported'), 'story', 'stories')} ${dryRun ? 'would be imported' : 'imported'}`,
    ...(updated > 0 ? [`${counted(updated, 'story', 'stories')} updated`] : []),
    ...(unchanged > 0 ? [`${counted(unchanged, 'story', 'stories')} unchanged`] : []),
    ...(skipped > 0 ? [`${counted(skipped, 'file')} skipped`] : []),
  ];
  return `${totals.join(', ')}${dryRun ? '; nothing was written' : ''}.`;
}

/** Which chapters no page has brought, of the stories that came page by page; nothing where all are there. */
export function formatMissing(missing: readonly MissingChapters[], content: string): string {
  if (missing.length === 0) return '';
  const lines = missing.map(
    (story) => `  ${shownPath(join(content, story.file))}: ${formatGaps(story)}\n`,
  );
  return `Still missing; save their pages, too, and import those:\n${lines.join('')}`;
}

/** What of the folders was not looked at; nothing where that is nothing. */
export function formatPassedOver(count: number): string {
  return count === 0
    ? ''
    : `${counted(count, 'file')} passed over: pictures, styles, and what browsers save with pages.\n`;
}

/** The same for programs: what became of each file, with its reason and its warnings, and what is missing. */
export function reportAsJson(
  entries: readonly ImportEntry[],
  missing: readonly MissingChapters[],
): string {
  const files = entries.map(({ source, story, report, ...rest }) => ({
    source: shownPath(source),
    ...rest,
    ...(story && { title: story.title, authors: story.authors, format: story.format }),
    warnings: report,
  }));
  return `${JSON.stringify({ format: 1, files, missing }, undefined, 2)}\n`;
}
