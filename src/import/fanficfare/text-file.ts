import { toLines, type Line } from '../plain-text/lines.ts';
import { continues, unwrap } from '../plain-text/unwrap.ts';
import { isTitlePageLabel, type Field } from './labels.ts';

/** What FanFicFare writes into a text file, taken apart. */
export interface TextFile {
  readonly title: string;
  /** With commas between them. */
  readonly authors: string;
  readonly fields: readonly Field[];
  /** Of the summary: it stands last, and may have several. */
  readonly paragraphs: readonly string[];
  readonly sections: readonly TextSection[];
  /** Whether its last line is there. */
  readonly isWhole: boolean;
}

export interface TextSection {
  readonly heading: string;
  /** As html2text writes it. */
  readonly markdown: string;
  /** 1-based line on which that begins. */
  readonly line: number;
}

// As `writer_txt.py` of FanFicFare has them; its wrapping makes eight spaces of the tab.
const HEADING = /^(?:\t| {8})(?=\S)/u;
const CONTENTS = 'TABLE OF CONTENTS';
const END = 'End file.';
const TOP = /^\s*\S[^\n]*(?:\n[^\n]+){0,3}\n\nby (?<authors>[^\n]+(?:\n[^\n]+){0,9})\n\n/u;
const OWN_FIELD = /^(?:Packaged: \d{4}-|Story URL: https?:)/mu;
const FIRST_HEADING = /\n\n\n(?:\t| {8})\S/u;
const SUMMARY = 'Summary';
/** Its title page stands within this. */
const TOP_LENGTH = 20_000;
/** As its `wrap_width` is set; lines that are longer were not wrapped. */
const WRAP = { width: 78, distance: 0 };

/** Whether a text is FanFicFare's: title, `by`, a field that only it writes, an indented heading. */
export function isFanficfareText(text: string): boolean {
  const top = text.slice(0, TOP_LENGTH);
  return TOP.test(top) && OWN_FIELD.test(top) && FIRST_HEADING.test(text);
}

/** @param text one for which {@link isFanficfareText} is true */
export function readTextFile(text: string): TextFile {
  const raw = text.split('\n');
  const end = raw.findLastIndex((line) => line !== '');
  const isWhole = raw[end] === END;
  const story = isWhole ? raw.slice(0, end) : raw;
  const headings = headingsOf(story);
  const top = story.slice(0, headings[0]?.index ?? story.length);
  const [title = '', authors = ''] = blocksOf(top.join('\n'));
  const contents = top.indexOf(CONTENTS);
  const below = toLines(top.slice(0, contents < 0 ? top.length : contents).join('\n')).slice(
    [title, authors].join('\n').split('\n').length,
  );
  const { fields, paragraphs } = fieldsOf(below);
  return {
    title: onOneLine(title),
    authors: onOneLine(authors).replace(/^by /u, ''),
    fields,
    paragraphs,
    sections: headings.map(({ index, text: heading, lines }, place) => ({
      heading,
      markdown: story.slice(index + lines, headings[place + 1]?.index).join('\n'),
      line: index + lines + 1,
    })),
    isWhole,
  };
}

interface HeadingLines {
  /** 0-based, of its first line. */
  readonly index: number;
  readonly text: string;
  readonly lines: number;
}

/**
 * The lines that begin chapters. Where there is a table of contents, it says which they are: text
 * can be indented, too.
 */
function headingsOf(lines: readonly string[]): readonly HeadingLines[] {
  const candidates = lines.flatMap((line, index): HeadingLines[] => {
    if (!HEADING.test(line) || lines[index - 1] !== '' || lines[index - 2] !== '') return [];
    const end = lines.indexOf('', index);
    const own = lines.slice(index, end < 0 ? index + 1 : end);
    return [{ index, text: onOneLine(own.join('\n')), lines: own.length }];
  });
  const contents = lines.indexOf(CONTENTS);
  const [first] = candidates;
  if (first === undefined || contents < 0 || contents > first.index) return candidates;
  const entries = blocksOf(lines.slice(contents + 1, first.index).join('\n')).map(onOneLine);
  const listed: HeadingLines[] = [];
  for (const candidate of candidates) {
    const entry = entries[listed.length];
    if (entry === candidate.text || entry?.replace(COUNTED, '') === candidate.text) {
      listed.push(candidate);
    }
  }
  return listed.length > 0 ? listed : candidates;
}

/** What its `add_chapter_numbers` puts before titles. */
const COUNTED = /^\d+\. /u;

function fieldsOf(lines: readonly Line[]): Pick<TextFile, 'fields' | 'paragraphs'> {
  const groups: { readonly label: string; readonly lines: Line[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const [start, label = ''] = /^([^:]{1,40}):(?: |$)/u.exec(line.text) ?? [];
    const before = lines[index - 1];
    const runsOn = before !== undefined && continues(before, line, WRAP);
    const isNew = isTitlePageLabel(label) && groups.every((group) => group.label !== label);
    const isInSummary = groups.at(-1)?.label === SUMMARY;
    const isField = start !== undefined && (isInSummary ? isNew && !runsOn : isNew || !runsOn);
    if (isField) groups.push({ label, lines: [{ ...line, text: line.text.slice(start.length) }] });
    else groups.at(-1)?.lines.push(line);
  }
  const fields = groups.map((group) => ({
    label: group.label,
    value: joined(group.lines).join(group.label.endsWith('URL') ? '' : ' '),
  }));
  const summary = groups.find(({ label }) => label === SUMMARY);
  return { fields, paragraphs: summary === undefined ? [] : joined(summary.lines) };
}

/** Lines of a field, those that were wrapped joined again. */
function joined(lines: readonly Line[]): readonly string[] {
  return unwrap(lines, WRAP, () => false)
    .map(({ text }) => text)
    .filter((text) => text !== '');
}

/** Lines with no blank one between them. */
function blocksOf(text: string): readonly string[] {
  return text.split(/\n{2,}/u).filter((block) => block !== '');
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
