import { address } from '../archive/addresses.ts';
import type { LanguageTag, Term, TermKind } from '../archive/model.ts';
import { countedName } from './names.ts';
import type { EditionIndex } from './edition-index.ts';
import { pageCount, paging } from './lists.ts';
import type { CountedName, NameIndex } from './views.ts';

const NAMES_A_PAGE = 400;

interface LetteredTerm {
  readonly term: Term;
  readonly letter: string | undefined;
}

/** Every kind's names with a page, each with the letter that it stands under. */
const lettered = new WeakMap<readonly Term[], readonly LetteredTerm[]>();

function letteredTerms(kind: TermKind, index: EditionIndex): readonly LetteredTerm[] {
  const { terms, site } = index.edition.archive;
  let all = lettered.get(terms[kind]);
  if (all === undefined) {
    all = terms[kind]
      .filter((term) => term.slug !== null)
      .map((term) => ({ term, letter: firstLetter(term.sort, site.language) }));
    lettered.set(terms[kind], all);
  }
  return all;
}

export function nameIndexPages(kind: TermKind, index: EditionIndex): number {
  return pageCount(letteredTerms(kind, index).length, NAMES_A_PAGE);
}

/** One page of an index of names, in the order of the archive's collation. */
export function nameIndex(kind: TermKind, page: number, index: EditionIndex): NameIndex {
  const { site } = index.edition.archive;
  const all = letteredTerms(kind, index);
  const href = (number: number): string => address(site, { to: 'terms', kind, page: number });
  const start = (page - 1) * NAMES_A_PAGE;

  const groups: { letter: string | undefined; id: string; names: CountedName[] }[] = [];
  for (const { term, letter } of all.slice(start, start + NAMES_A_PAGE)) {
    // The collation puts signs among the letters of a name, so a letter may come again.
    const same = groups.find((group) => group.letter === letter);
    if (same) same.names.push(countedName(term, site));
    else groups.push({ letter, id: letterId(letter), names: [countedName(term, site)] });
  }

  const letters: { letter: string | undefined; href: string }[] = [];
  all.forEach(({ letter }, at) => {
    if (letters.some((known) => known.letter === letter)) return;
    const on = Math.floor(at / NAMES_A_PAGE) + 1;
    letters.push({
      letter,
      href: `${on === page ? '' : href(on)}#${encodeURIComponent(letterId(letter))}`,
    });
  });

  return {
    kind,
    href: href(page),
    total: all.length,
    groups,
    letters,
    paging: paging(page, nameIndexPages(kind, index), href),
  };
}

/** The id of a letter's heading. */
function letterId(letter: string | undefined): string {
  return `letter-${letter ?? 'other'}`;
}

/**
 * The letter that a name stands under, large; `undefined` for figures and signs. It keeps its accent
 * where the language has it for a letter of its own: ñ in Spanish, ö in Swedish.
 */
export function firstLetter(sort: string, language: LanguageTag): string | undefined {
  const [letter] = /[\p{L}\p{N}]/u.exec(sort.normalize('NFC')) ?? [];
  if (letter === undefined || !/\p{L}/u.test(letter)) return undefined;
  const plain = letter.normalize('NFD').replace(/\p{M}/gu, '');
  const { compare } = new Intl.Collator(language, { sensitivity: 'base' });
  return (compare(plain, letter) === 0 ? plain : letter).toLocaleUpperCase(language);
}
