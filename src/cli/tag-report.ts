import type { Likeness } from '../archive/likeness.ts';
import type { Problem } from '../archive/problem.ts';
import type { Declaration } from '../archive/model.ts';
import type { AdvisedName, TagAdvice } from '../archive/tag-advice.ts';
import { counted } from './counted.ts';
import { joinedName } from './joined-names.ts';

const LIKENESSES: Readonly<Record<Likeness, string>> = {
  signs: 'other accents, signs or spaces',
  order: 'the same words in another order',
  addition: 'with and without an addition or an article',
  plural: 'singular and plural',
  honorific: 'with and without a title',
  initial: 'with and without an initial',
  slip: 'a letter or two apart',
};

/**
 * What there is to say for people of the names of an archive: likely duplicates with the lines for
 * `tags.yaml` that would join them, then orphans, each under a heading that says what they are.
 * @param file `tags.yaml` as the caller sees it
 * @returns what there is nothing of is left out; where there is nothing at all, a line says so
 */
export function formatTagAdvice(advice: TagAdvice, file: string): string {
  const where = ({ line, column }: Declaration['place']): string =>
    `${file}:${String(line)}:${String(column)}`;
  const sections = [
    ...duplicateSections(advice, where),
    section(
      'Names in tags.yaml that no story has and nothing stands under. Their lines can go, unless a story is yet to come:',
      advice.unused.map(({ place, kind, name }) => `${where(place)}  ${kind}  ${name}`),
    ),
    section(
      'Parents that are named nowhere else. Mend those that are slips; a line of its own can describe the others:',
      advice.bareParents.map(
        ({ parent, children }) =>
          `${parent.kind}  ${parent.name}, over ${children.map(({ name }) => name).join(', ')}`,
      ),
    ),
    section(
      'Characters that are in no story of the fandom that tags.yaml gives them:',
      advice.strays.map(
        ({ place, character, fandoms }) =>
          `${where(place)}  ${character.name}, of ${fandoms.join(', ')}`,
      ),
    ),
  ].flat();
  return sections.length === 0
    ? 'No two names look like one, and none is left over.\n'
    : sections.join('\n');
}

function duplicateSections(
  { duplicates }: TagAdvice,
  where: (place: Declaration['place']) => string,
): string[] {
  return [...Map.groupBy(duplicates, ({ kind }) => kind)].flatMap(([kind, groups]) =>
    section(
      `Likely one name each. Where they are, write the indented line into tags.yaml, under \`${kind}:\``,
      groups.flatMap(({ group }) => {
        const { keep, others } = group;
        const places = [keep, ...others.map(({ name }) => name)].flatMap(({ declaration }) =>
          declaration === undefined ? [] : where(declaration.place),
        );
        return [
          '',
          told(keep),
          ...others.map(({ name, likeness }) => `${told(name)}: ${LIKENESSES[likeness]}`),
          `  ${joinedName(group)}`,
          ...(places.length === 0 ? [] : [`  in place of ${places.join(' and ')}`]),
        ];
      }),
    ),
  );
}

function section(heading: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return [[heading, ...lines.map((line) => (line === '' ? line : `  ${line}`)), ''].join('\n')];
}

function told({ name, stories }: AdvisedName): string {
  return `${name} (${counted(stories, 'story', 'stories')})`;
}

/** The same for programs, beside the problems: an object, as JSON. */
export function formatTagAdviceJson(advice: TagAdvice, problems: readonly Problem[]): string {
  const plain = {
    problems,
    duplicates: advice.duplicates.map(({ kind, group }) => ({
      kind,
      keep: { name: group.keep.name, stories: group.keep.stories },
      others: group.others.map(({ name: { name, stories }, likeness }) => ({
        name,
        stories,
        likeness,
      })),
      line: joinedName(group),
    })),
    unused: advice.unused.map(({ kind, name, place }) => ({ kind, name, ...place })),
    bareParents: advice.bareParents.map(({ parent, children }) => ({
      kind: parent.kind,
      name: parent.name,
      children: children.map(({ name }) => name),
    })),
    strays: advice.strays.map(({ character, fandoms, place }) => ({
      name: character.name,
      fandoms,
      ...place,
    })),
  };
  return `${JSON.stringify(plain, undefined, 2)}\n`;
}
