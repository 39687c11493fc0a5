import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument, stringify } from 'yaml';
import { isExternal, resolvePath } from '../archive/content-path.ts';
import { readSource } from '../archive/source.ts';
import type { StoredStory } from './story-shelf.ts';
import { createFolder } from './whole-files.ts';

/** A one-shot as a story in chapters: the text of each file. */
export interface GrownStory {
  readonly index: string;
  readonly firstChapter: string;
}

/** Keys that belong to the chapter, not to its story, once there are several. */
const CHAPTER_KEYS = ['number', 'part'];

/**
 * Makes a story in chapters of a one-shot: its front matter becomes the story's, its text the first
 * chapter's. Relative targets move one folder down with the file.
 * @param isThere whether a relative target, seen from the one-shot, is a file; others stay as they are
 */
function growStory(
  file: string,
  bytes: Uint8Array,
  isThere: (target: string) => boolean,
): GrownStory {
  const { frontMatter = '', body } = readSource(file, bytes);
  const matter = parseDocument(frontMatter, { keepSourceTokens: true });
  const taken = CHAPTER_KEYS.filter((key) => matter.has(key)).map((key) => [key, matter.get(key)]);
  for (const key of CHAPTER_KEYS) matter.delete(key);
  const story = taken.length === 0 ? frontMatter : matter.toString({ lineWidth: 0 });
  const chapter = taken.length === 0 ? '' : `---\n${stringify(Object.fromEntries(taken))}---\n\n`;
  return {
    index: `---\n${moveTargets(story, isThere)}---\n`,
    firstChapter: chapter + moveTargets(body.replace(/^\n+/u, ''), isThere),
  };
}

/**
 * Turns a one-shot into a folder: whole before the one file goes, so that no text is ever missing.
 * @param first the name of its text's file
 * @param more further files, by name
 * @returns the folder
 * @throws {AlreadyThereError} where there is a folder of that name
 */
export async function growOnDisk(
  content: string,
  story: StoredStory,
  first: string,
  more: ReadonlyMap<string, string>,
): Promise<string> {
  const oneShot = join(content, story.file);
  const isThere = (target: string): boolean => {
    const path = resolvePath(story.file, target);
    return path !== undefined && existsSync(join(content, path));
  };
  const { index, firstChapter } = growStory(story.file, await readFile(oneShot), isThere);
  const folder = join(content, 'stories', story.name);
  await createFolder(folder, new Map([['index.md', index], [first, firstChapter], ...more]));
  await rm(oneShot);
  return folder;
}

// Where a target can stand: a link's or picture's, a definition's, an attribute's, a cover's.
const TARGET =
  /(\]\(\s*<?|^\s*\[[^\]]+\]:\s*<?|\b(?:src|href)=["']?|\b(?:src|cover):\s*["']?)([^\s)>"',}]+)/gmu;

function moveTargets(text: string, isThere: (target: string) => boolean): string {
  return text.replace(TARGET, (whole: string, before: string, target: string) => {
    const stays = isExternal(target) || /^[/#]/u.test(target);
    const path = target.replace(/[#?].*$/u, '');
    return stays || !isThere(path) ? whole : `${before}../${target}`;
  });
}
