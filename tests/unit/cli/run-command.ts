import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { rm } from 'node:fs/promises';
import type { Command } from '../../../src/cli/command.ts';

export interface Ran {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs a command in this process, and catches what it prints. */
export async function runCommand(command: Command, ...args: readonly string[]): Promise<Ran> {
  const caught = { output: '', errors: '' };
  const catching = (key: keyof typeof caught) => (text: string | Uint8Array) => {
    caught[key] += String(text);
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(catching('output')),
    vi.spyOn(process.stderr, 'write').mockImplementation(catching('errors')),
  ];
  try {
    const code = await command.run(args);
    return { code, ...caught };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** A folder of the test's own, gone when it is done. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lamplight-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Every file below a folder by its path, with its text; hidden ones too. */
export async function filesBelow(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      const below = path.slice(folder.length + 1).replaceAll('\\', '/');
      return [below, await readFile(path, 'utf-8')] as const;
    }),
  );
  return Object.fromEntries(texts.sort(([a], [b]) => (a < b ? -1 : 1)));
}
