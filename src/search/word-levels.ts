/**
 * How long stories are, in levels: a level a story, and apart from it, for each level, how far its
 * stories are above its least. What a range of round numbers holds, the levels alone tell.
 */
import { lastAtMost } from './last-at-most.ts';

const ROUND = [
  ...[100, 500, 1000, 2000, 3000, 5000, 7500, 10_000, 15_000, 20_000, 30_000, 40_000, 50_000],
  ...[75_000, 100_000, 150_000, 200_000, 300_000, 500_000, 1_000_000],
];
/**
 * The least words of each level. A round number is one by itself, as ranges end with them too. What is
 * written has their numbers alone: when they change, so has `MANIFEST_FORMAT` to.
 */
const LEVELS = [0, ...ROUND.flatMap((words) => [words, words + 1])];

/** Both ends belong to it. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** Lengths as they are written. */
export interface LeveledWords {
  /** Of each story. */
  readonly levels: readonly number[];
  /** By level, for its stories in order, how many words each has above the level's least. */
  readonly above: ReadonlyMap<number, readonly number[]>;
}

/** Parts how many words each story has into levels and what is above them. */
export function partWords(words: readonly number[]): LeveledWords {
  const levels = words.map((count) => lastAtMost(LEVELS, count));
  const above = new Map<number, number[]>();
  for (const [story, level] of levels.entries()) {
    const rest = (words[story] ?? 0) - (LEVELS[level] ?? 0);
    const others = above.get(level);
    if (others === undefined) above.set(level, [rest]);
    else others.push(rest);
  }
  return { levels, above };
}

/**
 * How many words each story has. Where what is above a level is not given, the level's least stands
 * for the words of all of its stories.
 */
export function joinWords(
  levels: Uint32Array,
  above: ReadonlyMap<number, Uint32Array>,
): Uint32Array {
  const passed = LEVELS.map(() => 0);
  return levels.map((level) => {
    const at = passed[level] ?? 0;
    passed[level] = at + 1;
    return (LEVELS[level] ?? 0) + (above.get(level)?.[at] ?? 0);
  });
}

/** Whether a range has some of a level's lengths, and not all. */
export function isCut(level: number, { from, to }: WordRange): boolean {
  const least = LEVELS[level] ?? 0;
  const most = (LEVELS[level + 1] ?? Infinity) - 1;
  return (from > least && from <= most) || (to >= least && to < most);
}
