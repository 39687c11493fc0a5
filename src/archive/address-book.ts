import type { ContentText } from './content-file.ts';
import type { Problem } from './problem.ts';
import { FILE_START, problem } from './problem.ts';

/** What claims an address. */
export interface Claim {
  readonly slug: string;
  readonly aliases: readonly string[];
  readonly text: Pick<ContentText<unknown>, 'file' | 'places'>;
  /** What to write instead where the address is taken: a slug. */
  readonly instead: string;
}

export interface AddressRules {
  /** The kind of thing, for messages: `story`, `chapter`. */
  readonly noun: string;
  readonly reserved: readonly string[];
  /** Whether the file must be renamed, there being no `slug` to write. */
  readonly rename?: boolean;
}

/**
 * Gives each address to the first that claims it, then each old address.
 * @returns the claims that hold, with the aliases that are theirs; the first of two keeps an address
 */
export function grantAddresses<C extends Claim>(
  claims: readonly C[],
  { noun, reserved, rename = false }: AddressRules,
  problems: Problem[],
): C[] {
  const owners = new Map<string, C>();
  const granted: C[] = [];
  for (const claim of claims) {
    const { file, places } = claim.text;
    const place = places.at('slug');
    const owner = owners.get(claim.slug);
    const mend = rename ? 'Give the file another name' : `Write \`slug: ${claim.instead}\``;
    if (reserved.includes(claim.slug)) {
      const message = `The address “${claim.slug}” is kept for a page of Lamplight’s own`;
      problems.push(problem('reserved-address', file, place, message, mend));
    } else if (owner !== undefined) {
      const message = `This ${noun} and ${owner.text.file} have one address, “${claim.slug}”`;
      problems.push(problem('same-address', file, place, message, mend));
    } else {
      owners.set(claim.slug, claim);
      granted.push(claim);
    }
  }
  return granted.map((claim) => ({ ...claim, aliases: grantAliases(claim) }));

  function grantAliases(claim: C): string[] {
    return claim.aliases.filter((alias, index) => {
      const owner = owners.get(alias);
      if (owner === claim) return false;
      if (owner === undefined && !reserved.includes(alias)) {
        owners.set(alias, claim);
        return true;
      }
      const taken =
        owner === undefined ? 'kept for a page of Lamplight’s own' : `that of ${owner.text.file}`;
      const { file, places } = claim.text;
      const message = `The old address “${alias}” is ${taken}`;
      const place = places.at('aliases', index);
      problems.push(problem('alias-taken', file, place, message, `Leave the alias “${alias}” out`));
      return false;
    });
  }
}

/** The problem of a folder of chapters that has no story. */
export function withoutIndex(folder: string, chapters: number): Problem {
  const message = `This folder has ${chapters === 1 ? 'a chapter' : `${String(chapters)} chapters`}, but no index.md`;
  const mend = `Make ${folder}/index.md with the story’s title, author and summary`;
  return problem('chapter-without-index', folder, FILE_START, message, mend);
}
