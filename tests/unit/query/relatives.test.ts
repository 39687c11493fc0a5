import { expect, test } from 'vitest';
import type { TermKind } from '../../../src/archive/model.ts';
import { EditionIndex } from '../../../src/query/edition-index.ts';
import { termPage } from '../../../src/query/lists.ts';
import { nameIndex } from '../../../src/query/name-index.ts';
import type { NamePage } from '../../../src/query/views.ts';
import { archiveOf, story } from '../archive/content-folder.ts';
import { editionOf } from '../search/edition-of.ts';

/** The archive of some files, as pages ask it; each chapter of 100 words. */
async function indexOf(files: Readonly<Record<string, string>>): Promise<EditionIndex> {
  const edition = editionOf([]);
  return new EditionIndex({
    ...edition,
    archive: await archiveOf(files),
    facts: (file) => ({ ...edition.facts(file), words: 100 }),
  });
}

const pageOf = (index: EditionIndex, kind: TermKind, slug: string, page = 1): Promise<NamePage> =>
  termPage(index.term(kind, slug), page, index);

const linesIn = ({ lines }: NamePage): unknown =>
  Object.fromEntries(lines.map(({ label, names }) => [label, names.map(({ text }) => text)]));

const groupsIn = ({ groups }: NamePage): unknown =>
  Object.fromEntries(
    groups.map(({ label, names }) => [
      label,
      names.map(({ text, stories }) => `${text} ${String(stories)}`),
    ]),
  );

const TAGS = `
fandom:
  Sherlock Holmes: { parents: [Victorian] }
  Victorian: { parents: [Old Books] }
character:
  Holmes: { fandom: Sherlock Holmes }
  Watson: { fandom: Sherlock Holmes }
  Emma: { fandom: Jane Austen }
`;
const FILES = {
  'tags.yaml': TAGS,
  'stories/a.md': story(
    'author: Ann\nfandom: Sherlock Holmes\nrelationships: Holmes/Watson\ncharacters: Hudson\nseries: Gaslight\ncollections: Winter',
  ),
  'stories/b.md': story(
    'author: Ben\nfandom: Sherlock Holmes, Jane Austen\nrelationships: [Watson & Holmes, Emma/Harriet]\ncharacters: Emma\nseries: Gaslight\ntags: Rain',
  ),
  'stories/c.md': story('author: Ann\nfandom: Victorian\ncharacters: Holmes'),
};

test('a fandom has its own characters and relationships, without the other side of a crossover', async () => {
  const page = await pageOf(await indexOf(FILES), 'fandom', 'sherlock-holmes');
  expect(linesIn(page)).toEqual({ above: ['Victorian'] });
  expect(groupsIn(page)).toEqual({
    relationship: ['Holmes/Watson 1', 'Watson & Holmes 1'],
    character: ['Holmes 2', 'Watson 2', 'Harriet 1', 'Hudson 1'],
  });
});

test('a parent has what stands under it, and says how many of its stories come from there', async () => {
  const index = await indexOf(FILES);
  const page = await pageOf(index, 'fandom', 'victorian');
  expect(linesIn(page)).toEqual({ above: ['Old Books'] });
  expect(groupsIn(page)).toMatchObject({
    within: ['Sherlock Holmes 2'],
    character: ['Holmes 3', 'Watson 2', 'Harriet 1', 'Hudson 1'],
  });
  expect(page).toMatchObject({ total: 3, throughChildren: 2, words: 300 });
  const top = await pageOf(index, 'fandom', 'old-books');
  expect(top).toMatchObject({ total: 3, throughChildren: 3, words: 300 });
  expect(groupsIn(top)).toMatchObject({ within: ['Victorian 3'] });
});

test('a character has its fandoms and the relationships that it is in', async () => {
  const index = await indexOf(FILES);
  const holmes = await pageOf(index, 'character', 'holmes');
  expect(linesIn(holmes)).toEqual({ fandom: ['Sherlock Holmes'] });
  expect(groupsIn(holmes)).toEqual({ relationship: ['Holmes/Watson 1', 'Watson & Holmes 1'] });
  // Of whom tags.yaml says nothing, the stories say it.
  const hudson = await pageOf(index, 'character', 'hudson');
  expect(linesIn(hudson)).toEqual({});
  expect(groupsIn(hudson)).toEqual({ fandom: ['Sherlock Holmes 1'] });
});

test('a relationship has its members, a series its authors, a collection and a tag their fandoms', async () => {
  const index = await indexOf(FILES);
  const pair = await pageOf(index, 'relationship', 'holmes-x-watson');
  expect(linesIn(pair)).toEqual({ character: ['Holmes', 'Watson'] });
  expect(groupsIn(pair)).toEqual({ fandom: ['Sherlock Holmes 1'] });
  expect(groupsIn(await pageOf(index, 'series', 'gaslight'))).toEqual({
    author: ['Ann 1', 'Ben 1'],
    fandom: ['Sherlock Holmes 2', 'Jane Austen 1'],
  });
  expect(groupsIn(await pageOf(index, 'collection', 'winter'))).toEqual({
    fandom: ['Sherlock Holmes 1'],
    author: ['Ann 1'],
  });
  expect(groupsIn(await pageOf(index, 'tag', 'rain'))).toEqual({
    fandom: ['Jane Austen 1', 'Sherlock Holmes 1'],
  });
  expect(groupsIn(await pageOf(index, 'author', 'ann'))).toEqual({
    fandom: ['Sherlock Holmes 1', 'Victorian 1'],
    series: ['Gaslight 1'],
  });
});

test('of many names the most used are in sight, others folded, and the rest a number', async () => {
  const cast = Array.from({ length: 150 }, (_, at) => `Person ${String(at + 1)}`);
  const index = await indexOf({
    'stories/a.md': story(`fandom: Crowd\ncharacters: [${cast.join(', ')}]`),
    'stories/b.md': story('fandom: Crowd\ncharacters: Person 150'),
  });
  const { groups } = await pageOf(index, 'fandom', 'crowd');
  const [characters] = groups.filter(({ label }) => label === 'character');
  expect(characters).toMatchObject({ total: 150, href: '/characters/' });
  expect(characters?.names.map(({ text }) => text).slice(0, 3)).toEqual([
    'Person 150',
    'Person 1',
    'Person 2',
  ]);
  expect([characters?.names.length, characters?.folded.length]).toEqual([12, 48]);
});

test('two of one name have their brackets wherever they stand among others, and nowhere else', async () => {
  const index = await indexOf({
    'tags.yaml':
      'character:\n  Hero (Myth): { fandom: Myth }\n  Hero (Play): { fandom: Play }\n  Sam (Play): { fandom: Play }\n',
    'stories/a.md': story('fandom: Play\ncharacters: [Sam, Hero]\ncollections: Winter'),
    'stories/b.md': story('fandom: [Myth, Play]\ncharacters: [Hero (Myth), Hero (Play)]'),
  });
  const { groups } = nameIndex('character', 1, index);
  expect(groups.flatMap(({ names }) => names.map(({ text }) => text))).toEqual([
    'Hero (Myth)',
    'Hero (Play)',
    'Sam',
  ]);
  expect((await pageOf(index, 'character', 'hero-play')).name.text).toBe('Hero (Play)');
  expect((await pageOf(index, 'character', 'sam-play')).name.text).toBe('Sam');
  // In a story that has but one of them, nobody asks.
  expect(groupsIn(await pageOf(index, 'fandom', 'play'))).toEqual({
    character: ['Hero 2', 'Sam 1'],
  });
  const [one, both] = (await pageOf(index, 'fandom', 'play')).stories;
  expect(one?.tags.map(({ text }) => text)).toEqual(['Sam', 'Hero']);
  expect(both?.tags.map(({ text }) => text)).toEqual(['Hero (Myth)', 'Hero (Play)']);
});

test.each([
  ['ja', ['か かぐや姫 ガラス', 'た 竹取の翁', '媼 媼']],
  ['ar', ['ا أحمد إياد', 'ش شهرزاد', 'ق القنديل']],
  ['es', ['N Nadie', 'Ñ Ñandú', 'O Oso']],
])(
  'an index in %s follows its alphabet, and what tags.yaml sorts by',
  async (language, expected) => {
    const names = {
      ja: ['かぐや姫', 'ガラス', '竹取の翁', '媼'],
      ar: ['القنديل', 'شهرزاد', 'إياد', 'أحمد'],
      es: ['Oso', 'Ñandú', 'Nadie'],
    }[language];
    const index = await indexOf({
      'site.yaml': `format: 1\ntitle: Lamps\nlanguage: ${language}\nauthor: Mary\n`,
      'tags.yaml':
        'character:\n  竹取の翁: { sort: たけとりのおきな }\n  القنديل: { sort: قنديل }\n',
      'stories/a.md': story(`characters: [${names?.join(', ') ?? ''}]`),
    });
    const { groups, letters } = nameIndex('character', 1, index);
    expect(
      groups.map(({ letter, names: named }) =>
        [letter, ...named.map(({ text }) => text)].join(' '),
      ),
    ).toEqual(expected);
    expect(letters.map(({ href }) => decodeURIComponent(href))).toEqual(
      groups.map(({ id }) => `#${id}`),
    );
  },
);

test('names in so many Chinese characters that each would have a heading of its own share one', async () => {
  const names = Array.from({ length: 41 }, (_, at) => `${String.fromCodePoint(0x4e00 + at)}子`);
  const lettersOf = async (characters: readonly string[]): Promise<unknown> =>
    nameIndex(
      'character',
      1,
      await indexOf({ 'stories/a.md': story(`characters: [Ann, ${characters.join(', ')}]`) }),
    ).letters.map(({ letter }) => letter);
  expect(await lettersOf(names)).toEqual(['A', '漢字']);
  expect(await lettersOf(names.slice(0, 2))).toEqual(['A', '一', '丁']);
});
