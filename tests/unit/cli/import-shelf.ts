import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import importCommand from '../../../src/cli/import.ts';
import { emptyFolder, filesBelow, runCommand } from './run-command.ts';

/** A content folder, and a folder of downloads that is imported into it again and again. */
export interface Shelf {
  readonly content: string;
  readonly downloads: string;
  /** Puts a file into the folder of downloads. */
  readonly download: (name: string, text: string) => Promise<void>;
  /** Imports the whole folder of downloads. */
  readonly run: (...options: string[]) => ReturnType<typeof runCommand>;
  /** The stories' files. */
  readonly files: () => Promise<Readonly<Record<string, string>>>;
  readonly edit: (path: string, text: string) => Promise<void>;
  readonly rename: (path: string, to: string) => Promise<void>;
}

export async function shelf(): Promise<Shelf> {
  const content = await emptyFolder();
  const downloads = await emptyFolder();
  await writeFile(join(content, 'site.yaml'), 'format: 1\ntitle: Mine\nauthor: Penny\n');
  return {
    content,
    downloads,
    download: (name, text) => writeFile(join(downloads, name), text),
    run: (...options) => runCommand(importCommand, '--content', content, ...options, downloads),
    async files() {
      const all = Object.entries(await filesBelow(content));
      return Object.fromEntries(all.filter(([path]) => path.startsWith('stories/')));
    },
    edit: (path, text) => writeFile(join(content, path), text),
    rename: (path, to) => rename(join(content, path), join(content, to)),
  };
}
