import type { Label, LabelKind } from '../plain-text/labels.ts';
import type { Line } from '../plain-text/lines.ts';

/** A field of FanFicFare's title page, as plain text. */
export interface Field {
  /** Without its colon. */
  readonly label: string;
  readonly value: string;
}

// As `defaults.ini` of FanFicFare names them, where the same word means something else in the label
// blocks that people write.
const KINDS: ReadonlyMap<string, LabelKind> = new Map([
  ['category', 'fandom'],
  ['fandoms', 'fandom'],
  ['genre', 'tags'],
  ['freeform tags', 'tags'],
  ['tags', 'tags'],
  ['ao3 categories', 'category'],
  ['characters', 'characters'],
  ['relationships', 'relationships'],
  ['language', 'language'],
  ['status', 'status'],
  ['rating', 'rating'],
  ['warnings', 'warnings'],
  ['published', 'published'],
  ['updated', 'updated'],
  ['series', 'series'],
  ['collections', 'collections'],
  ['story url', 'source'],
  ['words', 'words'],
]);
/** Of the file, not of the story; or said elsewhere on the page. */
const OF_THE_FILE = new Set(
  'title,author,author url,author id,chapters,packaged,publisher,file format,file extension,series url,site abbrev,story id,downloader version,extra tags,summary'.split(
    ',',
  ),
);
const COUNTS = new Set('reviews,favs,follows,comments,kudos,hits,bookmarks,views,likes'.split(','));

export interface TitlePageLabels {
  /** For `readMetadata`. */
  readonly labels: readonly Label[];
  /** Readers’ favour on the day of the download, which no key has: `Kudos: 32`. */
  readonly counts: readonly string[];
}

/** Sorts the fields of a title page into what front matter can hold and what it cannot. */
export function titlePageLabels(fields: readonly Field[]): TitlePageLabels {
  const labels: Label[] = [];
  const counts: string[] = [];
  for (const { label, value } of fields) {
    const name = label.toLowerCase();
    if (OF_THE_FILE.has(name) || value === '') continue;
    if (COUNTS.has(name)) counts.push(`${label}: ${value}`);
    else labels.push(toLabel(KINDS.get(name), label, value));
  }
  return { labels, counts };
}

/** Whether FanFicFare has a field of that name, without extra settings. */
export function isTitlePageLabel(label: string): boolean {
  const name = label.toLowerCase();
  return KINDS.has(name) || OF_THE_FILE.has(name) || COUNTS.has(name);
}

function toLabel(kind: LabelKind | undefined, name: string, value: string): Label {
  const line = (text: string): Line => ({ text, number: 1, gap: 0, indent: 0 });
  // `Gaslight [2]` is the second part of it.
  const said = kind === 'series' ? value.replace(/ \[(\d+)(?:\.0+)?\]$/u, ' #$1') : value;
  return { kind, name, line: line(`${name}: ${value}`), lines: [line(said)] };
}
