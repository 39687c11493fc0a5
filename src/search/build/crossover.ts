import type { Term } from '../../archive/model.ts';

/** Whether a story brings together fandoms of which one is not of the other's family. */
export function isCrossover(fandoms: readonly Term[]): boolean {
  const [first, ...others] = fandoms.map(familyOf);
  return (
    first !== undefined && others.some((family) => ![...family].some((member) => first.has(member)))
  );
}

/** A fandom and everything above it in `tags.yaml`. */
function familyOf(fandom: Term): ReadonlySet<Term> {
  const family = new Set<Term>([fandom]);
  for (const member of family) for (const parent of member.parents) family.add(parent);
  return family;
}
