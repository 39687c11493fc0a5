import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Archive } from '../../../src/archive/model.ts';
import { readArchive } from '../../../src/archive/read-archive.ts';

export type ContentFiles = Readonly<Record<string, string | Uint8Array>>;

export const TODAY = '2026-06-15';

/** A site without a fault, for content that is about something else. */
export const SITE: ContentFiles = {
  'site.yaml': 'format: 1\ntitle: The Lamp Room\nlanguage: en\nauthor: Mary Morstan\n',
};

/** A picture of 3 × 2 pixels by its header, behind which it is damaged. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR4nGP4z8AARGACAgAe8gP9Zp8WSwAAAABJRU5ErkJggg==',
  'base64',
);

/** Writes a content folder, hands it to `use`, and takes it away again. */
export async function inFolder<Result>(
  files: ContentFiles,
  use: (directory: string) => Promise<Result>,
): Promise<Result> {
  const directory = await mkdtemp(join(tmpdir(), 'lamplight-archive-'));
  try {
    await writeFiles(directory, files);
    return await use(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function writeFiles(directory: string, files: ContentFiles): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), content);
  }
}

/** The archive of some files, beside a site without a fault. */
export function archiveOf(files: ContentFiles): Promise<Archive> {
  return inFolder({ ...SITE, ...files }, (directory) => readArchive(directory, { today: TODAY }));
}

/** A one-shot's file: front matter and a line of text. */
export function story(frontMatter: string, text = 'The lamp burned.'): string {
  return `---\ntitle: The Lamp\n${frontMatter}\n---\n\n${text}\n`;
}
