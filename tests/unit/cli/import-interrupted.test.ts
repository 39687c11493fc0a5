import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { digest } from '../../../src/archive/digest.ts';
import { emptyFolder, filesBelow } from './run-command.ts';

const DOOR = fileURLToPath(new URL('../../../src/cli/door.js', import.meta.url));
const STORIES = 24;
const ledgerSchema = z.object({
  stories: z.record(z.string(), z.object({ files: z.record(z.string(), z.string()) })),
});

/** One-shots, and stories in chapters, long enough to be read for a while. */
async function downloads(): Promise<string> {
  const folder = join(await emptyFolder(), 'downloads');
  await mkdir(folder);
  const paragraphs = '<p>It was <em>late</em>, and the lamp was out.</p>'.repeat(120);
  for (let number = 0; number < STORIES; number += 1) {
    const chapters = number % 2 === 0 ? '' : `<h2>Chapter 2: Down</h2>${paragraphs}`;
    await writeFile(
      join(folder, `${String(number).padStart(3, '0')}.html`),
      `<!doctype html><title>Lamp ${number}</title><h2>Chapter 1: Up</h2><p>${number}</p>${paragraphs}${chapters}`,
    );
  }
  return folder;
}

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** @param interruptAt after how many stories Ctrl-C is pressed, as a terminal does it: in the group */
async function runImport(folder: string, content: string, interruptAt = Infinity): Promise<Ended> {
  const child = spawn(process.execPath, [DOOR, 'import', '--content', content, folder], {
    detached: true,
  });
  let output = '';
  let isInterrupted = false;
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  child.stdout.on('data', (data: Buffer) => {
    output += data.toString();
    if (isInterrupted || (output.match(/\.md\n/gu) ?? []).length < interruptAt) return;
    isInterrupted = true;
    // More than once, as the impatient do it.
    for (let press = 0; press < 3; press += 1) process.kill(-(child.pid ?? raise()), 'SIGINT');
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}

function raise(): never {
  throw new Error('It has not begun');
}

/** A one-shot has no folder. */
function pathOf(address: string, name: string): string {
  return name === `${address}.md` ? `stories/${name}` : `stories/${address}/${name}`;
}

async function contentFolder(): Promise<string> {
  const content = await emptyFolder();
  await writeFile(join(content, 'site.yaml'), 'format: 1\ntitle: Mine\n');
  return content;
}

it('an import that is interrupted leaves whole stories, and goes on from there', async () => {
  const folder = await downloads();
  const undisturbed = await contentFolder();
  expect((await runImport(folder, undisturbed)).code).toBe(0);
  const all = await filesBelow(undisturbed);

  for (const stories of [1, 8]) {
    const content = await contentFolder();
    const { code, output } = await runImport(folder, content, stories);
    expect(code).toBe(130);
    expect(output).toContain('Stopped.');
    const { '.imports.json': ledger = '{}', ...left } = await filesBelow(content);
    expect(all).toMatchObject(left);
    const names = await readdir(content, { recursive: true });
    expect(names.filter((name) => name.includes('.writing-'))).toEqual([]);

    // What the ledger has is on the disk, every file of it, and nothing else is there.
    const known = Object.entries(ledgerSchema.parse(JSON.parse(ledger)).stories);
    expect(known.length).toBeGreaterThanOrEqual(stories);
    expect(known.length).toBeLessThan(STORIES);
    const digests = known.flatMap(([address, { files }]) =>
      Object.entries(files).map(([name, value]) => [pathOf(address, name), value]),
    );
    const onDisk = Object.entries(left).filter(([path]) => path !== 'site.yaml');
    expect(Object.fromEntries(digests)).toEqual(
      Object.fromEntries(onDisk.map(([path, text]) => [path, digest(text)])),
    );

    expect((await runImport(folder, content)).code).toBe(0);
    expect(await filesBelow(content)).toEqual(all);
  }
}, 60_000);
