import { address } from '../archive/addresses.ts';
import type { Site, Story } from '../archive/model.ts';
import { namesIn } from '../archive/term-index.ts';
import { ancestorsOf } from '../archive/term-parents.ts';
import { toldValues } from '../archive/told-values.ts';
import { NONE_GIVEN } from '../search/catalogue-manifest.ts';
import type { EditionIndex } from './edition-index.ts';
import { factsOf } from './facts.ts';
import { authorName, relationshipName, termName, titleOf } from './names.ts';
import { coverImage, plainText, textOf } from './texts.ts';
import type { LinkedName, SeriesPlace, StoryCard, StoryTags } from './views.ts';

/** Characters of tags that a card shows at least and at most, whatever its summary. */
const LEAST_TAGS = 90;
const MOST_TAGS = 260;

/** A story as an entry of a list. */
export async function cardOf(story: Story, index: EditionIndex): Promise<StoryCard> {
  const { edition } = index;
  const { site } = edition.archive;
  const summary = await textOf(edition, story.source, 'summary', `${story.slug}.`);
  const { fandoms, relationships, characters, tags } = tagsOf(story, site);
  const room = summary === undefined ? 0 : plainText(summary.html).length;
  const [shown, folded] = foldTags([...relationships, ...characters, ...tags], room);
  return {
    slug: story.slug,
    href: address(site, { to: 'story', story: story.slug }),
    title: titleOf(story, site),
    authors: story.authors.map((credit) => authorName(credit, site, story)),
    gifts: story.gifts,
    facts: factsOf(story, index),
    fandoms,
    series: seriesOf(story, site),
    summary,
    tags: shown,
    moreTags: folded,
    cover: story.cover && coverImage(edition, story.cover, story.source.language),
    marks: marksOf(story),
  };
}

/** All that a reader may hide a story by, which is what the catalogue finds it by, and itself. */
function marksOf(story: Story): string {
  const terms = new Set(namesIn(story).flatMap((term) => [term, ...ancestorsOf(term)]));
  const names = [...terms].flatMap(({ kind, slug }) => (slug === null ? [] : [`${kind}:${slug}`]));
  const told = Object.entries(toldValues(story, NONE_GIVEN)).flatMap(([facet, values]) =>
    values.map(({ slug }) => `${facet}:${slug}`),
  );
  return [`story:${story.slug}`, ...names, ...told].join(' ');
}

/** What a story is about, by kind, in the author's order. */
export function tagsOf(story: Story, site: Site): StoryTags {
  return {
    fandoms: story.fandoms.map((term) => termName(term, site)),
    relationships: story.relationships.map((use) => relationshipName(use, site)),
    characters: story.characters.map((term) => termName(term, site, story.characters)),
    tags: story.tags.map((term) => termName(term, site)),
  };
}

export function seriesOf(story: Story, site: Site): readonly SeriesPlace[] {
  return story.series.map(({ term, part }) => ({ series: termName(term, site), part }));
}

/**
 * Parts tags into those that take no more room than the summary beside them and the rest, in
 * order. A single tag is never left alone in the rest: "and 1 more" is as long as most tags.
 * @param summary the summary's length in characters
 */
function foldTags<T extends Pick<LinkedName, 'text'>>(
  tags: readonly T[],
  summary: number,
): readonly [shown: readonly T[], folded: readonly T[]] {
  const room = Math.min(MOST_TAGS, Math.max(LEAST_TAGS, summary));
  let used = 0;
  let fitting = 0;
  for (const tag of tags) {
    used += tag.text.length + 2;
    if (used > room) break;
    fitting++;
  }
  const cut = Math.max(1, fitting);
  return tags.length - cut <= 1 ? [tags, []] : [tags.slice(0, cut), tags.slice(cut)];
}
