import type { ContentPath, Declaration } from './model.ts';
import type { Problem } from './problem.ts';
import { problem } from './problem.ts';
import type { MutableTerm } from './term.ts';

/** Takes away each parent that would make a name its own ancestor, and reports it. */
export function breakCycles(
  declared: ReadonlyMap<Declaration, MutableTerm>,
  file: ContentPath,
  problems: Problem[],
): void {
  for (const [{ place }, term] of declared) {
    const looping = term.parents.filter((parent) => reaches(parent, term));
    if (looping.length === 0) continue;
    term.parents = term.parents.filter((parent) => !looping.includes(parent));
    for (const parent of looping) {
      const message =
        parent === term
          ? `“${term.name}” is its own parent`
          : `“${term.name}” is an ancestor of its own parent “${parent.name}”`;
      const mend = `Leave “${parent.name}” out of the parents of “${term.name}”`;
      problems.push(problem('parent-cycle', file, place, message, mend));
    }
  }
}

/** Every name above this one. */
export function ancestorsOf<Below extends { readonly parents: readonly Below[] }>(
  term: Below,
): ReadonlySet<Below> {
  const found = new Set<Below>();
  const open = [...term.parents];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...next.parents);
  }
  return found;
}

function reaches(from: MutableTerm, target: MutableTerm): boolean {
  return from === target || ancestorsOf(from).has(target);
}
