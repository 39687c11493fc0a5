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
