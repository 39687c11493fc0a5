import type { SeriesPart, Site, Story } from '../archive/model.ts';
import type { EditionIndex } from './edition-index.ts';
import { authorName, termName } from './names.ts';
import { offspringOf, storyLink } from './relations.ts';
import { textOf } from './texts.ts';
import type { SeriesNeighbours, StoryEnd } from './views.ts';

/** What follows a story's last words: endnotes, and where a reader may go from here. */
export async function endOf(story: Story, index: EditionIndex): Promise<StoryEnd> {
  const { edition } = index;
  const { site } = edition.archive;
  return {
    endnotes: await textOf(edition, story.source, 'endnotes'),
    status: story.status,
    oneShot: story.oneShot,
    inspired: offspringOf(story, site),
    inSeries: story.series.map((place) => neighbours(story, place, site)),
    authors: story.authors
      .filter((credit) => credit.term.stories.length > 1)
      .map((credit) => authorName(credit, site, story)),
    reply: story.reply,
  };
}

function neighbours(story: Story, { term, part }: SeriesPart, site: Site): SeriesNeighbours {
  const place = term.stories.indexOf(story);
  const previous = term.stories[place - 1];
  const next = term.stories[place + 1];
  return {
    series: termName(term, site),
    part,
    previous: previous && storyLink(previous, site),
    next: next && storyLink(next, site),
  };
}
