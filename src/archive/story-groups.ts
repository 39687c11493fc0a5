import { grantAddresses, withoutIndex } from './address-book.ts';
import { RESERVED_CHAPTER_SLUGS, RESERVED_STORY_SLUGS } from './addresses.ts';
import type { ContentText } from './content-file.ts';
import { compareCodeUnits, compareNaturally, parseChapterFileName } from './order.ts';
import type { Problem } from './problem.ts';
import { FILE_START, problem } from './problem.ts';
import type { ChapterData } from './schema/chapter.ts';
import { chapterKeys } from './schema/chapter.ts';
import { unknownKey } from './schema/mapping.ts';
import type { StoryData } from './schema/story.ts';
import { slug } from './slug.ts';
import type { ChapterFile, StoryFiles } from './story-files.ts';
import { chapterSlug, fileName } from './story-files.ts';

/** The files of one story, as they lie in `stories/`. */
export interface StoryGroup {
  /** The name of its folder, or of its file without `.md`. */
  readonly name: string;
  /** `stories/tide` or `stories/tide.md`. */
  readonly path: string;
  main: ContentText<StoryData> | undefined;
  readonly chapters: ContentText<ChapterData>[];
}

/**
 * Decides which files make which story, in which order and at which address. Drafts are left
 * out, and so are stories with nothing to read.
 * @returns by address
 */
export function arrangeStories(groups: Iterable<StoryGroup>, problems: Problem[]): StoryFiles[] {
  const claims = [];
  for (const group of groups) {
    const { main, name, path } = group;
    if (main === undefined) {
      problems.push(withoutIndex(path, group.chapters.length));
      continue;
    }
    if (main.data.draft === true) continue;
    const drafts = group.chapters.filter(({ data }) => data.draft === true).length;
    const chapters = arrangeChapters(group, problems);
    if (chapters.length === 0 && (drafts > 0 || main.letters === 0)) {
      problems.push(emptyStory(main, path, drafts));
      if (drafts > 0) continue;
    }
    if (chapters.length > 0) problems.push(...chapterKeysOfStory(main));
    const own = main.data.slug ?? slug(name);
    claims.push({
      slug: own,
      aliases: main.data.aliases ?? [],
      text: main,
      instead: `${own}-2`,
      main,
      chapters,
    });
  }
  const rules = { noun: 'story', reserved: RESERVED_STORY_SLUGS };
  return grantAddresses(claims, rules, problems)
    .map(({ slug: own, aliases, main, chapters }) => ({ slug: own, aliases, main, chapters }))
    .sort((a, b) => compareCodeUnits(a.slug, b.slug));
}

function arrangeChapters(group: StoryGroup, problems: Problem[]): ChapterFile[] {
  const claims = group.chapters
    .filter(({ data }) => data.draft !== true)
    .sort((a, b) => compareNaturally(fileName(a.file), fileName(b.file)))
    .map((text) => {
      const own = chapterSlug(text);
      const { ordinal = '2' } = parseChapterFileName(fileName(text.file));
      return {
        slug: own,
        aliases: text.data.aliases ?? [],
        text,
        instead: slug(`${own}-${ordinal}`),
      };
    });
  const rules = { noun: 'chapter', reserved: RESERVED_CHAPTER_SLUGS };
  return grantAddresses(claims, rules, problems).map(({ slug: own, aliases, text }) => ({
    slug: own,
    aliases,
    text,
  }));
}

function emptyStory(main: ContentText<StoryData>, path: string, drafts: number): Problem {
  if (drafts > 0) {
    const message = 'Every chapter of this story is a draft, so the story is left out';
    const mend = 'Write `draft: true` here too, or publish a chapter';
    return problem('empty-story', main.file, FILE_START, message, mend);
  }
  const isFolder = fileName(main.file) !== fileName(path);
  const mend = isFolder
    ? `Make a chapter, ${path}/01-….md, or write the text below the front matter`
    : 'Write the text below the front matter, or `draft: true` until it is there';
  return problem(
    isFolder ? 'empty-story' : 'empty-chapter',
    main.file,
    FILE_START,
    'This story has no text',
    mend,
  );
}

/** `number` and `part` are a chapter's alone, once a story has chapters. */
function chapterKeysOfStory({ file, places }: ContentText<StoryData>): Problem[] {
  const known = Object.keys(chapterKeys).filter((key) => key !== 'number' && key !== 'part');
  return ['number', 'part']
    .filter((key) => places.has(key))
    .map((key) => unknownKey(file, key, places.at(key), 'a story with chapters', known));
}
