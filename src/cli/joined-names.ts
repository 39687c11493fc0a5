import { stringify } from 'yaml';
import type { DuplicateNames } from '../archive/duplicate-names.ts';
import type { AdvisedName, TagAdvice } from '../archive/tag-advice.ts';

/**
 * The line for `tags.yaml` that makes one name of several, with all that it says of any of them.
 * `John Watson: { aliases: [ J. Watson ], fandom: Sherlock Holmes }`
 */
export function joinedName({ keep, others }: DuplicateNames<AdvisedName>): string {
  const all = [keep, ...others.map(({ name }) => name)];
  const aliases = all.flatMap((each) =>
    each === keep ? each.aliases : [each.name, ...each.aliases],
  );
  const declarations = all.flatMap(({ declaration }) => declaration ?? []);
  const first = (key: 'sort' | 'description'): string | undefined =>
    declarations.map((each) => each[key]).find((value) => value !== undefined);
  const said = {
    aliases: [...new Set(aliases)],
    parents: oneOrMany(declarations.flatMap(({ parents }) => parents)),
    fandom: oneOrMany(declarations.flatMap(({ fandoms }) => fandoms)),
    sort: first('sort'),
    description: first('description'),
  };
  // Without the braces around the whole, and the line’s end.
  const [, line = ''] = /^\{ (.*) \}\n$/su.exec(flow({ [keep.name]: said })) ?? [];
  return line;
}

/** The same for many, kind by kind. */
export function joinedNames(duplicates: TagAdvice['duplicates']): string {
  return [...Map.groupBy(duplicates, ({ kind }) => kind)]
    .map(([kind, groups]) =>
      [`${kind}:`, ...groups.map(({ group }) => `  ${joinedName(group)}`), ''].join('\n'),
    )
    .join('');
}

function flow(value: unknown): string {
  return stringify(value, { lineWidth: 0, collectionStyle: 'flow' });
}

function oneOrMany(names: readonly string[]): string | readonly string[] | undefined {
  const [first, ...others] = new Set(names);
  return others.length === 0 ? first : [...new Set(names)];
}
