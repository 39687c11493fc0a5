import { address } from '../archive/addresses.ts';
import type { RelatedStory, Site, Story } from '../archive/model.ts';
import { authorName, nameIn, textIn, titleOf } from './names.ts';
import type { RelatedGroup, RelatedLink, Relation } from './views.ts';

/** What a story comes from: other stories, here or elsewhere. */
export function sourcesOf(story: Story, site: Site): readonly RelatedGroup[] {
  const link = (related: RelatedStory): RelatedLink => relatedLink(related, site);
  return present([
    { relation: 'translationOf', stories: story.translationOf.map(link) },
    { relation: 'podficOf', stories: story.podficOf.map(link) },
    { relation: 'inspiredBy', stories: story.inspiredBy.map(link) },
  ]);
}

/** The stories here that come from a story. */
export function offspringOf(story: Story, site: Site): readonly RelatedGroup[] {
  const relations = [
    ['translations', 'translation-of'],
    ['podfics', 'podfic-of'],
    ['inspired', 'inspired-by'],
  ] as const satisfies readonly (readonly [Relation, string])[];
  return present(
    relations.map(([relation, as]) => ({
      relation,
      stories: story.inspired
        .filter((offspring) => offspring.as === as)
        .map((offspring) => storyLink(offspring.story, site)),
    })),
  );
}

/** A story of this archive, named with its authors. */
export function storyLink(story: Story, site: Site): RelatedLink {
  return {
    title: titleOf(story, site),
    authors: story.authors.map((credit) => authorName(credit, site, story)),
    href: address(site, { to: 'story', story: story.slug }),
  };
}

function relatedLink(related: RelatedStory, site: Site): RelatedLink {
  if (related.story !== undefined) return storyLink(related.story, site);
  const { title, author, url, language } = related;
  const around = language === undefined ? [] : [language];
  return {
    title: language === undefined ? nameIn(title, site, []) : textIn(title, language, site),
    authors: author === undefined ? [] : [{ ...nameIn(author, site, around), href: undefined }],
    href: url,
  };
}

function present(groups: readonly RelatedGroup[]): readonly RelatedGroup[] {
  return groups.filter(({ stories }) => stories.length > 0);
}
