import type { ContentPath, Declaration, TermKind } from './model.ts';
import { foldName } from './name-folding.ts';
import type { Problem } from './problem.ts';
import { problem } from './problem.ts';
import { tagSlug } from './slug.ts';
import type { MutableTerm } from './term.ts';
import { declaredTerm } from './term.ts';
import { quoted } from './yaml-quoting.ts';

/** The names of one kind, by every spelling that is known. */
export interface TermTable {
  /** By {@link foldName} of the name or of an alias. */
  readonly byName: Map<string, MutableTerm>;
  /** By the slug of the name or of an alias. */
  readonly bySlug: Map<string, MutableTerm>;
}

export type TermTables = Readonly<Record<TermKind, TermTable>>;

export function emptyTables(): TermTables {
  const table = (): TermTable => ({ byName: new Map(), bySlug: new Map() });
  return {
    fandom: table(),
    character: table(),
    relationship: table(),
    tag: table(),
    author: table(),
    series: table(),
    collection: table(),
  };
}

/**
 * Enters the names that `tags.yaml` declares, and their aliases. What is taken stays with the
 * first that took it.
 * @param file the path of `tags.yaml`
 * @returns each entered declaration with its term
 */
export function enterDeclarations(
  tables: TermTables,
  file: ContentPath,
  declarations: readonly Declaration[],
  problems: Problem[],
): ReadonlyMap<Declaration, MutableTerm> {
  const entered = new Map<Declaration, MutableTerm>();
  for (const declaration of declarations) {
    const term = declaredTerm(declaration);
    const refusal = enterName(tables[declaration.kind], term);
    if (refusal === undefined) entered.set(declaration, term);
    else
      problems.push(problem(refusal.code, file, declaration.place, refusal.message, refusal.mend));
  }
  for (const [{ kind, place, aliases }, term] of entered) {
    for (const alias of aliases) {
      const refusal = enterAlias(tables[kind], term, alias);
      if (refusal !== undefined) {
        problems.push(problem(refusal.code, file, place, refusal.message, refusal.mend));
      }
    }
  }
  return entered;
}

type Refusal = Pick<Problem, 'code' | 'message' | 'mend'>;

function enterName({ byName, bySlug }: TermTable, term: MutableTerm): Refusal | undefined {
  const { name, slug } = term;
  const double = byName.get(foldName(name));
  if (double !== undefined) {
    const mend = `Keep one of “${double.name}” and “${name}”, with the values of both`;
    return { code: 'duplicate-key', message: `“${name}” is here twice`, mend };
  }
  const neighbour = slug === null ? undefined : bySlug.get(slug);
  if (neighbour !== undefined) {
    const message = `“${name}” and “${neighbour.name}” have one address, ${String(slug)}`;
    const mend = `Make one an alias of the other: \`${neighbour.name}: { aliases: [${quoted(name)}] }\``;
    return { code: 'same-address', message, mend };
  }
  byName.set(foldName(name), term);
  if (slug !== null) bySlug.set(slug, term);
  return undefined;
}

function enterAlias(
  { byName, bySlug }: TermTable,
  term: MutableTerm,
  alias: string,
): Refusal | undefined {
  const taken = byName.get(foldName(alias));
  if (taken !== undefined && taken !== term) {
    const message = `“${alias}” is an alias of “${term.name}”, but leads to “${taken.name}” already`;
    return { code: 'alias-taken', message, mend: `Leave “${alias}” with one of the two` };
  }
  byName.set(foldName(alias), term);
  term.aliases.push(alias);
  const slug = tagSlug(alias);
  if (slug === term.slug || term.slug === null) return undefined;
  const neighbour = bySlug.get(slug);
  if (neighbour === term) return undefined;
  if (neighbour !== undefined) {
    const message = `The address of the alias “${alias}”, ${slug}, is that of “${neighbour.name}”`;
    return { code: 'alias-taken', message, mend: `Leave the alias “${alias}” out` };
  }
  bySlug.set(slug, term);
  term.aliasSlugs.push(slug);
  return undefined;
}
