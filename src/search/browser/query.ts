import { wordsOf } from '../fold.ts';
import { SOUGHT_FIELDS, type SoughtField } from '../catalogue-manifest.ts';

/** A query as a reader types it, understood. */
export interface Query {
  /** Words of titles and names; a story has to have all of them. */
  readonly words: readonly SoughtWord[];
  /** Words that it must not have. */
  readonly without: readonly SoughtWord[];
  /** The part of the query that is of titles and names alone, with its prefixes. */
  readonly names: string;
  /** Words that are sought in the text, as typed. */
  readonly text: string;
  /** Words in quotation marks, which stand together in the text. */
  readonly phrases: readonly string[];
  /** What a page of the text must not have: a word, or several that stand together. */
  readonly textWithout: readonly string[];
  /** The slug of the story in which the text is sought, after `in:`. */
  readonly story: string | undefined;
}

/** A word, or several in quotation marks. */
export interface SoughtWord {
  /** Where it stands; anywhere where left out. */
  readonly field: SoughtField | undefined;
  /** What stands between spaces, each in its parts: `obi-wan` is `obi` and `wan`. */
  readonly parts: readonly (readonly string[])[];
  /** In quotation marks or unwanted: neither shortened nor mistyped. */
  readonly exact: boolean;
  /** As typed, where it is exact and of several parts: these stand together. */
  readonly phrase: string | undefined;
}

/** A minus, a prefix, and either words in quotation marks or one without space. */
const TOKEN =
  /(?<minus>(?<!\S)[-−–])?(?:(?<field>[a-z]+):(?=\S))?(?:["“”„«»「『](?<phrase>[^"“”«»」』]+)["“”«»」』]|(?<word>\S+))/giu;
const STORY = 'in';

/**
 * Reads a query: `title:lamp character:"john watson" -angst "left the light on" in:tide`. What looks
 * like a prefix and is none, as in `Re:Zero`, is a word.
 */
export function parseQuery(typed: string): Query {
  const words: SoughtWord[] = [];
  const without: SoughtWord[] = [];
  const text: string[] = [];
  const phrases: string[] = [];
  const textWithout: string[] = [];
  const names: string[] = [];
  let story: string | undefined;
  for (const { 0: token, groups = {} } of typed.matchAll(TOKEN)) {
    const { minus, phrase } = groups;
    const prefix = groups['field']?.toLowerCase();
    const field = SOUGHT_FIELDS.find((name) => name === prefix);
    if (prefix === STORY && minus === undefined) {
      story = phrase ?? groups['word'];
      continue;
    }
    const isKnown = prefix === undefined || field !== undefined;
    const value = phrase ?? groups['word'] ?? '';
    const said = isKnown ? value : `${groups['field'] ?? ''}:${value}`;
    const parts = wordsOf(said);
    if (parts.length === 0) continue;
    const exact = phrase !== undefined || minus !== undefined;
    const together = exact && parts.flat().length > 1 ? said : undefined;
    (minus === undefined ? words : without).push({ field, parts, exact, phrase: together });
    if (field !== undefined) names.push(token);
    else if (minus !== undefined) textWithout.push(said);
    else (phrase === undefined ? text : phrases).push(said);
  }
  return {
    words,
    without,
    names: names.join(' '),
    text: text.join(' '),
    phrases,
    textWithout,
    story,
  };
}
