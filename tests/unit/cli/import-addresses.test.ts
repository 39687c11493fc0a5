import './read-here.ts';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import check from '../../../src/cli/check.ts';
import { shelf } from './import-shelf.ts';
import { runCommand } from './run-command.ts';

describe('the addresses that a story brings along', () => {
  const story = (title: string, matter: string): string =>
    `---\ntitle: ${title}\nauthor: Ann\n${matter}---\n\nIt rained on the ${title}.\n`;

  it('are kept, and name its file', async () => {
    const { download, run, files } = await shelf();
    await download('a.md', story('Stairs', 'slug: the-stairs\naliases: [steps, old-stairs]\n'));
    await run();
    const { 'stories/the-stairs.md': text = '' } = await files();
    expect(text).toContain('aliases:\n  - steps\n  - old-stairs');
  });

  it.each(['', '--dry-run'])('are left out where another story has them %s', async (option) => {
    const { content, download, run, files } = await shelf();
    await download('a.md', story('Stairs', 'slug: up\naliases: [steps, landing]\n'));
    await download('b.md', story('Lamp', 'slug: up\naliases: [steps, light, up]\n'));
    await download('c.md', story('Steps', ''));
    const { output, code } = await run(...(option === '' ? [] : [option]));
    expect(code).toBe(0);
    expect(output).toContain('they were left out: up, steps, up');
    if (option !== '') return;
    expect(Object.keys(await files())).toEqual([
      'stories/steps-2.md',
      'stories/up-2.md',
      'stories/up.md',
    ]);
    expect((await files())['stories/up-2.md']).toContain('aliases: light\n');
    const checked = await runCommand(check, '--content', content);
    expect(checked.code).toBe(0);
  });

  it('are left out where a story of an earlier import, or of the author, has them', async () => {
    const { content, download, run, files, edit } = await shelf();
    await mkdir(join(content, 'stories'), { recursive: true });
    await edit('stories/mine.md', story('Mine', 'slug: up\naliases: steps\n'));
    await download('a.md', story('Stairs', 'slug: up\naliases: [steps, landing]\n'));
    await run();
    expect((await files())['stories/up-2.md']).toContain('aliases: landing\n');
    expect((await runCommand(check, '--content', content)).code).toBe(0);
    await download('a.md', story('Stairs', 'slug: up\naliases: [steps, top]\n'));
    await run();
    expect((await files())['stories/up-2.md']).toContain('aliases: top\n');
  });
});
