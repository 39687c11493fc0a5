import { describe, expect, test } from 'vitest';
import type { ComparedName } from '../../../src/archive/duplicate-names.ts';
import { findDuplicateNames } from '../../../src/archive/duplicate-names.ts';
import type { TermKind } from '../../../src/archive/model.ts';
import { randomNumbers } from '../../random.ts';

const compared = (name: string, given: Partial<ComparedName> = {}): ComparedName => ({
  name,
  aliases: [],
  stories: 1,
  isDeclared: false,
  ...given,
});

/** The groups that are found, each as its names; the one to keep first. */
function found(
  kind: TermKind,
  names: readonly ComparedName[],
  areApart?: (a: ComparedName, b: ComparedName) => boolean,
): string[][] {
  return findDuplicateNames(kind, names, areApart).map(({ keep, others }) => [
    keep.name,
    ...others.map(({ name }) => name.name),
  ]);
}

describe('likely one name', () => {
  test.each<[TermKind, string, string, string]>([
    ['character', 'Dr. Watson', 'Dr Watson', 'signs'],
    ['character', 'Éponine', 'Eponine', 'signs'],
    ['character', "d'Artagnan", 'd’Artagnan!', 'signs'],
    ['character', 'Søren', 'Soren', 'signs'],
    ['author', 'J.K. Rowe', 'JK Rowe', 'signs'],
    ['tag', 'Case Fic', 'Casefic', 'signs'],
    ['tag', 'Crack & Fluff', 'Crack and Fluff', 'signs'],
    ['tag', 'Hurt/Comfort', 'Hurt Comfort', 'signs'],
    ['character', 'シャーロック・ホームズ', 'シャーロックホームズ', 'signs'],
    ['character', 'أحمد', 'احمد', 'signs'],
    ['character', 'سميرة', 'سميره', 'signs'],
    ['character', 'Фёдор', 'Федор', 'signs'],
    ['tag', 'Fluff and Angst', 'Angst and Fluff', 'order'],
    ['character', 'Holmes, Sherlock', 'Sherlock Holmes', 'order'],
    ['fandom', 'The Hobbit', 'Hobbit', 'addition'],
    ['fandom', 'Emma', 'Emma - Jane Austen', 'addition'],
    ['fandom', 'Sherlock', 'Sherlock (TV 2010)', 'addition'],
    ['character', 'Tenth Doctor', 'The Tenth Doctor', 'addition'],
    ['tag', 'Drabble', 'Drabbles', 'plural'],
    ['tag', 'Ghost Story', 'Ghost Stories', 'plural'],
    ['tag', 'Universo Alternativo', 'Universos Alternativos', 'plural'],
    ['character', 'John Watson', 'Dr. John Watson', 'honorific'],
    ['character', 'John Watson', 'John H. Watson', 'initial'],
    ['character', 'Sherlock Holmes', 'Sherlok Holmes', 'slip'],
    ['character', 'John Watson', 'John Waston', 'slip'],
    ['tag', 'Possessive Behavior', 'Possessive Behaviour', 'slip'],
    ['tag', 'Epistolary', 'Epistollary', 'slip'],
    ['fandom', 'Преступление и наказание', 'Преступление и накозание', 'slip'],
    ['tag', 'Reincarnation', 'Rencarnaton', 'slip'],
  ])('%s: %s, %s (%s)', (kind, a, b, likeness) => {
    for (const names of [
      [a, b],
      [b, a],
    ]) {
      const groups = findDuplicateNames(
        kind,
        names.map((name) => compared(name)),
      );
      expect(groups.flatMap(({ others }) => others.map((other) => other.likeness))).toEqual([
        likeness,
      ]);
    }
  });
});

describe('two names', () => {
  test.each<[TermKind, string, string]>([
    ['tag', 'Fluff', 'Fluffy'],
    ['tag', '1985', '1986'],
    ['series', 'Book 1', 'Book 2'],
    ['series', 'Book 1 of 12', 'Book 12 of 1'],
    ['series', 'Book 11', 'Book 1 1'],
    ['tag', 'Chapter Seven', 'Chapter Eleven'],
    ['tag', 'Draco/Harry', 'Harry & Draco'],
    ['tag', 'Pre-Canon', 'Post-Canon'],
    ['tag', 'Hurt/Comfort', 'Hurt/No Comfort'],
    ['tag', 'Angst with a Happy Ending', 'Angst without a Happy Ending'],
    ['tag', 'Resolved Sexual Tension', 'Unresolved Sexual Tension'],
    ['tag', 'Asexual Character', 'Sexual Character'],
    ['tag', 'Grade C', 'Grade C+'],
    ['tag', 'Mother', 'Father'],
    ['tag', 'Bath', 'Bathe'],
    ['character', 'Mr. Holmes', 'Mrs. Holmes'],
    ['character', 'Mr. John Holmes', 'Mrs. John Holmes'],
    ['character', 'Original Male Character', 'Original Female Character'],
    ['character', 'John H. Watson', 'John S. Watson'],
    ['character', 'Daniel Grey', 'Daniela Grey'],
    ['character', 'Watson', 'Watsons'],
    ['character', 'Hero (Greek Myth)', 'Hero (Much Ado About Nothing)'],
    ['fandom', 'Alien', 'Aliens'],
    ['fandom', 'Ghosts (TV 2019)', 'Ghosts (TV 2021)'],
    ['tag', 'Exploration', 'Explanation'],
    ['tag', 'Conversation', 'Conservation'],
    ['character', 'か', 'が'],
    ['character', 'Май', 'Маи'],
    ['character', '竹取の翁', '竹取の媼'],
    ['character', 'アンドロメダの王子', 'アンドロメダの王女'],
    ['tag', '♥', '♦'],
    ['tag', '?', '!'],
  ])('stay two: %s, %s, %s', (kind, a, b) => {
    expect(found(kind, [compared(a), compared(b)])).toEqual([]);
  });

  test('that are known to be two stay so, though a third is like both', () => {
    const names = ['Jane Faairfax', 'Jane Fairrfax', 'Jane Fairfax'].map((name, at) =>
      compared(name, { stories: 9 - at }),
    );
    const [first, second] = names;
    const groups = found('character', names, (a, b) =>
      [a, b].every((each) => each === first || each === second),
    );
    expect(groups).toEqual([['Jane Faairfax', 'Jane Fairfax']]);
  });
});

describe('of names that are likely one', () => {
  test('the one of tags.yaml is kept where a story has it, else that of most stories', () => {
    const two = (declared: number): ComparedName[] => [
      compared('Éponine', { isDeclared: true, stories: declared }),
      compared('Eponine', { stories: 20 }),
    ];
    expect(found('character', two(3))).toEqual([['Éponine', 'Eponine']]);
    expect(found('character', two(0))).toEqual([['Eponine', 'Éponine']]);
  });

  test('other spellings count, and those of one name are not told of', () => {
    const watson = compared('John Watson', { aliases: ['Dr Watson', 'Dr. Watson'], stories: 3 });
    expect(found('character', [watson])).toEqual([]);
    expect(found('character', [compared('dr watson!'), watson])).toEqual([
      ['John Watson', 'dr watson!'],
    ]);
  });

  test('all are in one group, in whatever order they were met', () => {
    const names = ['Casefic', 'Case Fic', 'Case-Fics', 'Fluff', 'Cosy'].map((name, at) =>
      compared(name, { stories: 9 - at }),
    );
    const groups = [['Casefic', 'Case Fic', 'Case-Fics']];
    expect(found('tag', names)).toEqual(groups);
    expect(found('tag', names.toReversed())).toEqual(groups);
  });
});

test('twenty thousand names are looked through in the time that their number takes, not its square', () => {
  const random = randomNumbers(4);
  const letter = (): string => 'aeioubcdfghklmnprstvw'[Math.floor(random() * 21)] ?? '';
  const names = Array.from({ length: 20_000 }, () =>
    compared(Array.from({ length: 12 }, letter).join('')),
  );
  names.push(compared('Sherlock'), compared('Sherlok'));
  const began = performance.now();
  expect(found('character', names)).toEqual([['Sherlok', 'Sherlock']]);
  // All by all, it takes minutes.
  expect(performance.now() - began).toBeLessThan(15_000);
});
