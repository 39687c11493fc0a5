import { readHeading } from './headings.ts';
import { continues, type Wrap } from './unwrap.ts';
import { displayWidth, type Line } from './lines.ts';

/** What a label stands for: a key of front matter, or what becomes several or none. */
export type LabelKind =
  | 'title'
  | 'author'
  | 'summary'
  | 'notes'
  | 'prompt'
  | 'fandom'
  | 'characters'
  | 'relationships'
  | 'rating'
  | 'warnings'
  | 'tags'
  | 'category'
  | 'status'
  | 'complete'
  | 'chapters'
  | 'words'
  | 'language'
  | 'published'
  | 'updated'
  | 'series'
  | 'collections'
  | 'gift'
  | 'source'
  | 'beta'
  | 'translator'
  | 'artist'
  /** A label that archives have and front matter has not: for the notes. */
  | 'other';

/** A label in the block at the top of a file, with its value's lines. */
export interface Label {
  /** `undefined` where it is not known. */
  readonly kind: LabelKind | undefined;
  /** As typed, without its colon. */
  readonly name: string;
  /** Its first line as typed. */
  readonly line: Line;
  /** The first is what stands behind the colon, which may be nothing. */
  readonly lines: readonly Line[];
}

const KINDS: readonly (readonly [LabelKind, RegExp])[] = [
  [
    'title',
    /^(?:(?:(?:story|fic|work) )?title|titel|titre|título|titolo|タイトル|題名|标题|標題)$/u,
  ],
  [
    'author',
    /^(?:authors?|by|written by|writers?|pen ?name|author name|autor(?:in)?|auteur|autrice|autore|作者|著者)$/u,
  ],
  [
    'summary',
    /^(?:(?:story )?summary|description|synopsis|blurb|teaser|zusammenfassung|résumé|resumen|riassunto|あらすじ|简介|摘要)$/u,
  ],
  [
    'notes',
    /^(?:comments?|notes?|authors? notes?|a\/n|an|notes from the author|authors comments?)$/u,
  ],
  ['prompt', /^prompts?$/u],
  ['fandom', /^(?:fandoms?|universe)$/u],
  ['characters', /^(?:(?:main |primary )?characters?|cast|starring)$/u],
  [
    'relationships',
    /^(?:(?:main )?(?:pairings?|ships?|relationships?|couples?)|characters?\/pairings?)$/u,
  ],
  ['rating', /^(?:(?:fiction |story )?rat(?:ing|ed))$/u],
  ['warnings', /^(?:(?:content |trigger |archive )?warnings?|cw|tw|contains)$/u],
  ['tags', /^(?:genres?|tags|(?:additional|freeform) tags|keywords?|kinks?)$/u],
  ['category', /^categor(?:y|ies)$/u],
  ['status', /^(?:status|state)$/u],
  ['complete', /^completed?$/u],
  ['chapters', /^(?:chapters?|number of chapters)$/u],
  ['words', /^(?:words?|word ?count|length)$/u],
  ['language', /^(?:languages?|sprache|langue|idioma|lingua|言語|语言)$/u],
  ['published', /^(?:(?:date )?(?:published|posted|written)|publish date|publication date|date)$/u],
  ['updated', /^(?:(?:date |last )?(?:updated|revised)|last update)$/u],
  ['series', /^(?:series|sequence)$/u],
  ['collections', /^(?:collections?|challenges?)$/u],
  ['gift', /^(?:gift(?: for)?|gifted to|recipients?|written for)$/u],
  [
    'source',
    /^(?:sources?|(?:story |original )?(?:url|link)|originally posted(?: at)?|posted at|archived at)$/u,
  ],
  ['beta', /^(?:betas?|beta(?:ed|d)? by|beta readers?)$/u],
  ['translator', /^(?:translat(?:or|ors|ed by|ion by))$/u],
  ['artist', /^(?:artists?|art by|cover(?: art)? by)$/u],
  [
    'other',
    /^(?:disclaimers?|spoilers?|feedback|reviews?|distribution|archive|e-?mail|web ?site|home ?page|settings?|time ?line|dedication|dedicated to|thanks|acknowledge?ments|a\/u)$/u,
  ],
];
/** Kinds whose value is prose and may go on over several lines. */
export const PROSE: ReadonlySet<LabelKind | undefined> = new Set([
  'summary',
  'notes',
  'prompt',
  undefined,
]);

// `Title: …`, `**Title:** …`, `**Title**: …`
const LABEL =
  /^(?<mark>[*_]{0,2})(?<name>\p{L}[\p{L}\p{M}’'/&()\- ]{0,40}?)(?:\k<mark>\s*[:：]|\s*[:：]\k<mark>)(?<gap>\s*)(?<value>.*)$/u;
// The end of a sentence, after which a new label may stand though the line is full.
const ENDED = /[.!?…。！？]["”’)]*$/u;
// So many unlabelled lines may stand before the next label without being the story itself.
const LONGEST_VALUE = 10;

export interface LabelBlock {
  readonly labels: readonly Label[];
  /** Lines above the first label. */
  readonly above: readonly Line[];
  /** The story. */
  readonly rest: readonly Line[];
}

/** The lines at the top of a file without a blank one between: where labels can stand. */
export function firstBlock(lines: readonly Line[]): readonly Line[] {
  const end = lines.findIndex(({ gap }, index) => index > 0 && gap > 0);
  return end < 0 ? lines : lines.slice(0, end);
}

/**
 * Takes the labels off the top of a file: those of its first lines without a blank one between, if
 * at least one of them is known. Everything below is text, whatever it looks like.
 * @param usual the usual gap of the text: where it is none, text may follow the labels directly
 */
export function takeLabels(
  lines: readonly Line[],
  wrap: Wrap | undefined,
  usual: number,
): LabelBlock {
  const block = firstBlock(lines);
  const none: LabelBlock = { labels: [], above: [], rest: lines };
  const start = block.findIndex((line) => readLabel(line)?.kind !== undefined);
  if (start < 0 || start > 2) return none;
  const first = readLabel(block[0]) === undefined ? start : 0;
  const labels: { -readonly [K in keyof Label]: Label[K] }[] = [];
  let pending: Line[] = [];
  let taken = first;
  for (const [index, line] of block.entries()) {
    if (index < first) continue;
    const before = block[index - 1];
    const current = labels.at(-1);
    const runsOn = before !== undefined && current !== undefined && continues(before, line, wrap);
    const label = readLabel(line);
    if (
      label !== undefined &&
      (label.kind !== undefined || ((!runsOn || ENDED.test(before.text)) && pending.length === 0))
    ) {
      if (current !== undefined) current.lines = [...current.lines, ...pending];
      labels.push({ ...label });
      pending = [];
      taken = index + 1;
    } else if (runsOn && pending.length === 0) {
      current.lines = [...current.lines, line];
      taken = index + 1;
    } else {
      pending.push(line);
      if (pending.length > LONGEST_VALUE) break;
    }
  }
  const last = labels.at(-1);
  const endsWithBlock = taken + pending.length === block.length && block.length < lines.length;
  if (last !== undefined && usual > 0 && endsWithBlock && PROSE.has(last.kind)) {
    last.lines = [...last.lines, ...pending];
    taken = block.length;
  }
  return { labels, above: block.slice(0, first), rest: lines.slice(taken) };
}

/** Reads a line as a label, whether what it stands for is known or not. */
export function readLabel(line: Line | undefined): Label | undefined {
  if (line === undefined) return undefined;
  const { name = '', gap = '', value = '' } = LABEL.exec(line.text)?.groups ?? {};
  const kind = labelKind(name);
  if (kind === undefined) {
    const looksLikeOne = /^\p{Lu}|^\p{Lo}/u.test(name) && name.split(/\s+/u).length <= 4;
    if (
      !looksLikeOne ||
      (gap === '' && value !== '' && !line.text.includes(`${name}：`)) ||
      readHeading(line.text)
    )
      return undefined;
  }
  // The value counts as standing where it stands, so that a full line is seen as full.
  const indent = line.indent + displayWidth(line.text) - displayWidth(value);
  return { kind, name: name.trim(), line, lines: [{ ...line, text: value, indent }] };
}

/** What a label or a key of that name stands for. */
export function labelKind(name: string): LabelKind | undefined {
  const folded = name.toLowerCase().replace(/[’']/gu, '').replace(/\s+/gu, ' ').trim();
  return KINDS.find(([, pattern]) => pattern.test(folded))?.[0];
}
