import { stringify } from 'yaml';
import type { Archive, TermKind } from '../archive/model.ts';
import { compareCodeUnits } from '../archive/order.ts';

/** Spellings that look like one name: to be looked at by a person, and put into `tags.yaml`. */
export interface AliasProposal {
  readonly kind: TermKind;
  /** The spelling that most stories have; of two, the shorter. */
  readonly name: string;
  readonly aliases: readonly string[];
}

/** What sites add to a fandom's name: who made it, and in what. */
const FANDOM_ADDITION =
  /\s+-\s+(?:All Media Types|Fandom|\p{Lu}[^-]*)$|\s*\((?:TV|Movies?|Comics?|Anime(?: & Manga)?|Manga|Books?|Video Games?|Musical|Cartoon|Podcast)(?: \d{4})?\)$|\s+(?:&|and) Related Fandoms$/u;
// A name is no person of another fandom: what stands in brackets tells two of one name apart.
const MARKS = /[^\p{L}\p{N}()]+/gu;

/** Finds spellings of one name in an archive, kind by kind. Names that are aliases already are one. */
export function proposeAliases({ terms }: Pick<Archive, 'terms'>): readonly AliasProposal[] {
  const proposals: AliasProposal[] = [];
  for (const [kind, known] of Object.entries(terms) as [TermKind, Archive['terms'][TermKind]][]) {
    const alike = Map.groupBy(known, ({ name }) => fold(kind, name));
    for (const group of alike.values()) {
      const [first, ...others] = [...group].sort(
        (a, b) =>
          b.stories.length - a.stories.length ||
          a.name.length - b.name.length ||
          compareCodeUnits(a.name, b.name),
      );
      if (first === undefined || others.length === 0) continue;
      proposals.push({ kind, name: first.name, aliases: others.map(({ name }) => name) });
    }
  }
  return proposals;
}

/** Lines for `tags.yaml`. */
export function formatAliases(proposals: readonly AliasProposal[]): string {
  const kinds = Map.groupBy(proposals, ({ kind }) => kind);
  const entries = [...kinds].map(([kind, names]) => [
    kind,
    Object.fromEntries(names.map(({ name, aliases }) => [name, { aliases: [...aliases] }])),
  ]);
  return stringify(Object.fromEntries(entries), { lineWidth: 0, collectionStyle: 'any' });
}

function fold(kind: TermKind, name: string): string {
  let plain = name;
  if (kind === 'fandom') {
    for (let before = ''; before !== plain;) {
      before = plain;
      plain = plain.replace(FANDOM_ADDITION, '');
    }
  }
  const letters = plain
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase();
  // `A/B` and `A & B` are two relationships.
  const joined = kind === 'relationship' ? letters.replaceAll('/', '(x)') : letters;
  const folded = joined
    .replaceAll(/['’‘`]/gu, '')
    .replaceAll(MARKS, ' ')
    .trim();
  return folded === '' ? name : folded;
}
