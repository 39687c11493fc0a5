import { digest } from '../../archive/digest.ts';
import type { LanguageTag, Picture, Site, Story } from '../../archive/model.ts';
import { interfaceFor } from '../../i18n/interface.ts';

/** What stands on a story's share picture. */
export interface ShareCard {
  readonly language: LanguageTag;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string;
  readonly authors: string;
  readonly fandoms: string;
  /** Its rating, and whose archive it is in. */
  readonly foot: string;
  /** Stands beside the words. */
  readonly cover: Picture | undefined;
}

/** Names that fit on one line. */
const MOST_FANDOMS = 3;

export function shareCard(story: Story, site: Site): ShareCard {
  const { facts, format } = interfaceFor(site.language);
  const { cover } = story;
  return {
    language: story.source.language,
    dir: story.dir,
    title: story.title,
    authors: format.list(story.authors.map(({ name }) => name)),
    fandoms: story.fandoms
      .slice(0, MOST_FANDOMS)
      .map(({ label }) => label)
      .join(' · '),
    foot: `${facts.ratings[story.rating]} · ${site.title}`,
    // The words of a vector picture look different on every machine.
    cover: cover?.picture.format === 'svg' ? undefined : cover?.picture,
  };
}

/** All words of a card. */
export function wordsOf({ title, authors, fandoms, foot }: ShareCard): string {
  return [title, authors, fandoms, foot].join('\n');
}

/** Hexadecimal digest of all that is on a card; it names the picture. */
export function cardDigest({ cover, ...words }: ShareCard): string {
  return digest(JSON.stringify({ ...words, cover: cover?.hash }));
}
