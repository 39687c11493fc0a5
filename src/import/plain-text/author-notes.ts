import { countWords } from '../../archive/words.ts';

// `A/N:`, `(A/N …`, `AN:`, `Author's Note:`; the bare letters AN need their colon.
const MARK =
  /^(?<bracket>[[(*]*)\s*(?<label>A\/N\d?|A\.N\.|AN(?=\s*:)|Author[’'‘]?s?[’']?\s+notes?(?=\s*[:：\-–—]|$)|Notes? from the author|End\s?notes?(?=\s*[:：]|$))\s*[:：\-–—]*\s*(?<rest>.*)$/isu;
const AUTHORS_WORDS =
  /\b(?:I|I['’](?:m|ve|d|ll)|me|my|mine|you|your|thanks?|thank you|please|hope|enjoy(?:ed)?|reviews?|comments?|feedback|chapters?|story|stories|fic|one-?shot|sequel|updates?|read(?:ing|ers?)?|disclaimer|own|writ(?:e|ing|ten))\b/iu;
const QUOTED = /["“«][^"“”«»]{0,1000}["”»]/gu;

/** A paragraph that an author's note begins with. */
export interface NoteStart {
  /** As typed: `A/N`. `undefined` where the note stands in brackets, which then stay as they are. */
  readonly label: string | undefined;
  /** What follows the label; the whole paragraph where there is no label to take off. */
  readonly rest: string;
}

/** Reads a paragraph as the beginning of an author's note, if it is one. */
export function readNoteStart(paragraph: string): NoteStart | undefined {
  const groups = MARK.exec(paragraph)?.groups;
  if (groups === undefined) return undefined;
  const { bracket = '', label, rest = '' } = groups;
  return bracket === '' ? { label, rest } : { label: undefined, rest: paragraph };
}

/**
 * Whether an author's note runs from its first paragraph to the last one of the file: after it the
 * author goes on speaking to the reader, and the story does not.
 * @param before the text before the note
 * @param after the paragraphs after the note's first one
 */
export function runsToTheEnd(before: readonly string[], after: readonly string[]): boolean {
  if (before.length === 0) return false;
  const wordsIn = (paragraphs: readonly string[]): number =>
    countWords(paragraphs.join('\n')).words;
  return wordsIn(after) * 2 <= wordsIn(before) && after.every(soundsLikeTheAuthor);
}

/** The author's own voice: about the story and to the reader; or a sign-off of a few words. */
function soundsLikeTheAuthor(paragraph: string): boolean {
  if (/^["“‘«「]/u.test(paragraph)) return false;
  const outsideQuotes = paragraph.replace(QUOTED, '');
  return AUTHORS_WORDS.test(outsideQuotes) || countWords(paragraph).words <= 8;
}
