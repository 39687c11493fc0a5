import { address, KIND_SEGMENTS } from '../archive/addresses.ts';
import { TERM_KINDS } from '../archive/model.ts';
import type { Archive, Story } from '../archive/model.ts';

/** An address that something once had, and the one that it has. */
export interface FormerAddress {
  /** Below the base path, as Astro's `params` have it: `stories/old-tide/two`. */
  readonly path: string;
  readonly href: string;
  /** What stands there. */
  readonly title: string;
}

/** Every old address of a story, a chapter or a name. */
export function formerAddresses({ site, stories, terms }: Archive): readonly FormerAddress[] {
  const former: FormerAddress[] = [];
  for (const story of stories) former.push(...formerAddressesOf(story, site));
  for (const kind of TERM_KINDS) {
    for (const { slug, aliasSlugs, label } of terms[kind]) {
      if (slug === null) continue;
      const href = address(site, { to: 'term', kind, slug });
      for (const alias of aliasSlugs) {
        former.push({ path: `${KIND_SEGMENTS[kind]}/${alias}`, href, title: label });
      }
    }
  }
  return former;
}

/** A story that was called otherwise takes all its chapters' addresses along. */
function formerAddressesOf(story: Story, site: Archive['site']): FormerAddress[] {
  const { slug, title } = story;
  const former = story.aliases.map((alias) => ({
    path: `stories/${alias}`,
    href: address(site, { to: 'story', story: slug }),
    title,
  }));
  if (story.oneShot) return former;
  const folders = [slug, ...story.aliases];
  for (const folder of folders) {
    for (const chapter of story.chapters) {
      const href = address(site, { to: 'chapter', story: slug, chapter: chapter.slug });
      const names = folder === slug ? chapter.aliases : [chapter.slug, ...chapter.aliases];
      for (const name of names) former.push({ path: `stories/${folder}/${name}`, href, title });
    }
    if (folder !== slug) {
      const href = address(site, { to: 'full', story: slug });
      former.push({ path: `stories/${folder}/full`, href, title });
    }
  }
  return former;
}
