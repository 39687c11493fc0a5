import type { Line } from './lines.ts';

const VERBS =
  'thought|wondered|mused|pondered|realised|realized|reflected|reasoned|decided|prayed|pleaded|begged|told (?:him|her|them|my|your)self|reminded (?:him|her|them|my)self|whispered in (?:his|her|their|my) (?:mind|head)|said in (?:his|her|their|my) (?:mind|head)';
const WHO =
  "he|she|they|I|it|(?:the|his|her)\\s\\p{L}+|(?!(?:His|Her|Its|My|Your|Our|Their|The|That|This|No|Any)\\b)\\p{Lu}[\\p{L}’'-]+";
// A thought that no quotation mark closes, then who thought it: `It's over, he thought`.
const UNMARKED_THOUGHT = new RegExp(
  `[\\p{L}\\p{N}…]\\s?[,!?….—–-]{1,4}\\s(?:${WHO})\\s(?:(?:had|then|only|just|almost)\\s)?(?:${VERBS})\\b(?!\\s(?:that|about|of|he|she|they|it|I|to (?!her\\b|him\\b|them)|whether|if|how|what|why|for|on|over|again)\\b)`,
  'u',
);
const VOICE_IN_MIND = new RegExp(
  `[,!?….—–-]\\s(?:${WHO})\\s\\p{L}+\\sin\\s(?:his|her|their|my)\\s(?:mind|head)\\b`,
  'u',
);
const QUOTED = /"[^"]{0,1000}"|“[^“”]{0,1000}”|‘[^‘’]{0,1000}’(?!\p{L})/gu;

/** The lines whose italics seem lost: a thought stands in them unmarked. */
export function linesWithLostItalics(lines: readonly Line[]): readonly Line[] {
  return lines.filter(({ text }) => {
    const narration = text.replace(QUOTED, '""');
    return UNMARKED_THOUGHT.test(narration) || VOICE_IN_MIND.test(narration);
  });
}

export interface NameCount {
  readonly name: string;
  readonly count: number;
}

const LEAST = 3;
const MOST_NAMES = 30;
// One capitalised word or several in a row; a title's full stop does not end the name.
const CAPITALISED =
  /(?:(?:Mr|Mrs|Ms|Dr|St|Prof|Mme|M)\.?\s)?\p{Lu}[\p{L}\p{M}]+(?:[-’'](?!s\b)\p{L}+)*(?:\s\p{Lu}[\p{L}\p{M}]+(?:[-’'](?!s\b)\p{L}+)*)*/gu;
const MID_SENTENCE = /(?:[\p{Ll}\p{N}],?|[,;])\s$/u;
const NO_NAMES = new Set([
  ...[
    'Mr',
    'Mrs',
    'Ms',
    'Dr',
    'Sir',
    'Miss',
    'Madam',
    'English',
    'French',
    'German',
    'Japanese',
    'God',
    'Christmas',
    'OK',
  ],
  ...Array.from({ length: 12 }, (_, month) => monthName(month)),
  ...Array.from({ length: 7 }, (_, day) => dayName(day)),
]);

/**
 * Names that are capitalised in mid-sentence at least three times, the most frequent first. Empty in
 * a language that capitalises its nouns, where capitals say nothing about names.
 */
export function namesInMidSentence(lines: readonly Line[]): readonly NameCount[] {
  const text = lines.map((line) => line.text).join('\n');
  const counts = new Map<string, number>();
  for (const match of text.matchAll(CAPITALISED)) {
    if (!MID_SENTENCE.test(text.slice(Math.max(0, match.index - 3), match.index))) continue;
    counts.set(match[0], (counts.get(match[0]) ?? 0) + 1);
  }
  const capitalised = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const lower = text.match(/(?<=\s)\p{Ll}\p{L}*/gu)?.length ?? 0;
  if (capitalised > lower / 6) return [];
  return [...counts]
    .filter(([name, count]) => count >= LEAST && !NO_NAMES.has(name) && !isWord(name, count, text))
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_NAMES);
}

/** Whether the text also has the name in small letters about as often: `Mother`, `the King`. */
function isWord(name: string, count: number, text: string): boolean {
  if (/\s/u.test(name)) return false;
  const small = text.match(new RegExp(`(?<!\\p{L})${name.toLowerCase()}(?!\\p{L})`, 'gu'));
  return (small?.length ?? 0) >= count;
}

function monthName(month: number): string {
  return new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, month, 15),
  );
}

function dayName(day: number): string {
  return new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, 1 + day),
  );
}
