import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { samePath } from './content-path.ts';
import { SITE_FILE, TAGS_FILE } from './content-role.ts';
import { checkStatics, linkPages } from './link-pages.ts';
import { linkStory } from './link-story.ts';
import type { Archive, CalendarDay, Site } from './model.ts';
import type { Problem } from './problem.ts';
import { sortProblems } from './problem.ts';
import type { Content } from './read-content.ts';
import { readContent } from './read-content.ts';
import { ReadMemo } from './read-memo.ts';
import { linkRelatedStories } from './related-stories.ts';
import { missingSite, parseSite } from './site.ts';
import { arrangeStories } from './story-groups.ts';
import { indexTerms } from './term-index.ts';
import { TermRegister } from './term-register.ts';

export { ReadMemo };

export interface ReadOptions {
  /** Says which dates lie in the future; no clock is asked. */
  readonly today: CalendarDay;
  /** What an earlier reading of the same folder left: unchanged files are not read again. */
  readonly memo?: ReadMemo;
  /** Is called with the number of files in the folder before any of them is read. */
  readonly onListed?: (files: number) => void;
}

/**
 * Reads, checks and links a content folder. Whatever its content, an archive comes out, with
 * every problem that was found in `problems`, by file and line.
 */
export async function readArchive(
  directory: string,
  { today, memo = new ReadMemo(), onListed }: ReadOptions,
): Promise<Archive> {
  return linkArchive(resolve(directory), await readContent(directory, memo, onListed), today);
}

/** Reads `site.yaml` alone. What is wrong with it is left to {@link readArchive}. */
export async function readSite(directory: string): Promise<Site> {
  const bytes = await readFile(join(directory, SITE_FILE)).catch(() => undefined);
  return (bytes === undefined ? missingSite(SITE_FILE, true) : parseSite(SITE_FILE, bytes)).site;
}

function linkArchive(directory: string, content: Content, today: CalendarDay): Archive {
  const { site } = content;
  const problems: Problem[] = [...content.problems];
  const register = new TermRegister(content.declarations, TAGS_FILE, site.language);
  const files = arrangeStories(content.stories, problems);
  const context = {
    site,
    today,
    register,
    pictures: new Map([...content.pictures].map(([path, picture]) => [samePath(path), picture])),
    brokenPictures: content.brokenPictures,
    statics: new Set(content.statics),
    problems,
  };
  const stories = files.map((each) => linkStory(each, context));
  linkRelatedStories(files, stories, problems);
  const pages = linkPages(content.pages, site, problems);
  checkStatics(content.statics, pages, problems);
  const terms = indexTerms(register.all(), stories, site.language);
  return {
    directory,
    site,
    stories,
    terms,
    declared: register.declared,
    pages,
    statics: content.statics,
    pictures: content.pictures,
    problems: sortProblems([...problems, ...register.problems]),
  };
}
