import type { Term } from '../../archive/model.ts';
import { ancestorsOf } from '../../archive/term-parents.ts';

/** Whether a story brings together fandoms of which one is not of the other's family. */
export function isCrossover(fandoms: readonly Term[]): boolean {
  const [first, ...others] = fandoms.map((fandom) => new Set([fandom, ...ancestorsOf(fandom)]));
  return (
    first !== undefined && others.some((family) => ![...family].some((member) => first.has(member)))
  );
}
