import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { RESERVED_CHAPTER_SLUGS } from '../archive/addresses.ts';
import { nearest } from '../archive/nearest.ts';
import { parseChapterFileName } from '../archive/order.ts';
import { slug } from '../archive/slug.ts';
import { firstFree } from '../import/write-story.ts';
import { runWith, UsageError } from './arguments.ts';
import type { Command } from './command.ts';
import { growOnDisk } from './grow-story.ts';
import { newChapterFile, newStoryFile } from './new-file.ts';
import { shownPath } from './shown-path.ts';
import { isFree, listStories, type StoredStory } from './story-shelf.ts';
import { today } from './today.ts';
import { createFile } from './whole-files.ts';

export default {
  summary: 'makes a file for a story or a chapter, ready to write in',
  help: `npm run new -- "Title" [options]
npm run new -- --chapter STORY ["Title"] [options]

Makes a file with the front matter that a story or a chapter needs, and says where it is. A story
in one file becomes a folder when a second chapter comes: its text is then the first chapter, and
its address stays.

  --chapter STORY   the next chapter of a story, named as in its address
  --content DIR     the folder of stories (default: content)
  --help            this text
`,
  run: runWith(
    { chapter: { type: 'string' } },
    { name: 'TITLE', least: 0, most: 1 },
    async ({ content, values, operands }) => {
      const title = operands[0]?.trim() === '' ? undefined : operands[0]?.trim();
      if (values.chapter !== undefined) await makeChapter(content, values.chapter, title);
      else if (title === undefined)
        throw new UsageError('TITLE is missing: npm run new -- "Title"');
      else await makeStory(content, title);
      return 0;
    },
  ),
} satisfies Command;

async function makeStory(content: string, title: string): Promise<void> {
  const name = slug(title);
  const stories = await listStories(content);
  const same = stories.find((story) => slug(story.name) === name);
  if (same !== undefined) {
    const path = shownPath(join(content, same.file));
    throw new UsageError(
      `${path} is there already; take another title, or add a chapter: npm run new -- --chapter ${name} "Title"`,
    );
  }
  const file = `stories/${firstFree(name, (taken) => !isFree(taken, stories))}.md`;
  await createFile(join(content, file), newStoryFile(title, today()));
  say(`${shownPath(join(content, file))}\nWrite below the second ---; npm run dev shows it.`);
}

async function makeChapter(
  content: string,
  wanted: string,
  title: string | undefined,
): Promise<void> {
  const story = findStory(wanted, await listStories(content));
  const text = newChapterFile(title, today());
  if (!story.isFolder) {
    await grow(content, story, title, text);
    return;
  }
  const folder = join(content, dirname(story.file));
  const names = (await readdir(folder)).filter((name) => /\.md$/iu.test(name));
  const file = join(folder, chapterFileName(names, title));
  await createFile(file, text);
  say(shownPath(file));
}

async function grow(
  content: string,
  story: StoredStory,
  title: string | undefined,
  text: string,
): Promise<void> {
  const second = chapterFileName(['01.md'], title);
  const folder = await growOnDisk(content, story, '01.md', new Map([[second, text]]));
  say(`${shownPath(join(folder, second))}
${shownPath(join(content, story.file))} was one file and is now a folder: what stood above its text is in index.md, the
text is chapter 1, in 01.md. Its address is the same, and links to its paragraphs lead to chapter 1.
Notes and endnotes stay with the story; move them to 01.md if they belong to the chapter.`);
}

function findStory(wanted: string, stories: readonly StoredStory[]): StoredStory {
  const name = slug(wanted.replace(/^.*stories\//u, '').replace(/(?:\/.*|\.md)$/iu, ''));
  const story = stories.find((each) => slug(each.name) === name);
  if (story !== undefined) return story;
  const meant = nearest(
    name,
    stories.map((each) => each.name),
  );
  const mend = meant === undefined ? 'npm run new -- "Title" begins one' : `did you mean ${meant}?`;
  throw new UsageError(`there is no story ${wanted}; ${mend}`);
}

/** One number after the last, written as the others are: `03-the-storm.md`. */
function chapterFileName(names: readonly string[], title: string | undefined): string {
  const chapters = names.filter((name) => !/^index\.md$/iu.test(name)).map(parseChapterFileName);
  const ordinals = chapters.map(({ ordinal }) => ordinal ?? '0');
  const last = Math.max(0, ...ordinals.map((ordinal) => Math.floor(Number(ordinal))));
  const digits = Math.max(2, ...ordinals.map((ordinal) => ordinal.split('.')[0]?.length ?? 0));
  const number = String(last + 1).padStart(digits, '0');
  if (title === undefined) return `${number}.md`;
  const taken = new Set([...RESERVED_CHAPTER_SLUGS, ...chapters.map(({ rest }) => slug(rest))]);
  return `${number}-${firstFree(slug(title), (name) => taken.has(name))}.md`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
