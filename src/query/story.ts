import { address } from '../archive/addresses.ts';
import type { Chapter, Site, Story } from '../archive/model.ts';
import { seriesOf, tagsOf } from './card.ts';
import { inRuns } from '../markdown/in-runs.ts';
import type { EditionIndex } from './edition-index.ts';
import { factsOf } from './facts.ts';
import { gateOf } from './gate.ts';
import { authorName, termName, textIn, titleOf } from './names.ts';
import { sourcesOf } from './relations.ts';
import { storySharing } from './sharing.ts';
import { endOf } from './story-end.ts';
import { coverImage, descriptionOf, textOf } from './texts.ts';
import type {
  ChapterEntry,
  ChapterName,
  Name,
  OneShot,
  RichText,
  StoryView,
  TitlePage,
} from './views.ts';

// Above this, a slow phone misses its frames as it lays a chapter out.
const LONG_TEXT = 6000;

/** A story's text for its page: a long one in runs, which the browser lays out by and by. */
export function laidOut(text: RichText, words: number): RichText {
  return words > LONG_TEXT ? { ...text, html: inRuns(text.html) } : text;
}

/** What is said of a story before its text. */
export async function storyView(story: Story, index: EditionIndex): Promise<StoryView> {
  const { edition } = index;
  const { site } = edition.archive;
  const [prompt, summary, notes] = await Promise.all(
    (['prompt', 'summary', 'notes'] as const).map((part) => textOf(edition, story.source, part)),
  );
  const description = descriptionOf(summary);
  return {
    slug: story.slug,
    href: address(site, { to: 'story', story: story.slug }),
    lang: story.source.language,
    dir: story.dir,
    title: titleOf(story, site),
    authors: story.authors.map((credit) => authorName(credit, site, story)),
    gifts: story.gifts,
    facts: factsOf(story, index),
    tags: tagsOf(story, site),
    collections: story.collections.map((term) => termName(term, site)),
    series: seriesOf(story, site),
    sources: sourcesOf(story, site),
    credits: story.credits,
    searchHref: address(site, { to: 'search', query: `in:${story.slug} ` }),
    alsoAt: story.sourceUrls.map((href) => ({ href, host: hostOf(href) })),
    cover: story.cover && coverImage(edition, story.cover, story.source.language),
    audio: story.audio,
    prompt,
    summary,
    notes,
    description,
    sharing: storySharing(story, description, index),
  };
}

/** The page at a story's address: its text, or its title page where it has chapters. */
export async function storyPage(story: Story, index: EditionIndex): Promise<OneShot | TitlePage> {
  const view = await storyView(story, index);
  return story.oneShot ? oneShot(story, view, index) : titlePage(story, view, index);
}

async function oneShot(story: Story, view: StoryView, index: EditionIndex): Promise<OneShot> {
  const text = await textOf(index.edition, story.source, 'text');
  return {
    ...view,
    kind: 'one-shot',
    text: laidOut(text ?? { html: '', lang: view.lang, dir: view.dir }, view.facts.words),
    gate: gateOf(story, story.chapters),
    end: await endOf(story, index),
  };
}

async function titlePage(story: Story, view: StoryView, index: EditionIndex): Promise<TitlePage> {
  const { edition } = index;
  const { site } = edition.archive;
  const chapters = story.chapters.map((chapter, position): ChapterEntry => {
    const previous = story.chapters[position - 1];
    return {
      href: chapterHref(story, chapter, site),
      name: chapterName(chapter, site),
      part: chapter.part === previous?.part ? undefined : partName(chapter, site),
      words: edition.facts(chapter.source.file).words,
      published: chapter.published,
    };
  });
  return {
    ...view,
    kind: 'title-page',
    foreword: await textOf(edition, story.source, 'text'),
    chapters,
    start: chapters[0]?.href ?? view.href,
    whole: address(site, { to: 'full', story: story.slug }),
    end: await endOf(story, index),
  };
}

export function chapterHref(story: Story, chapter: Chapter, site: Site): string {
  return address(site, { to: 'chapter', story: story.slug, chapter: chapter.slug });
}

export function chapterName(chapter: Chapter, site: Site): ChapterName {
  const { title, number, language } = chapter;
  return { title: title === undefined ? undefined : textIn(title, language, site), number };
}

/** The part of the story that a chapter is in: "Book One". */
export function partName({ part, language }: Chapter, site: Site): Name | undefined {
  return part === undefined ? undefined : textIn(part, language, site);
}

/** What readers call an address elsewhere: `archiveofourown.org`. */
function hostOf(url: string): string {
  const host = URL.parse(url)?.host.replace(/^www\./u, '') ?? '';
  return host === '' ? url : host;
}
