import { address, withOrigin } from '../archive/addresses.ts';
import type { AuthorCredit, Chapter, Site, Story } from '../archive/model.ts';
import { isShared } from '../archive/shared.ts';
import type { EditionIndex } from './edition-index.ts';
import { chapterData, inScript, siteData, storyData } from './linked-data.ts';
import { authorsOf } from './names.ts';
import type { Sharing } from './views.ts';

/** What the home page says of the site to other sites. */
export function siteSharing(site: Site): Sharing | undefined {
  if (!isShared(site)) return undefined;
  return {
    kind: 'website',
    up: undefined,
    authors: [],
    picture: undefined,
    data: inScript(siteData(site)),
  };
}

/** What a story's pages say of it to other sites. */
export function storySharing(
  story: Story,
  description: string | undefined,
  index: EditionIndex,
): Sharing | undefined {
  const { site } = index.edition.archive;
  if (!isShared(site)) return undefined;
  const picture = pictureOf(story, index);
  return {
    kind: 'book',
    up: address(site, { to: 'stories' }),
    authors: authorPages(story.authors, site),
    picture,
    data: inScript(storyData(story, index, { description, image: picture?.src })),
  };
}

/** What a chapter's page says of it to other sites. */
export function chapterSharing(
  chapter: Chapter,
  story: Story,
  index: EditionIndex,
): Sharing | undefined {
  const { site } = index.edition.archive;
  if (!isShared(site)) return undefined;
  return {
    kind: 'article',
    up: address(site, { to: 'story', story: story.slug }),
    authors: authorPages(authorsOf(chapter, story), site),
    picture: pictureOf(story, index),
    data: inScript(chapterData(chapter, story, index)),
  };
}

function pictureOf(story: Story, { edition }: EditionIndex): Sharing['picture'] {
  const picture = edition.sharePicture(story);
  if (picture === undefined) return undefined;
  const src = withOrigin(edition.archive.site, picture.src);
  return src === undefined ? undefined : { ...picture, src };
}

function authorPages(credits: readonly AuthorCredit[], site: Site): readonly string[] {
  const pages = credits.flatMap(({ term: { kind, slug } }) =>
    slug === null ? [] : [address(site, { to: 'term', kind, slug })],
  );
  return [...new Set(pages)];
}
