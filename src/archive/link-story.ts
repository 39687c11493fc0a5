import type { ContentText } from './content-file.ts';
import { directionOf } from './language.ts';
import type { LinkContext } from './link-context.ts';
import { linkAudio, linkCover } from './link-media.ts';
import { FileNames, unique, uniqueUses } from './link-names.ts';
import type { Chapter, LanguageTag, Source, Story } from './model.ts';
import type { Mutable } from './mutable.ts';
import { problem } from './problem.ts';
import type { ChapterData } from './schema/chapter.ts';
import { sortTitle } from './sort-title.ts';
import { languagesOf, publishedOf, statusOf, updatedOf } from './story-facts.ts';
import type { MutableTerm } from './term.ts';
import type { ChapterFile, StoryFiles } from './story-files.ts';
import { chapterNumber } from './story-files.ts';

/** A story of the archive, all but what it shares with other stories: see `related-stories.ts`. */
export function linkStory(files: StoryFiles, context: LinkContext): Mutable<Story> {
  const { main } = files;
  const { data } = main;
  const { site, register } = context;
  const names = new FileNames(main, register);
  const languages = languagesOf(files, site.language);
  const language = languages[0] ?? site.language;
  const title = titleOf(files, context);
  checkDates(main, context);
  const fandoms = names.terms('fandom', 'fandom');
  const chapters = files.chapters.map((file, index) =>
    linkChapter(file, index + 1, { language, fandoms }, context),
  );
  const source = sourceOf(main, language);
  const story: Mutable<Story> = {
    slug: files.slug,
    aliases: [...files.aliases],
    source,
    title,
    sortTitle: sortTitle(title, language),
    authors: names.authors(defaultAuthors(files, context)),
    fandoms: unique([...fandoms, ...chapters.flatMap((chapter) => chapter.fandoms)]),
    relationships: uniqueUses([
      ...names.relationships(fandoms),
      ...chapters.flatMap((chapter) => chapter.relationships),
    ]),
    characters: unique([
      ...names.characters(fandoms),
      ...chapters.flatMap((chapter) => chapter.characters),
    ]),
    tags: names.terms('tag', 'tags'),
    collections: names.terms('collection', 'collections'),
    series: names.series(),
    rating: data.rating ?? 'unrated',
    warnings: data.warnings ?? [],
    categories: data.categories ?? [],
    languages,
    dir: directionOf(language),
    status: statusOf(files),
    planned: data.chapters,
    published: publishedOf(files),
    updated: updatedOf(files),
    cover: linkCover(main, context),
    audio: linkAudio(main, context),
    gifts: data.gift ?? [],
    inspiredBy: [],
    translationOf: [],
    podficOf: [],
    inspired: [],
    sourceUrls: data.source ?? [],
    reply: data.reply ?? site.reply,
    credits: (data.credits ?? []).map(({ role, name, url }) => ({ role, name, url })),
    oneShot: files.chapters.length === 0,
    chapters,
  };
  if (story.oneShot) story.chapters = [onlyChapter(story, files)];
  return story;
}

function linkChapter(
  { slug, aliases, text }: ChapterFile,
  position: number,
  story: { readonly language: LanguageTag; readonly fandoms: readonly MutableTerm[] },
  context: LinkContext,
): Chapter {
  const { data, file, places } = text;
  const names = new FileNames(text, context.register);
  const language = data.language?.[0] ?? story.language;
  const number = chapterNumber(text);
  const fandoms = names.terms('fandom', 'fandom');
  const around = fandoms.length > 0 ? fandoms : story.fandoms;
  checkDates(text, context);
  checkText(text, context);
  if (data.title === undefined && number === null) {
    const mend = `Write \`title: …\`, or begin the file’s name with a number`;
    const message = 'This chapter has neither a title nor a number';
    context.problems.push(problem('nameless-chapter', file, places.at('number'), message, mend));
  }
  return {
    source: sourceOf(text, language),
    slug,
    aliases,
    title: data.title,
    number,
    part: data.part,
    position,
    published: data.published,
    language,
    dir: directionOf(language),
    rating: data.rating,
    warnings: data.warnings ?? [],
    tags: names.terms('tag', 'tags'),
    fandoms,
    characters: names.characters(around),
    relationships: names.relationships(around),
    authors: names.authors(),
  };
}

/** A one-shot's only chapter: what could differ from the story does not, so it is left to the story. */
function onlyChapter(story: Story, { main }: StoryFiles): Chapter {
  return {
    source: story.source,
    slug: '',
    aliases: [],
    title: undefined,
    number: main.data.number ?? null,
    part: main.data.part,
    position: 1,
    published: story.published,
    language: story.source.language,
    dir: story.dir,
    rating: undefined,
    warnings: [],
    tags: [],
    fandoms: [],
    characters: [],
    relationships: [],
    authors: [],
  };
}

function sourceOf(text: ContentText<unknown>, language: LanguageTag): Source {
  const { file, digest, letters, fields } = text;
  return { file, digest, language, letters, fields };
}

/** A story without a title is called by its file until it has one. */
function titleOf({ main, slug }: StoryFiles, { problems }: LinkContext): string {
  if (main.data.title !== undefined) return main.data.title;
  const words = slug.replaceAll('-', ' ');
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  if (!main.places.has('title')) {
    const mend = main.hasFrontMatter
      ? `Write \`title: ${title}\``
      : `Begin the file with three lines: \`---\`, \`title: ${title}\`, \`---\``;
    const place = { line: 1, column: 1 };
    problems.push(problem('missing-key', main.file, place, 'The story has no title', mend));
  }
  return title;
}

function defaultAuthors({ main }: StoryFiles, { site, problems }: LinkContext): readonly string[] {
  if (site.author !== undefined) return [site.author];
  if (main.data.author === undefined && !main.places.has('author')) {
    const message = 'Neither the story nor the site names an author';
    const mend = 'Write `author: …` here, or once for all stories in site.yaml';
    const place = { line: 1, column: 1 };
    problems.push(problem('missing-key', main.file, place, message, mend));
  }
  return ['Unknown'];
}

function checkDates(
  { file, data, places }: ContentText<ChapterData & { readonly updated?: string | undefined }>,
  { today, problems }: LinkContext,
): void {
  for (const key of ['published', 'updated'] as const) {
    const day = data[key];
    if (day === undefined || day <= today) continue;
    const message = `${day} has not come yet; today is ${today}`;
    const mend = 'Correct the date, or leave it: the text is shown all the same';
    problems.push(problem('future-date', file, places.at(key), message, mend));
  }
}

function checkText({ file, letters }: ContentText<unknown>, { problems }: LinkContext): void {
  if (letters > 0) return;
  const message = 'This chapter has no text';
  const mend = 'Write it below the front matter, or `draft: true` until it is there';
  problems.push(problem('empty-chapter', file, { line: 1, column: 1 }, message, mend));
}
