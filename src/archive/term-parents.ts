import type { ContentPath, Declaration } from './model.ts';
import type { Problem } from './problem.ts';
import { problem } from './problem.ts';
import type { MutableTerm } from './term.ts';

/** Takes away each parent that would make a name its own ancestor, and reports the way round. */
export function breakCycles(
  declared: ReadonlyMap<Declaration, MutableTerm>,
  file: ContentPath,
  problems: Problem[],
): void {
  for (const [{ place }, term] of declared) {
    const looping = term.parents.flatMap((parent) => {
      const way = wayUp(parent, term);
      return way === undefined ? [] : [{ parent, way }];
    });
    if (looping.length === 0) continue;
    term.parents = term.parents.filter((parent) => looping.every((each) => each.parent !== parent));
    for (const { parent, way } of looping) {
      const message =
        parent === term
          ? `“${term.name}” is its own parent`
          : `“${term.name}” is its own ancestor: it stands under ${way.map(({ name }) => `“${name}”`).join(', under ')}`;
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

/** The names from one up to another, both included, by the fewest steps; `undefined` where none leads there. */
function wayUp(from: MutableTerm, target: MutableTerm): readonly MutableTerm[] | undefined {
  const cameFrom = new Map<MutableTerm, MutableTerm | undefined>([[from, undefined]]);
  for (const term of cameFrom.keys()) {
    if (term !== target) {
      for (const parent of term.parents) if (!cameFrom.has(parent)) cameFrom.set(parent, term);
      continue;
    }
    const way: MutableTerm[] = [];
    for (let at: MutableTerm | undefined = term; at !== undefined; at = cameFrom.get(at)) {
      way.unshift(at);
    }
    return way;
  }
  return undefined;
}
