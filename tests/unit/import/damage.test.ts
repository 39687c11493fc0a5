import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import check from '../../../src/cli/check.ts';
import { storyFiles, type WrittenStory } from '../../../src/import/write-story.ts';
import { emptyFolder, runCommand } from '../cli/run-command.ts';
import { importDamaged } from './damage.ts';

/** What of the archive as a whole one story cannot know: the store settles whose an address is. */
const OF_ALL = /\[(?:alias-taken|same-address)\]|There is no story/u;

/** Errors that a check of an archive of these stories finds. */
async function errorsIn(stories: readonly WrittenStory[]): Promise<readonly string[]> {
  const content = await emptyFolder();
  await writeFile(join(content, 'site.yaml'), 'format: 1\ntitle: Mine\n');
  for (const [index, story] of stories.entries()) {
    for (const [path, text] of storyFiles(story, `story-${index}`)) {
      await mkdir(dirname(join(content, path)), { recursive: true });
      await writeFile(join(content, path), text);
    }
  }
  const { output, errors } = await runCommand(check, '--content', content);
  expect(errors + output).toMatch(/Checked \d+ stories/u);
  const lines = (errors + output).split('\n').filter((line) => line.includes('  error  '));
  return lines.filter((line) => !OF_ALL.test(line));
}

it('a damaged file gives a reason, or a story that passes the check, and stays in its folder', async () => {
  const { faults, read, refused } = await importDamaged(300, 1);
  expect(faults).toEqual([]);
  expect(read.length).toBeGreaterThan(50);
  expect(refused).toBeGreaterThan(5);
  expect(await errorsIn(read)).toEqual([]);
}, 120_000);
