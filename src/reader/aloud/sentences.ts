/** Where a sentence begins and ends in a text, without the spaces around it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * As many characters as are said at a time. Some voices fall silent after fifteen seconds of one
 * utterance: https://issues.chromium.org/issues/41294170
 */
const LONGEST = 220;

/** As many where each stands for a syllable or more. */
const LONGEST_CJK = 70;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** No sentence ends after a title or an initial, which segmenters do not know: Mr. Holmes. */
const SHORTENED =
  /(?:^|[\s\p{P}])(?:Mrs?|Ms|Mx|Drs?|Prof|St|Mt|Capt|Lt|Col|Sgt|Gen|Rev|Hon|Hr|Fr|Nr|Sra?|Srta|Mme|Mlle|vs|\p{Lu})\.\s*$/u;

/** After this a voice takes breath, where a sentence is too long for one. */
const BREATH = /[,;:—–،؛、，；：…]["”’»」』)\]]*\s*|\s+/gu;

/** Cuts a text into what is said at a time: sentences, and of long ones parts. What no voice says is left out. */
export function cutSentences(text: string, lang: string): readonly Stretch[] {
  const segmenter = new Intl.Segmenter(isTag(lang) ? lang : undefined, { granularity: 'sentence' });
  // What begins small goes on with the sentence before it: “Well?” said Holmes.
  const segments = [...segmenter.segment(text)];
  const starts = segments.flatMap(({ segment, index }, at) =>
    /^[\s\p{P}]*\p{Ll}/u.test(segment) || SHORTENED.test(segments[at - 1]?.segment ?? '')
      ? []
      : [index],
  );
  if (starts[0] !== 0) starts.unshift(0);
  return starts
    .flatMap((start, at) => cutLong(text.slice(start, starts[at + 1]), start))
    .flatMap(({ start, end }) => {
      const words = text.slice(start, end);
      if (!/[\p{L}\p{N}]/u.test(words)) return [];
      const before = words.length - words.trimStart().length;
      return [{ start: start + before, end: start + words.trimEnd().length }];
    });
}

/** Cuts behind the last breath that leaves a part short enough; commas come before spaces. */
function cutLong(sentence: string, index: number): readonly Stretch[] {
  const longest = CJK.test(sentence) ? LONGEST_CJK : LONGEST;
  const parts: Stretch[] = [];
  let start = 0;
  while (sentence.length - start > longest) {
    const window = sentence.slice(start, start + longest);
    const breaths = [...window.matchAll(BREATH)].map(({ index: at, 0: breath }) => ({
      end: at + breath.length,
      isComma: breath.trim() !== '',
    }));
    const comma = breaths.findLast(({ isComma }) => isComma)?.end ?? 0;
    const length = comma > longest / 3 ? comma : breaths.at(-1)?.end;
    const end = start + (length ?? longest);
    parts.push({ start: index + start, end: index + end });
    start = end;
  }
  parts.push({ start: index + start, end: index + sentence.length });
  return parts;
}

function isTag(lang: string): boolean {
  try {
    return Intl.getCanonicalLocales(lang).length > 0;
  } catch {
    return false;
  }
}
