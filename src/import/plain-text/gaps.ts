/**
 * The usual gap between paragraphs, in blank lines: the most frequent one. Of two that are equally
 * frequent it is the smaller, but some gap rather than none, so that no scene break is made up.
 * @param gaps the blank lines before each paragraph but the first
 */
export function usualGap(gaps: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const gap of gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const candidates = [...counts.keys()].filter((gap) => counts.get(gap) === most);
  const some = candidates.filter((gap) => gap > 0);
  return Math.min(...(some.length > 0 ? some : [0]));
}

/** What a gap means: `long` is one line longer than usual, which is an ordinary gap still. */
export type Gap = 'none' | 'ordinary' | 'long' | 'scene-break';

/** @param gap in blank lines, as `usual` */
export function meaningOfGap(gap: number, usual: number): Gap {
  if (gap === 0) return 'none';
  if (usual === 0 || gap >= usual + 2) return 'scene-break';
  return gap > usual ? 'long' : 'ordinary';
}
