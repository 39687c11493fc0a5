import type { Edition } from '../../../src/archive/edition.ts';
import { digest } from '../../../src/archive/digest.ts';
import { directionOf } from '../../../src/archive/language.ts';
import type {
  Archive,
  Chapter,
  Source,
  Story,
  Term,
  TermKind,
} from '../../../src/archive/model.ts';
import { slug as slugOf, tagSlug } from '../../../src/archive/slug.ts';
import { countWords } from '../../../src/archive/words.ts';

export interface TestStory {
  readonly title: string;
  readonly slug?: string;
  readonly language?: string;
  readonly author?: string;
  readonly fandom?: readonly string[];
  readonly characters?: readonly string[];
  readonly relationships?: readonly string[];
  readonly tags?: readonly string[];
  readonly warnings?: readonly string[];
  readonly rating?: Story['rating'];
  readonly status?: Story['status'];
  readonly planned?: Story['planned'];
  readonly summary?: string;
  /** HTML by chapter slug; one called `''` makes a one-shot. */
  readonly chapters?: Readonly<Record<string, string>>;
  readonly chapterTitles?: Readonly<Record<string, string>>;
}

export type Aliases = Readonly<Record<string, readonly string[]>>;

/** An edition of stories that are given as rendered HTML, without files. */
export function editionOf(stories: readonly TestStory[], aliases: Aliases = {}): Edition {
  const html = new Map<string, string>();
  const terms = new Map<string, Term>();
  const storiesOf = new Map<Term, Story[]>();

  const term = (kind: TermKind, name: string): Term => {
    const key = `${kind} ${name}`;
    const own: Story[] = [];
    const made = terms.get(key) ?? {
      kind,
      name,
      label: name.replace(/ \(.+\)$/u, ''),
      slug: name === 'Anonymous' ? null : tagSlug(name),
      sort: name,
      aliases: aliases[name] ?? [],
      aliasSlugs: [],
      parents: [],
      children: [],
      description: undefined,
      fandoms: [],
      members: [],
      bond: undefined,
      stories: own,
    };
    if (!terms.has(key)) storiesOf.set(made, own);
    terms.set(key, made);
    return made;
  };
  const termsOf = (kind: TermKind, names: readonly string[] = []): readonly Term[] =>
    names.map((name) => term(kind, name));

  const source = (
    file: string,
    language: string,
    text: string | undefined,
    summary?: string,
  ): Source => {
    if (text !== undefined) html.set(`${file} text`, text);
    if (summary !== undefined) html.set(`${file} summary`, summary);
    return {
      file,
      digest: digest(`${text ?? ''}\n${summary ?? ''}`),
      language,
      letters: text?.length ?? 0,
      fields: summary === undefined ? [] : ['summary'],
    };
  };

  const storyOf = (given: TestStory): Story => {
    const { title, language = 'en', chapters = { '': '<p>.</p>' } } = given;
    const slug = given.slug ?? slugOf(title);
    const oneShot = '' in chapters;
    const own = source(`stories/${slug}.md`, language, chapters[''], given.summary);
    const chapterList = Object.entries(chapters).map(([chapter, text], index): Chapter => ({
      source: oneShot ? own : source(`stories/${slug}/${chapter}.md`, language, text),
      slug: chapter,
      aliases: [],
      title: given.chapterTitles?.[chapter],
      number: oneShot ? null : index + 1,
      part: undefined,
      position: index + 1,
      published: undefined,
      language,
      dir: directionOf(language),
      rating: undefined,
      warnings: [],
      tags: [],
      fandoms: [],
      characters: [],
      relationships: [],
      authors: [],
    }));
    const author = given.author ?? 'Ann Penn';
    return {
      slug,
      aliases: [],
      source: own,
      title,
      sortTitle: title,
      authors: [{ name: author, term: term('author', author) }],
      fandoms: termsOf('fandom', given.fandom),
      relationships: termsOf('relationship', given.relationships).map((used) => ({
        term: used,
        qualifiers: [],
      })),
      characters: termsOf('character', given.characters),
      tags: termsOf('tag', given.tags),
      collections: [],
      series: [],
      rating: given.rating ?? 'unrated',
      warnings: given.warnings ?? [],
      categories: [],
      languages: [language],
      dir: directionOf(language),
      status: given.status ?? 'complete',
      planned: given.planned,
      published: undefined,
      updated: undefined,
      cover: undefined,
      audio: undefined,
      gifts: [],
      inspiredBy: [],
      translationOf: [],
      podficOf: [],
      inspired: [],
      sourceUrls: [],
      reply: undefined,
      credits: [],
      oneShot,
      chapters: chapterList,
    };
  };

  const told = stories.map(storyOf);
  for (const story of told) {
    const named = [
      ...story.authors.map(({ term: author }) => author),
      ...story.fandoms,
      ...story.characters,
      ...story.relationships.map(({ term: relationship }) => relationship),
      ...story.tags,
    ];
    for (const each of new Set(named)) storiesOf.get(each)?.push(story);
  }
  const ofKind = (kind: TermKind): readonly Term[] =>
    [...terms.values()].filter((each) => each.kind === kind);
  const archive: Archive = {
    directory: '/content',
    site: {
      title: 'Lamps',
      description: undefined,
      language: 'en',
      dir: 'ltr',
      author: undefined,
      url: undefined,
      base: '/lamps/',
      reply: undefined,
      public: true,
      punctuation: 'as-written',
      theme: 'system',
    },
    stories: told,
    terms: {
      fandom: ofKind('fandom'),
      character: ofKind('character'),
      relationship: ofKind('relationship'),
      tag: ofKind('tag'),
      author: ofKind('author'),
      series: [],
      collection: [],
    },
    declared: new Map(),
    pages: [],
    statics: [],
    pictures: new Map(),
    problems: [],
  };
  return {
    archive,
    facts: (file) => ({
      ...countWords((html.get(`${file} text`) ?? '').replace(/<[^>]*>/gu, ' ')),
      outline: [],
      references: [],
      messages: [],
    }),
    html: (file, part) => Promise.resolve(html.get(`${file} ${part}`)),
    variants: () => [],
    sharePicture: () => undefined,
  };
}
