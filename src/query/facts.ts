import { address } from '../archive/addresses.ts';
import { directionOf } from '../archive/language.ts';
import type { Site, Story } from '../archive/model.ts';
import { minutesOf } from '../archive/reading-time.ts';
import { awaitedChapters } from '../archive/story-facts.ts';
import { autonym } from '../search/autonym.ts';
import type { EditionIndex } from './edition-index.ts';
import type { LinkedName, StoryFacts } from './views.ts';

/** A story's facts, for its card and its title page. */
export function factsOf(story: Story, index: EditionIndex): StoryFacts {
  const { site } = index.edition.archive;
  const length = index.length(story);
  return {
    rating: story.rating,
    warnings: story.warnings,
    categories: story.categories,
    status: story.status,
    oneShot: story.oneShot,
    posted: story.chapters.length,
    planned: awaitedChapters(story),
    words: length.words,
    minutes: minutesOf(length),
    languages: story.languages.map((language) => languageName(language, site)),
    published: story.published,
    updated: story.updated === story.published ? undefined : story.updated,
  };
}

/** A language, called as it calls itself, leading to its list of stories. */
export function languageName(language: string, site: Site): LinkedName {
  const href = address(site, { to: 'language', language });
  return { text: autonym(language), lang: language, dir: directionOf(language), href };
}
