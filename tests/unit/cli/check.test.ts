import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import check from '../../../src/cli/check.ts';
import { PROJECT_ROOT } from '../../../src/cli/locations.ts';
import { emptyFolder, runCommand, type Ran } from './run-command.ts';

const SITE = 'title: The Lamp Room\nauthor: Mary\nlanguage: en\n';
const FAULTY =
  '---\ntitle: Lamp\nratin: teen\nsummary: See [it](gone.md)\n---\n<blink>It</blink> burned.\n';

async function archive(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(await emptyFolder(), 'lamps & tides');
  for (const [path, text] of Object.entries({ 'site.yaml': SITE, ...files })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

function checked(folder: string, ...options: readonly string[]): Promise<Ran> {
  const cache = join(dirname(folder), 'cache');
  return runCommand(check, '--content', folder, '--cache', cache, ...options);
}

test('everything that is wrong is said in one report, under the name that the folder was given by', async () => {
  const folder = await archive({ 'stories/lamp.md': FAULTY });
  const { code, output } = await checked(folder);
  expect(code).toBe(1);
  expect(output)
    .toBe(`${folder}/stories/lamp.md:3:1  error  “ratin” is not a key of a story  [unknown-key]
  Write \`rating:\`
${folder}/stories/lamp.md:4:14  error  This link leads to nothing here: gone.md  [broken-link]
  Link to a file of this archive, as in \`../other/01-one.md\`, or to a whole address, as in \`https://example.org/\`
${folder}/stories/lamp.md:6:1  warning  <blink> is not allowed in a text; what it holds stays  [dropped-element]
  Delete the tag, or write \\<blink> where it is part of the story

2 errors and 1 warning in 1 file
Checked 1 story, 1 chapter.
`);
});

const problems = z.array(
  z.strictObject({
    code: z.string().regex(/^[a-z]+(?:-[a-z\d]+)+$/u),
    severity: z.enum(['error', 'warning']),
    file: z.string(),
    line: z.int().min(1),
    column: z.int().min(1),
    message: z.string().min(1),
    mend: z.string().min(1),
  }),
);

test('--json gives the same problems to a program, and nothing else', async () => {
  const folder = await archive({ 'stories/lamp.md': FAULTY });
  const { code, output, errors } = await checked(folder, '--json');
  expect([code, errors]).toEqual([1, '']);
  const found = problems.parse(JSON.parse(output));
  expect(found.map(({ file, line, column }) => [file, line, column])).toEqual([
    ['stories/lamp.md', 3, 1],
    ['stories/lamp.md', 4, 14],
    ['stories/lamp.md', 6, 1],
  ]);
});

test('warnings alone are no failure, and neither is nothing at all', async () => {
  const warned = await archive({ 'stories/lamp.md': '---\ntitle: Lamp\nnotes:\n---\nText\n' });
  const { code, output } = await checked(warned);
  expect(code).toBe(0);
  expect(output).toMatch(/1 warning in 1 file\nChecked 1 story, 1 chapter\.\n$/u);
  const nothing = await archive({});
  expect(await checked(nothing)).toMatchObject({
    code: 0,
    output: 'Checked 0 stories, 0 chapters.\n',
  });
  expect(await checked(nothing, '--json')).toMatchObject({ code: 0, output: '[]\n' });
});

const TAGS = `fandom:
  Sherlock Holmes: { parents: [Victorian] }
  Emma: {}
character:
  John Watson: { aliases: [Dr. Watson], fandom: Sherlock Holmes, sort: Watson }
  Mr Knightley: { fandom: Emma }
  Nobody: {}
tag:
  Rain: { parents: [Weather] }
  Weather: { parents: [Rain] }
`;
const NAMED = (names: string): string => `---\ntitle: Lamp\n${names}\n---\nText\n`;
const NAMED_STORIES = {
  'stories/a.md': NAMED('fandom: Sherlock Holmes\ncharacters: Dr. Watson\ntags: Case Fic, Rain'),
  'stories/b.md': NAMED(
    'fandom: Sherlock Holmes\ncharacters: John H. Watson, John Watson, Mr Knightley\ntags: Casefic',
  ),
};

test('--tags also lists likely duplicates, orphans and, once, cycles', async () => {
  const folder = await archive({ 'tags.yaml': TAGS, ...NAMED_STORIES });
  const { code, output } = await checked(folder, '--tags');
  expect(code).toBe(1);
  expect(output.replaceAll(folder, 'content'))
    .toBe(`content/tags.yaml:9:9  error  “Rain” is its own ancestor: it stands under “Weather”, under “Rain”  [parent-cycle]
  Leave “Weather” out of the parents of “Rain”

1 error in 1 file
Checked 2 stories, 2 chapters.

Likely one name each. Where they are, write the indented line into tags.yaml, under \`character:\`

  John Watson (2 stories)
  John H. Watson (1 story): with and without an initial
    John Watson: { aliases: [ Dr. Watson, John H. Watson ], fandom: Sherlock Holmes, sort: Watson }
    in place of content/tags.yaml:5:16

Likely one name each. Where they are, write the indented line into tags.yaml, under \`tag:\`

  Casefic (1 story)
  Case Fic (1 story): other accents, signs or spaces
    Casefic: { aliases: [ Case Fic ] }

Names in tags.yaml that no story has and nothing stands under. Their lines can go, unless a story is yet to come:
  content/tags.yaml:3:9  fandom  Emma
  content/tags.yaml:7:11  character  Nobody
  content/tags.yaml:10:12  tag  Weather

Parents that are named nowhere else. Mend those that are slips; a line of its own can describe the others:
  fandom  Victorian, over Sherlock Holmes

Characters that are in no story of the fandom that tags.yaml gives them:
  content/tags.yaml:6:17  Mr Knightley, of Emma
`);
});

test('what --tags says is advice: it fails nothing, and is there for programs too', async () => {
  const tags = TAGS.slice(0, TAGS.indexOf('tag:'));
  const folder = await archive({ 'tags.yaml': tags, ...NAMED_STORIES });
  const { code, output } = await checked(folder, '--tags', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(output)).toEqual({
    problems: [],
    duplicates: [
      {
        kind: 'character',
        keep: { name: 'John Watson', stories: 2 },
        others: [{ name: 'John H. Watson', stories: 1, likeness: 'initial' }],
        line: 'John Watson: { aliases: [ Dr. Watson, John H. Watson ], fandom: Sherlock Holmes, sort: Watson }',
      },
      {
        kind: 'tag',
        keep: { name: 'Casefic', stories: 1 },
        others: [{ name: 'Case Fic', stories: 1, likeness: 'signs' }],
        line: 'Casefic: { aliases: [ Case Fic ] }',
      },
    ],
    unused: [
      { kind: 'fandom', name: 'Emma', line: 3, column: 9 },
      { kind: 'character', name: 'Nobody', line: 7, column: 11 },
    ],
    bareParents: [{ kind: 'fandom', name: 'Victorian', children: ['Sherlock Holmes'] }],
    strays: [{ name: 'Mr Knightley', fandoms: ['Emma'], line: 6, column: 17 }],
  });
});

test('the lines that --tags proposes join the names, and leave it nothing to say', async () => {
  const folder = await archive({
    'tags.yaml': `character:
  John Watson: { aliases: [Dr. Watson, John H. Watson], sort: Watson }
tag:
  Casefic: { aliases: [Case Fic] }
`,
    ...NAMED_STORIES,
  });
  const { code, output } = await checked(folder, '--tags');
  expect(code).toBe(0);
  expect(output).toBe(
    'Checked 2 stories, 2 chapters.\n\nNo two names look like one, and none is left over.\n',
  );
});

test('a folder that is not there is the problem', async () => {
  const { code, output } = await checked(join(await emptyFolder(), 'gone'));
  expect(code).toBe(1);
  expect(output).toContain('gone/site.yaml:1:1  error  There is no such folder  [missing-site]');
});

test('a command works wherever it is started, and takes paths from there', async () => {
  const folder = await archive({ 'stories/lamp.md': FAULTY });
  const command = spawn(
    process.execPath,
    [join(PROJECT_ROOT, 'src/cli/door.js'), 'check', '--content', 'lamps & tides', '--cache', 'c'],
    { cwd: dirname(folder), env: { ...process.env, INIT_CWD: undefined } },
  );
  let output = '';
  command.stdout.on('data', (data: Buffer) => {
    output += data.toString();
  });
  expect(await new Promise((resolve) => command.once('close', resolve))).toBe(1);
  expect(output).toContain('lamps & tides/stories/lamp.md:3:1  error');
  expect(output).not.toContain(folder);
});
