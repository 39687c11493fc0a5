import type { ContentPath, Declaration, TermKind } from '../model.ts';
import { TERM_KINDS } from '../model.ts';
import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import type { RawEntry, RawValue, YamlFile } from '../yaml-reader.ts';
import { foldKey } from './keys.ts';
import type { DataOf } from './mapping.ts';
import { checkMapping, entriesOf } from './mapping.ts';
import { lineText, wholeNames } from './value.ts';

const nameKeys = {
  aliases: wholeNames,
  parents: wholeNames,
  sort: lineText,
  description: lineText,
};
const characterKeys = { ...nameKeys, fandom: wholeNames };

const KINDS: ReadonlyMap<string, TermKind> = new Map([
  ...TERM_KINDS.map((kind) => [kind, kind] as const),
  ...TERM_KINDS.map((kind) => [`${kind}s`, kind] as const),
]);

export interface CheckedTags {
  readonly declarations: readonly Declaration[];
  readonly problems: readonly Problem[];
}

/** Checks `tags.yaml`: kinds, their names, and what is said of each. */
export function checkTags(file: ContentPath, yaml: YamlFile): CheckedTags {
  const checked = yaml.entries.map((entry) => checkKind(file, yaml, entry));
  return {
    declarations: checked.flatMap(({ declarations }) => declarations),
    problems: [...yaml.problems, ...checked.flatMap(({ problems }) => problems)],
  };
}

function checkKind(file: ContentPath, yaml: YamlFile, entry: RawEntry): CheckedTags {
  const kind = KINDS.get(foldKey(entry.key));
  if (kind === undefined) {
    const near = nearest(foldKey(entry.key), TERM_KINDS);
    const mend = near === undefined ? `Use one of ${TERM_KINDS.join(', ')}` : `Write \`${near}:\``;
    const message = `“${entry.key}” is not a kind of name`;
    return refused(problem('unknown-key', file, entry.place, message, mend));
  }
  if (isNothing(entry.value)) {
    const mend = 'Leave it out, or name something below it';
    return refused(problem('empty-key', file, entry.place, `“${entry.key}” has no names`, mend));
  }
  if (typeof entry.value === 'string' || Array.isArray(entry.value)) {
    const mend =
      'Write each name on a line of its own: `Sherlock Holmes: { parents: [Victorian] }`';
    return refused(problem('wrong-type', file, entry.place, `“${entry.key}” takes names`, mend));
  }
  const names = entriesOf(yaml, entry.value, [entry.key]);
  const checked = names.map((name) => checkName(file, yaml, kind, entry.key, name));
  return {
    declarations: checked.flatMap(({ declarations }) => declarations),
    problems: checked.flatMap(({ problems }) => problems),
  };
}

function checkName(
  file: ContentPath,
  yaml: YamlFile,
  kind: TermKind,
  kindKey: string,
  { key: name, value, place }: RawEntry,
): CheckedTags {
  if (!isNothing(value) && (typeof value === 'string' || Array.isArray(value))) {
    const mend = `Write \`${name}: { aliases: [${[value].flat().map(String).join(', ')}] }\``;
    return refused(problem('wrong-type', file, place, `“${name}” takes keys and values`, mend));
  }
  const path = [kindKey, name];
  const entries =
    typeof value === 'string' || Array.isArray(value) ? [] : entriesOf(yaml, value, path);
  const keys = kind === 'character' ? characterKeys : nameKeys;
  const { data, problems } = checkMapping(file, yaml, `“${name}”`, keys, entries, path);
  const said: DataOf<typeof characterKeys> = data;
  const declaration: Declaration = {
    kind,
    name: name.replace(/\s+/gu, ' ').trim(),
    place,
    aliases: said.aliases ?? [],
    parents: said.parents ?? [],
    sort: said.sort,
    description: said.description,
    fandoms: said.fandom ?? [],
  };
  return { declarations: [declaration], problems };
}

function refused(...problems: readonly Problem[]): CheckedTags {
  return { declarations: [], problems };
}

function isNothing(value: RawValue): boolean {
  return value === '' || value === '~' || value === 'null';
}
