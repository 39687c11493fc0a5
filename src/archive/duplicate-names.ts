import type { ComparedSpelling, Likeness } from './likeness.ts';
import { compareSpelling, holds, LIKENESS_KEYS } from './likeness.ts';
import type { TermKind } from './model.ts';
import { mayHoldSlip, slipsAmong } from './near-words.ts';
import { compareCodeUnits } from './order.ts';

/** A name as it is compared with others of its kind. */
export interface ComparedName {
  readonly name: string;
  /** Its other spellings, which lead to it already. */
  readonly aliases: readonly string[];
  /** How many stories have it. */
  readonly stories: number;
  /** Whether `tags.yaml` has it. */
  readonly isDeclared: boolean;
}

/** Names that are likely one. */
export interface DuplicateNames<Name> {
  /** The one to keep: that of `tags.yaml` where a story has it, else that of most stories. */
  readonly keep: Name;
  /** The others, in the same order, each with how it differs. */
  readonly others: readonly { readonly name: Name; readonly likeness: Likeness }[];
}

interface Spelling<Name> extends ComparedSpelling {
  readonly of: Name;
}

type Links<Name> = Map<Name, Map<Name, Likeness>>;

/**
 * Finds names of one kind that are likely spellings of one. The time grows with the number of
 * names, not with its square.
 * @param areApart whether two are known to be two
 * @returns the most used first; each name is in one group at most
 */
export function findDuplicateNames<Name extends ComparedName>(
  kind: TermKind,
  names: readonly Name[],
  areApart: (a: Name, b: Name) => boolean = () => false,
): readonly DuplicateNames<Name>[] {
  const ranked = names.toSorted(byRank);
  const spellings = ranked
    .flatMap((of) =>
      [of.name, ...of.aliases].map((text): Spelling<Name> => ({ ...compareSpelling(text), of })),
    )
    .filter(({ words }) => words.length > 0);
  const links: Links<Name> = new Map();
  const link = (a: Name, b: Name, likeness: Likeness): void => {
    if (a === b || areApart(a, b)) return;
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = links.get(from) ?? new Map<Name, Likeness>();
      links.set(from, known);
      if (!known.has(to)) known.set(to, likeness);
    }
  };
  for (const [likeness, keyOf] of LIKENESS_KEYS) {
    const alike = Map.groupBy(spellings, (spelling) => keyOf(spelling, kind));
    for (const [key, group] of alike) {
      if (key !== undefined && group.length > 1) linkGroup(group, likeness, link);
    }
  }
  for (const [a, b] of slips(spellings)) link(a, b, 'slip');
  return gather(ranked, links, areApart);
}

/** Links each spelling of a group to the first that it is like: a group may be large. */
function linkGroup<Name>(
  group: readonly Spelling<Name>[],
  likeness: Likeness,
  link: (a: Name, b: Name, likeness: Likeness) => void,
): void {
  const heads: Spelling<Name>[] = [];
  for (const spelling of group) {
    const head = heads.find((each) => holds(likeness, each, spelling));
    if (head === undefined) heads.push(spelling);
    else link(head.of, spelling.of, likeness);
  }
}

/** Every two names that have all words in common but one, which looks like a slip. */
function* slips<Name>(spellings: readonly Spelling<Name>[]): Generator<readonly [Name, Name]> {
  const frames = new Map<string, { readonly word: string; readonly holder: Name }[]>();
  for (const { words, of } of spellings) {
    for (const [at, word] of words.entries()) {
      if (!mayHoldSlip(word)) continue;
      const frame = words.with(at, '').join(' ');
      const inFrame = frames.get(frame);
      if (inFrame === undefined) frames.set(frame, [{ word, holder: of }]);
      else inFrame.push({ word, holder: of });
    }
  }
  for (const words of frames.values()) {
    if (words.length < 2) continue;
    for (const [a, b] of slipsAmong(words)) yield [a.holder, b.holder];
  }
}

/** Makes groups of what is linked, each about its best name. */
function gather<Name extends ComparedName>(
  ranked: readonly Name[],
  links: Links<Name>,
  areApart: (a: Name, b: Name) => boolean,
): readonly DuplicateNames<Name>[] {
  const taken = new Set<Name>();
  const groups: DuplicateNames<Name>[] = [];
  for (const keep of ranked) {
    if (taken.has(keep)) continue;
    taken.add(keep);
    const others: { name: Name; likeness: Likeness }[] = [];
    const open = [keep];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const [name, likeness] of links.get(next) ?? []) {
        if (taken.has(name) || areApart(keep, name)) continue;
        taken.add(name);
        others.push({ name, likeness });
        open.push(name);
      }
    }
    if (others.length > 0) {
      groups.push({ keep, others: others.sort((a, b) => byRank(a.name, b.name)) });
    }
  }
  return groups;
}

function byRank(a: ComparedName, b: ComparedName): number {
  const isKept = ({ isDeclared, stories }: ComparedName): number =>
    Number(isDeclared && stories > 0);
  return (
    isKept(b) - isKept(a) ||
    b.stories - a.stories ||
    a.name.length - b.name.length ||
    compareCodeUnits(a.name, b.name)
  );
}
