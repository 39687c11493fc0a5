import { address } from '../../archive/addresses.ts';
import type { Edition } from '../../archive/edition.ts';
import { awaitedChapters } from '../../archive/story-facts.ts';
import { RATINGS, STATUSES, type Site, type Story, type Term } from '../../archive/model.ts';
import {
  CATALOGUE_FORMAT,
  guessSlug,
  NAME_KINDS,
  type AddressTemplates,
  type Catalogue,
  type NameKind,
  type PackedName,
  type PackedSlug,
} from '../catalogue.ts';

/** The catalogue of an edition's stories, in archive order. */
export function catalogueOf(edition: Pick<Edition, 'archive' | 'facts'>): Catalogue {
  const { stories, site } = edition.archive;
  const languages = numbering<string>((tag) => tag);
  const warnings = numbering<string>((warning) => warning);
  const names = {
    author: numbering<Signed>(({ name, term }) => `${name}\n${term.name}`),
    fandom: numbering(termKey),
    character: numbering(termKey),
    relationship: numbering(termKey),
    tag: numbering(termKey),
  };
  const columns = {
    title: stories.map(({ title }) => title),
    slug: stories.map(({ title, slug }) => packSlug(slug, title)),
    author: stories.map(({ authors }) => authors.map(names.author.of)),
    fandom: stories.map(({ fandoms }) => fandoms.map(asSigned).map(names.fandom.of)),
    character: stories.map(({ characters }) => characters.map(asSigned).map(names.character.of)),
    relationship: stories.map(({ relationships }) =>
      relationships.map(({ term }) => names.relationship.of(asSigned(term))),
    ),
    tag: stories.map(({ tags }) => tags.map(asSigned).map(names.tag.of)),
    language: stories.map((story) => story.languages.map(languages.of)),
    warning: stories.map((story) => story.warnings.map(warnings.of)),
    rating: stories.map(({ rating }) => RATINGS.indexOf(rating)),
    status: stories.map(({ status }) => STATUSES.indexOf(status)),
    words: stories.map((story) => wordsOf(story, edition)),
    chapters: stories.map(({ oneShot, chapters }) => (oneShot ? 0 : chapters.length)),
    planned: stories.map((story) => awaitedChapters(story) ?? 0),
  };
  return {
    format: CATALOGUE_FORMAT,
    addresses: templates(site),
    ratings: RATINGS,
    statuses: STATUSES,
    languages: languages.items,
    warnings: warnings.items,
    names: mapKinds((kind) => names[kind].items.map(packName)),
    stories: columns,
  };
}

/** A term under the name that it is signed or shown with. */
interface Signed {
  readonly name: string;
  readonly term: Term;
}

function asSigned(term: Term): Signed {
  return { name: term.label, term };
}

function termKey({ term }: Signed): string {
  return term.name;
}

function packName({ name, term }: Signed): PackedName {
  const aliases = new Set([term.name, term.label, ...term.aliases]);
  aliases.delete(name);
  const slug = term.slug === null ? null : packSlug(term.slug, name);
  return slug === 0 && aliases.size === 0 ? name : [name, slug, ...aliases];
}

function packSlug(slug: string, name: string): PackedSlug {
  return slug === guessSlug(name) ? 0 : slug;
}

function wordsOf(story: Story, edition: Pick<Edition, 'facts'>): number {
  return story.chapters.reduce((sum, { source }) => sum + edition.facts(source.file).words, 0);
}

function templates(site: Site): AddressTemplates {
  const story = '~story~';
  return {
    story: address(site, { to: 'story', story }),
    chapter: address(site, { to: 'chapter', story, chapter: '~chapter~' }),
    ...mapKinds((kind) => address(site, { to: 'term', kind, slug: '~name~' })),
  };
}

function mapKinds<Value>(value: (kind: NameKind) => Value): Record<NameKind, Value> {
  const [author, fandom, character, relationship, tag] = NAME_KINDS;
  return {
    author: value(author),
    fandom: value(fandom),
    character: value(character),
    relationship: value(relationship),
    tag: value(tag),
  };
}

/** Numbers things in the order in which they are first met. */
function numbering<Item>(key: (item: Item) => string): {
  readonly items: readonly Item[];
  readonly of: (item: Item) => number;
} {
  const items: Item[] = [];
  const numbers = new Map<string, number>();
  return {
    items,
    of: (item) => {
      const known = numbers.get(key(item));
      if (known !== undefined) return known;
      numbers.set(key(item), items.length);
      return items.push(item) - 1;
    },
  };
}
