import type { LanguageTag, Rating, Status } from '../../archive/model.ts';
import {
  CATALOGUE_FORMAT,
  guessSlug,
  NAME_KINDS,
  type Catalogue,
  type NameKind,
  type PackedName,
  type PackedSlug,
} from '../catalogue.ts';

/** A name that stories share, with its address. */
export interface FoundName {
  readonly text: string;
  /** `null` where it has no page. */
  readonly slug: string | null;
  readonly href: string | undefined;
  /** Other spellings that find it. */
  readonly aliases: readonly string[];
}

/** A story as the catalogue knows it. */
export interface FoundStory extends Readonly<Record<NameKind, readonly FoundName[]>> {
  /** Its place in the archive's order. */
  readonly id: number;
  readonly slug: string;
  readonly href: string;
  /** Its chapters' addresses, with `~chapter~` for the slug. */
  readonly chapterTemplate: string;
  readonly title: string;
  readonly languages: readonly LanguageTag[];
  readonly warnings: readonly string[];
  readonly rating: Rating;
  readonly status: Status;
  readonly words: number;
  /** Posted; 0 for a one-shot. */
  readonly chapters: number;
  /** What they are counted against: `'?'` for not known, 0 where they are only counted. */
  readonly planned: number | '?';
}

/** The catalogue's stories as objects, in archive order. */
export function unpackCatalogue(catalogue: Catalogue): readonly FoundStory[] {
  const { addresses, stories, ratings, statuses, languages } = catalogue;
  const names = Object.fromEntries(
    NAME_KINDS.map((kind) => [
      kind,
      catalogue.names[kind].map((packed) => unpackName(packed, addresses[kind])),
    ]),
  );
  const pick = <Item>(items: readonly Item[] | undefined, places: readonly number[] | undefined) =>
    (places ?? []).flatMap((place) => items?.[place] ?? []);

  return stories.title.map((title, id): FoundStory => {
    const slug = unpackSlug(stories.slug[id] ?? 0, title);
    const named = (kind: NameKind): readonly FoundName[] => pick(names[kind], stories[kind][id]);
    return {
      id,
      slug,
      href: addresses.story.replace('~story~', encodeURIComponent(slug)),
      chapterTemplate: addresses.chapter.replace('~story~', encodeURIComponent(slug)),
      title,
      author: named('author'),
      fandom: named('fandom'),
      character: named('character'),
      relationship: named('relationship'),
      tag: named('tag'),
      languages: pick(languages, stories.language[id]),
      warnings: pick(catalogue.warnings, stories.warning[id]),
      rating: ratings[stories.rating[id] ?? -1] ?? 'unrated',
      status: statuses[stories.status[id] ?? -1] ?? 'ongoing',
      words: stories.words[id] ?? 0,
      chapters: stories.chapters[id] ?? 0,
      planned: stories.planned[id] ?? 0,
    };
  });
}

/**
 * Checks that a catalogue is of the kind that this code reads.
 * @throws where it is not: it comes from an older or a newer build
 */
export function parseCatalogue(value: unknown): Catalogue {
  if (isCatalogue(value)) return value;
  throw new Error('The catalogue is of another build than the page.');
}

/** The address of a story's chapter, of the story where its slug is empty, at a paragraph if given. */
export function chapterHref(
  story: Pick<FoundStory, 'href' | 'chapterTemplate'>,
  { chapter, paragraph }: { readonly chapter: string; readonly paragraph?: string },
): string {
  const page =
    chapter === ''
      ? story.href
      : story.chapterTemplate.replace('~chapter~', encodeURIComponent(chapter));
  return paragraph === undefined ? page : `${page}#${encodeURIComponent(paragraph)}`;
}

function unpackName(packed: PackedName, template: string): FoundName {
  const [text, packedSlug, ...aliases] = typeof packed === 'string' ? [packed, 0 as const] : packed;
  const slug = packedSlug === null ? null : unpackSlug(packedSlug, text);
  const href = slug === null ? undefined : template.replace('~name~', encodeURIComponent(slug));
  return { text, slug, href, aliases };
}

function unpackSlug(slug: PackedSlug, name: string): string {
  return slug === 0 ? guessSlug(name) : slug;
}

// The site's own build wrote the file: its format number stands for the rest.
function isCatalogue(value: unknown): value is Catalogue {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === CATALOGUE_FORMAT
  );
}
