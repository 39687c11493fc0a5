import { address } from '../archive/addresses.ts';
import type { Chapter, Site, Story } from '../archive/model.ts';
import { minutesOf } from '../archive/reading-time.ts';
import type { EditionIndex } from './edition-index.ts';
import { gateOf } from './gate.ts';
import { authorName, relationshipName, termName, titleOf } from './names.ts';
import { chapterSharing } from './sharing.ts';
import { chapterHref, chapterName, laidOut, partName, storyView } from './story.ts';
import { endOf } from './story-end.ts';
import { descriptionOf, textOf } from './texts.ts';
import type { ChapterLink, ChapterText, ChapterView, WholeStory } from './views.ts';

/** A chapter's page. */
export async function chapterPage(
  story: Story,
  chapter: Chapter,
  index: EditionIndex,
): Promise<ChapterView> {
  const { edition } = index;
  const { site } = edition.archive;
  const link = (to: Chapter | undefined): ChapterLink | undefined =>
    to && { href: chapterHref(story, to, site), name: chapterName(to, site) };
  const next = story.chapters[chapter.position];
  const text = await chapterText(story, chapter, index);
  return {
    ...text,
    story: {
      href: address(site, { to: 'story', story: story.slug }),
      title: titleOf(story, site),
      authors: story.authors.map((credit) => authorName(credit, site, story)),
    },
    href: chapterHref(story, chapter, site),
    position: chapter.position,
    chapters: story.chapters.length,
    gate: gateOf(story, [chapter]),
    spans: spansOf(chapter, story, index),
    published: chapter.published,
    contents: address(site, { to: 'story', story: story.slug, fragment: 'chapters' }),
    previous: link(story.chapters[chapter.position - 2]),
    next: link(next),
    end: next === undefined ? await endOf(story, index) : undefined,
    description: descriptionOf(text.summary ?? text.text),
    sharing: chapterSharing(chapter, story, index),
  };
}

/** A story with all its chapters on one page. */
export async function wholeStory(story: Story, index: EditionIndex): Promise<WholeStory> {
  return {
    ...(await storyView(story, index)),
    gate: gateOf(story, story.chapters),
    chapters: await Promise.all(
      story.chapters.map((chapter) => chapterText(story, chapter, index, `${chapter.slug}.`)),
    ),
    end: await endOf(story, index),
  };
}

/**
 * Minutes of reading before a chapter, in it, and after it. Only its own text is known when its page
 * is made: the others are as much longer or shorter as their files are.
 */
function spansOf(chapter: Chapter, story: Story, { edition }: EditionIndex): ChapterView['spans'] {
  const here = minutesOf(edition.facts(chapter.source.file));
  const letters = (chapters: readonly Chapter[]): number =>
    chapters.reduce((sum, { source }) => sum + source.letters, 0);
  const minutes = (chapters: readonly Chapter[]): number =>
    (here * letters(chapters)) / (chapter.source.letters || 1);
  const { position } = chapter;
  return [
    minutes(story.chapters.slice(0, position - 1)),
    here,
    minutes(story.chapters.slice(position)),
  ];
}

async function chapterText(
  story: Story,
  chapter: Chapter,
  index: EditionIndex,
  scope?: string,
): Promise<ChapterText> {
  const { edition } = index;
  const { site } = edition.archive;
  const { source } = chapter;
  const [summary, notes, text, endnotes] = await Promise.all(
    (['summary', 'notes', 'text', 'endnotes'] as const).map((part) =>
      textOf(edition, source, part, scope),
    ),
  );
  return {
    slug: chapter.slug,
    name: chapterName(chapter, site),
    part: partName(chapter, site),
    authors: chapter.authors.map((credit) => authorName(credit, site, story)),
    rating: chapter.rating,
    warnings: chapter.warnings,
    tags: ownTags(chapter, site),
    summary,
    notes,
    text: laidOut(
      text ?? { html: '', lang: chapter.language, dir: chapter.dir },
      edition.facts(source.file).words,
    ),
    endnotes,
  };
}

function ownTags(chapter: Chapter, site: Site): ChapterText['tags'] {
  return [
    ...chapter.fandoms.map((term) => termName(term, site)),
    ...chapter.relationships.map((use) => relationshipName(use, site)),
    ...chapter.characters.map((term) => termName(term, site, chapter.characters)),
    ...chapter.tags.map((term) => termName(term, site)),
  ];
}
