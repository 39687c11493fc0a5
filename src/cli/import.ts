import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Site } from '../archive/model.ts';
import { readSite } from '../archive/read-archive.ts';
import { slug } from '../archive/slug.ts';
import { readStory } from '../import/read-story.ts';
import type { StoryDraft } from '../import/story-draft.ts';
import { firstFree, writeStory } from '../import/write-story.ts';
import { pathFromCaller, runWith } from './arguments.ts';
import type { Command } from './command.ts';
import { counted } from './counted.ts';
import { formatImport } from './import-report.ts';
import { findSources } from './import-sources.ts';
import { shownPath } from './shown-path.ts';
import { isFree, listStories, signatureOf, type Signature } from './story-shelf.ts';
import { AlreadyThereError, createFile, createFolder } from './whole-files.ts';

// A story of a million words has six million bytes.
const LARGEST_FILE = 64 * 1024 * 1024;

interface Options {
  readonly content: string;
  readonly emphasis: boolean;
  readonly dryRun: boolean;
}

export default {
  summary: 'makes Markdown stories of plain text',
  help: `npm run import -- FILE… [options]

Reads stories from plain text and writes them into the content folder. Takes files and folders,
at most 64 MB a file. No letter is changed, and no file that is there is written over. What a
person should look at is named, with its line.

  --emphasis      *word*, _word_ and /word/ become emphasis; else they stay as typed
  --dry-run       say what would be written, and write nothing
  --content DIR   the folder of stories (default: content)
  --help          this text
`,
  run: runWith(
    { emphasis: { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
    { name: 'FILE', least: 1, most: Infinity },
    async ({ content, values, operands }) => {
      const options = {
        content,
        emphasis: values.emphasis === true,
        dryRun: values['dry-run'] === true,
      };
      const { files, missing } = await findSources(operands.map(pathFromCaller));
      const drafts: StoryDraft[] = [];
      for (const file of files) {
        const outcome = await importFile(file, options);
        if ('refused' in outcome) process.stderr.write(`${shownPath(file)}: ${outcome.refused}\n`);
        else drafts.push(outcome.draft);
      }
      for (const path of missing)
        process.stderr.write(`${shownPath(path)}: there is no such file\n`);
      process.stdout.write(closing(drafts, await readSite(content), options));
      return drafts.length === files.length && missing.length === 0 ? 0 : 1;
    },
  ),
} satisfies Command;

type Outcome = { readonly draft: StoryDraft } | { readonly refused: string };

async function importFile(file: string, options: Options): Promise<Outcome> {
  try {
    const { size } = await stat(file);
    if (size > LARGEST_FILE) return { refused: 'larger than 64 MB' };
    const source = { bytes: await readFile(file), name: basename(file) };
    const reading = await readStory(source, { emphasis: options.emphasis });
    if ('refused' in reading) return reading;
    return await store(reading.draft, options);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { refused: error.message };
  }
}

/** Writes a story under the first address that is free; one that is there already is left alone. */
async function store(draft: StoryDraft, { content, dryRun }: Options): Promise<Outcome> {
  const stories = await listStories(content);
  const signature = { title: draft.title, authors: draft.authors };
  const address = slug(draft.title);
  for (const story of stories) {
    if (!slug(story.name).startsWith(address)) continue;
    if (!isSame(signature, await signatureOf(content, story))) continue;
    const path = shownPath(join(content, story.file));
    return { refused: `the story is there already, as ${path}; nothing was written` };
  }
  const free = firstFree(address, (name) => !isFree(name, stories));
  const files = writeStory(draft, free);
  if (!dryRun) await write(content, free, files);
  const [main = ''] = files.keys();
  process.stdout.write(formatImport(draft, shownPath(join(content, main))));
  return { draft };
}

async function write(
  content: string,
  address: string,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  const [first] = files;
  try {
    if (first !== undefined && files.size === 1)
      await createFile(join(content, first[0]), first[1]);
    else {
      const named = new Map([...files].map(([path, text]) => [basename(path), text]));
      await createFolder(join(content, 'stories', address), named);
    }
  } catch (error) {
    if (!(error instanceof AlreadyThereError)) throw error;
    throw new Error(`${shownPath(error.path)} is there already; nothing was written`, {
      cause: error,
    });
  }
}

function isSame(a: Signature, b: Signature): boolean {
  const key = ({ title, authors }: Signature): string =>
    [title, ...(authors.length > 0 ? authors : ['Unknown'])].map(slug).join('/');
  return key(a) === key(b);
}

function closing(drafts: readonly StoryDraft[], site: Site, { dryRun }: Options): string {
  const stories = counted(drafts.length, 'story', 'stories');
  const done = dryRun
    ? `${stories} would be imported; nothing was written.`
    : `${stories} imported.`;
  const own = site.author === undefined ? '' : slug(site.author);
  const others = drafts.some(({ authors }) => !authors.some((name) => slug(name) === own));
  const proposal =
    site.public && others
      ? 'Some of this is not by the author of this site. Unless its authors agree that it is published,\nwrite `public: false` in site.yaml: search engines are then asked to leave the site out.\n'
      : '';
  return `${done}\n${proposal}`;
}
