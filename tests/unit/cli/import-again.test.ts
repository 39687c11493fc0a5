import './read-here.ts';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import importCommand from '../../../src/cli/import.ts';
import { shelf } from './import-shelf.ts';
import { emptyFolder, filesBelow, runCommand } from './run-command.ts';

const SOURCE = 'Source: https://archiveofourown.org/works/12';

/** A plain text in chapters, each `title: text`. */
function story(labels: string, ...chapters: readonly string[]): string {
  const texts = chapters.map((chapter, index) => {
    const [title = '', text = ''] = chapter.split(': ');
    return `Chapter ${String(index + 1)}: ${title}\n\n${text}\n`;
  });
  return `${labels}\n\n${texts.join('\n\n\n')}`;
}

const LABELS = `Title: The Stairs\nAuthor: Zoë\n${SOURCE}`;

describe('the same files, imported again', () => {
  it('change nothing', async () => {
    const { content, download, run } = await shelf();
    await download('stairs.txt', story(LABELS, 'Up: She went up.', 'Down: She came down.'));
    await download('rain.txt', 'Title: Rain\n\nRain.\n');
    await run();
    const before = await filesBelow(content);
    const { code, output } = await run();
    expect(code).toBe(0);
    expect(output).toContain('0 stories imported, 2 stories unchanged.');
    expect(await filesBelow(content)).toEqual(before);
  });

  it('bring back a story that was deleted', async () => {
    const { content, download, run, files } = await shelf();
    await download('rain.txt', 'Title: Rain\n\nRain.\n');
    await run();
    const before = await files();
    await rm(join(content, 'stories/rain.md'));
    await run();
    expect(await files()).toEqual(before);
  });

  it('leave what was edited as it is', async () => {
    const { download, run, files, edit } = await shelf();
    await download('rain.txt', 'Title: Rain\n\nRain.\n');
    await run();
    await edit('stories/rain.md', '---\ntitle: Rain\nauthor: Z\n---\n\nMuch rain.\n');
    const before = await files();
    await run();
    expect(await files()).toEqual(before);
  });
});

describe('a newer download', () => {
  it('adds its chapters and mends the changed ones, each under its address', async () => {
    const { download, run, files } = await shelf();
    await download('stairs.txt', story(LABELS, 'Up: She went up.', 'Down: She came down.'));
    await run();
    await download(
      'stairs.txt',
      story(LABELS, 'Up: She went up.', 'Down again: She came down, slowly.', 'Out: She left.'),
    );
    const { output } = await run();
    expect(output).toContain('1 story updated');
    const now = await files();
    expect(Object.keys(now)).toEqual([
      'stories/the-stairs/01-up.md',
      'stories/the-stairs/02-down.md',
      'stories/the-stairs/03-out.md',
      'stories/the-stairs/index.md',
    ]);
    expect(now['stories/the-stairs/02-down.md']).toContain('She came down, slowly.');
    expect(now['stories/the-stairs/02-down.md']).toContain('title: Down again');
  });

  it('never writes over a chapter that was edited: its text is put beside, and said so', async () => {
    const { download, run, files, edit } = await shelf();
    await download('stairs.txt', story(LABELS, 'Up: She went up.', 'Down: She came down.'));
    await run();
    const mine = '---\ntitle: Down\n---\n\nShe came down, in the end.\n';
    await edit('stories/the-stairs/02-down.md', mine);
    await download('stairs.txt', story(LABELS, 'Up: She ran up.', 'Down: She ran down.'));
    const { output } = await run();
    const now = await files();
    expect(now['stories/the-stairs/01-up.md']).toContain('She ran up.');
    expect(now['stories/the-stairs/02-down.md']).toBe(mine);
    expect(now['stories/the-stairs/02-down.md.new']).toContain('She ran down.');
    expect(output).toMatch(/Edited here, .*: 02-down\.md\.new/u);
    await run();
    expect(await files()).toEqual(now);
  });

  it('leaves an edited chapter alone where only others have changed', async () => {
    const { download, run, files, edit } = await shelf();
    await download('stairs.txt', story(LABELS, 'Up: She went up.', 'Down: She came down.'));
    await run();
    await edit('stories/the-stairs/02-down.md', 'Mine.\n');
    await download('stairs.txt', story(LABELS, 'Up: She ran up.', 'Down: She came down.'));
    const { output } = await run();
    expect(output).not.toContain('Edited here');
    expect(Object.keys(await files())).not.toContain('stories/the-stairs/02-down.md.new');
  });

  it('with a chapter in between moves the others on, and their addresses stay', async () => {
    const { download, run, files, edit } = await shelf();
    await download('stairs.txt', story(LABELS, 'Up: She went up.', 'Down: She came down.'));
    await run();
    await edit('stories/the-stairs/02-down.md', 'Mine.\n');
    await download(
      'stairs.txt',
      story(LABELS, 'Up: She went up.', 'Landing: She stood.', 'Down: She came down.'),
    );
    await run();
    const now = await files();
    expect(Object.keys(now).slice(0, 3)).toEqual([
      'stories/the-stairs/01-up.md',
      'stories/the-stairs/02-landing.md',
      'stories/the-stairs/03-down.md',
    ]);
    expect(now['stories/the-stairs/03-down.md']).toBe('Mine.\n');
  });

  it('with fewer chapters is not taken, and the reason is said', async () => {
    const { download, run, files } = await shelf();
    await download('new.txt', story(LABELS, 'Up: Up.', 'Down: Down.', 'Out: Out.'));
    await run();
    const before = await files();
    await download('old.txt', story(LABELS, 'Up: Up.', 'Down: Down.'));
    const { code, errors } = await run();
    expect(code).toBe(0);
    expect(errors).toContain('the same story as new.txt, which has 3 chapters, not 2');
    expect(await files()).toEqual(before);
  });

  it('of a one-shot that has grown makes a folder of it', async () => {
    const { download, run, files } = await shelf();
    await download('stairs.txt', `${LABELS}\n\nShe went up.\n`);
    await run();
    await download('stairs.txt', story(LABELS, 'Up: She went up.', 'Down: She came down.'));
    await run();
    const now = await files();
    expect(Object.keys(now)).toEqual([
      'stories/the-stairs/01-up.md',
      'stories/the-stairs/02-down.md',
      'stories/the-stairs/index.md',
    ]);
    expect(now['stories/the-stairs/01-up.md']).toBe('---\ntitle: Up\n---\n\nShe went up.\n');
  });

  it('of a one-shot that was edited keeps the edited text as chapter 1', async () => {
    const { download, run, files, edit } = await shelf();
    await download('stairs.txt', `${LABELS}\n\nShe went up.\n`);
    await run();
    await edit('stories/the-stairs.md', '---\ntitle: The Stairs\n---\n\nShe flew up.\n');
    await download('stairs.txt', story(LABELS, 'Up: She went up.', 'Down: She came down.'));
    await run();
    const now = await files();
    expect(now['stories/the-stairs/01-up.md']).toBe('She flew up.\n');
    expect(now['stories/the-stairs/01-up.md.new']).toContain('She went up.');
    expect(now['stories/the-stairs/02-down.md']).toContain('She came down.');
  });

  it('is found by its source address, whatever it is called by now', async () => {
    const { download, run, files } = await shelf();
    await download('stairs.txt', `${LABELS}\n\nShe went up.\n`);
    await run();
    await download(
      'steps.txt',
      `Title: Steps\nAuthor: Z\nSource: http://www.archiveofourown.org/works/12/chapters/3\nSummary: New.\n\nShe went up.\n`,
    );
    await run();
    const now = await files();
    expect(Object.keys(now)).toEqual(['stories/the-stairs.md']);
    expect(now['stories/the-stairs.md']).toContain('title: Steps');
  });
});

describe('one story in two files', () => {
  const poor = 'Title: Rain\nAuthor: Zoë\n\nRain.\n';
  const rich = 'Title: Rain\nAuthor: Zoë\nFandom: Weather\nRating: Teen\n\nRain.\n';

  it.each([
    ['first', 'a.txt', 'b.txt'],
    ['last', 'b.txt', 'a.txt'],
  ])('is taken from the richer one, also where that comes %s', async (_, richer, poorer) => {
    const { download, run, files } = await shelf();
    await download(richer, rich);
    await download(poorer, poor);
    const { output, errors } = await run();
    expect(Object.keys(await files())).toEqual(['stories/rain.md']);
    expect((await files())['stories/rain.md']).toContain('fandom: Weather');
    expect(`${output}${errors}`).toMatch(/says more about the story/u);
    expect((await run()).output).toContain('0 stories imported, 1 story unchanged.');
  });

  it('takes no chapter with it that a person wrote or edited', async () => {
    const { download, run, files, edit } = await shelf();
    await download('stairs.txt', story(LABELS, 'Up: Up.', 'Rest: Rest.'));
    await run();
    await edit('stories/the-stairs/09-mine.md', 'Mine.\n');
    await download('a.txt', story(LABELS, 'Up: Up.', 'Rest: Rest.', 'Down: Down.'));
    await download('b.txt', story(LABELS, 'Up: Up.', 'Rest: Rest.', 'Landing: No.', 'Out: Out.'));
    await run();
    const now = await files();
    expect(now['stories/the-stairs/09-mine.md']).toBe('Mine.\n');
    expect(now['stories/the-stairs/04-out.md']).toContain('Out.');
  });

  it('is two where a site has two addresses for them', async () => {
    const { download, run, files } = await shelf();
    await download('a.txt', `Title: Untitled\nAuthor: Zoë\n${SOURCE}\n\nOne.\n`);
    await download('b.txt', `Title: Untitled\nAuthor: Zoë\n${SOURCE}3\n\nTwo.\n`);
    await run();
    expect(Object.keys(await files())).toEqual(['stories/untitled-2.md', 'stories/untitled.md']);
  });
});

describe('an import', () => {
  it('takes every file for edited where it cannot tell any more', async () => {
    const { download, run, files, edit } = await shelf();
    await download('rain.txt', 'Title: Rain\n\nRain.\n');
    await run();
    await edit('.imports.json', '{ "format": 1, "stories": ');
    await download('rain.txt', 'Title: Rain\n\nMore rain.\n');
    const { errors } = await run();
    expect(errors).toContain('.imports.json cannot be read');
    const now = await files();
    expect(now['stories/rain.md']).not.toContain('More rain.');
    expect(now['stories/rain.md.new']).toContain('More rain.');
  });

  it('only says what would come of it on a dry run, of an update, too', async () => {
    const { content, download, run } = await shelf();
    await download('stairs.txt', `${LABELS}\n\nShe went up.\n`);
    await run();
    const before = await filesBelow(content);
    await download('stairs.txt', story(LABELS, 'Up: She went up.', 'Down: She came down.'));
    const { output } = await run('--dry-run');
    expect(output).toContain('1 story updated; nothing was written.');
    expect(await filesBelow(content)).toEqual(before);
  });

  it('reports on each file in JSON', async () => {
    const { content, download, run } = await shelf();
    const report = join(await emptyFolder(), 'report.json');
    await download('rain.txt', 'Title: Rain\n\nRain.\n');
    await download('book.pdf', '%PDF-1.7');
    await run('--report', report);
    const { 'report.json': text = '' } = await filesBelow(join(report, '..'));
    expect(JSON.parse(text)).toMatchObject({
      format: 1,
      files: [
        { outcome: 'skipped', reason: expect.stringContaining('PDF') as string },
        { outcome: 'imported', file: 'stories/rain.md', title: 'Rain', format: 'plain text' },
      ],
    });
    expect(Object.keys(await filesBelow(content))).toContain('stories/rain.md');
  });

  it('takes a pattern that the shell has left alone', async () => {
    const { content, download, run } = await shelf();
    await download('rain.txt', 'Title: Rain\n\nRain.\n');
    await run();
    const folder = await emptyFolder();
    await writeFile(join(folder, 'a.txt'), 'Title: A\n\nOne.\n');
    await writeFile(join(folder, 'b.md'), 'Title: B\n\nTwo.\n');
    await runCommand(importCommand, '--content', content, join(folder, '*.txt'));
    expect(Object.keys(await filesBelow(content))).toContain('stories/a.md');
    expect(Object.keys(await filesBelow(content))).not.toContain('stories/b.md');
  });

  it('proposes one name for spellings that look like one', async () => {
    const { download, run } = await shelf();
    await download('a.txt', 'Title: A\nFandom: Harry Potter - J. K. Rowling\n\nOne.\n');
    await download('b.txt', 'Title: B\nFandom: Harry Potter\n\nTwo.\n');
    const { output } = await run();
    expect(output).toContain(
      'fandom:\n  Harry Potter: { aliases: [ Harry Potter - J. K. Rowling ] }\n',
    );
  });
});
