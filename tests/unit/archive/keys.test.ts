import { describe, expect, it } from 'vitest';
import type { Chapter, Story, Term } from '../../../src/archive/model.ts';
import { chapterKeys } from '../../../src/archive/schema/chapter.ts';
import { EXAMPLES } from '../../../src/archive/schema/examples.ts';
import { pageKeys } from '../../../src/archive/schema/page.ts';
import { siteKeys } from '../../../src/archive/schema/site.ts';
import { storyKeys } from '../../../src/archive/schema/story.ts';
import type { ContentFiles } from './content-folder.ts';
import { archiveOf, PNG, SITE, story } from './content-folder.ts';

const names = (terms: readonly Term[]): string[] => terms.map(({ name }) => name);

async function storyWith(frontMatter: string, beside: ContentFiles = {}): Promise<Story> {
  const archive = await archiveOf({ 'stories/lamp.md': story(frontMatter), ...beside });
  expect(archive.problems).toEqual([]);
  const found = archive.stories.find(({ source }) => source.file === 'stories/lamp.md');
  if (found === undefined) throw new Error('The story is not in the archive');
  return found;
}

async function chapterWith(frontMatter: string): Promise<Chapter> {
  const archive = await archiveOf({
    'stories/tide/index.md': '---\ntitle: Tide\n---\n',
    'stories/tide/01-first.md': `---\n${frontMatter}\n---\n\nThe lamp burned.\n`,
  });
  expect(archive.problems).toEqual([]);
  const chapter = archive.stories[0]?.chapters[0];
  if (chapter === undefined) throw new Error('The chapter is not in the archive');
  return chapter;
}

const HOUND: ContentFiles = {
  'stories/hound.md': '---\ntitle: The Hound\nauthor: John Watson\n---\nText\n',
};

/** Each key of a story, written in each way that it may be, and what it then means. */
const STORY_KEYS: Readonly<
  Record<string, readonly (readonly [string, (story: Story) => unknown, unknown])[]>
> = {
  author: [
    ['author: Irene Adler', (s) => s.authors.map(({ name }) => name), ['Irene Adler']],
    [
      'author: [Irene Adler, Mary Morstan]',
      (s) => names(s.authors.map(({ term }) => term)),
      ['Irene Adler', 'Mary Morstan'],
    ],
    [
      'author: Norton (Irene Adler)',
      (s) => s.authors.map(({ name, term }) => [name, term.name]),
      [['Norton', 'Irene Adler']],
    ],
    ['author: Anonymous', (s) => s.authors.map(({ term }) => term.slug), [null]],
    ['author: unknown', (s) => s.authors.map(({ term }) => term.slug), [null]],
    ['author: orphan_account', (s) => s.authors.map(({ term }) => term.slug), [null]],
    ['# none', (s) => s.authors.map(({ name }) => name), ['Mary Morstan']],
  ],
  summary: [['summary: "**Dark**, then light."', (s) => s.source.fields, ['summary']]],
  notes: [['notes: |\n  Thanks.\n\n  More thanks.', (s) => s.source.fields, ['notes']]],
  endnotes: [['endnotes: >\n  Thanks.', (s) => s.source.fields, ['endnotes']]],
  prompt: [['prompt: A lamp.', (s) => s.source.fields, ['prompt']]],
  fandom: [
    ['fandom: Sherlock Holmes', (s) => names(s.fandoms), ['Sherlock Holmes']],
    [
      'fandom: Sherlock Holmes, Raffles， Lupin、Dupin',
      (s) => names(s.fandoms),
      ['Sherlock Holmes', 'Raffles', 'Lupin', 'Dupin'],
    ],
    [
      'fandom: ["Holmes, the later years", Raffles]',
      (s) => names(s.fandoms),
      ['Holmes, the later years', 'Raffles'],
    ],
    ['fandoms:\n  - 1984', (s) => names(s.fandoms), ['1984']],
  ],
  characters: [
    [
      'characters: John Watson, Irene Adler',
      (s) => names(s.characters),
      ['John Watson', 'Irene Adler'],
    ],
    [
      'character: John Watson, john  watson, ＪＯＨＮ WATSON',
      (s) => names(s.characters),
      ['John Watson'],
    ],
  ],
  relationships: [
    [
      'relationships: A/B, C & D',
      (s) => s.relationships.map(({ term }) => [term.name, term.bond]),
      [
        ['A/B', 'romantic'],
        ['C & D', 'platonic'],
      ],
    ],
    [
      'relationship: A ~ B (past)',
      (s) => s.relationships.map(({ term, qualifiers }) => [term.bond, qualifiers]),
      [['queerplatonic', ['past']]],
    ],
    ['relationships: A/B, B/A', (s) => s.relationships.length, 1],
  ],
  tags: [
    ['tags: Fluff, Case Fic', (s) => names(s.tags), ['Fluff', 'Case Fic']],
    [`tags: '"Fluff", "Case Fic"'`, (s) => names(s.tags), ['Fluff', 'Case Fic']],
    ['tags: [1, no, 1984]', (s) => names(s.tags), ['1', 'no', '1984']],
  ],
  rating: [
    ...(
      [
        ['general', 'general'],
        ['Teen', 'teen'],
        ['mature', 'mature'],
        ['EXPLICIT', 'explicit'],
        ['unrated', 'unrated'],
        ['General Audiences', 'general'],
        ['Teen And Up Audiences', 'teen'],
        ['Not Rated', 'unrated'],
        ['K', 'general'],
        ['K+', 'general'],
        ['T', 'teen'],
        ['M', 'mature'],
      ] as const
    ).map(([written, rating]) => [`rating: ${written}`, (s: Story) => s.rating, rating] as const),
    ['# none', (s) => s.rating, 'unrated'],
  ],
  warnings: [
    ['warnings: No Archive Warnings Apply', (s) => s.warnings, ['No Archive Warnings Apply']],
    [
      'warnings: violence, underage',
      (s) => s.warnings,
      ['Graphic Depictions Of Violence', 'Underage Sex'],
    ],
    ['warning: rape/non-con', (s) => s.warnings, ['Rape/Non-Con']],
    [
      'warnings: [major character death, Death of a dog]',
      (s) => s.warnings,
      ['Major Character Death', 'Death of a dog'],
    ],
    ['warnings: Death of a dog, offstage', (s) => s.warnings, ['Death of a dog, offstage']],
    ['# none', (s) => s.warnings, []],
  ],
  categories: [
    ['categories: [gen, m/f]', (s) => s.categories, ['Gen', 'F/M']],
    ['category: Polyamory', (s) => s.categories, ['Polyamory']],
  ],
  language: [
    ['language: ar', (s) => [s.languages, s.dir, s.source.language], [['ar'], 'rtl', 'ar']],
    ['languages: [fr, en]', (s) => [s.languages, s.dir], [['fr', 'en'], 'ltr']],
    ['language: Deutsch', (s) => s.languages, ['de']],
    ['# none', (s) => s.languages, ['en']],
  ],
  status: [
    ['status: hiatus', (s) => s.status, 'hiatus'],
    ['status: Abandoned', (s) => s.status, 'abandoned'],
    ['status: ongoing', (s) => s.status, 'ongoing'],
    ['status: WIP', (s) => s.status, 'ongoing'],
    ['# none', (s) => s.status, 'complete'],
    ['chapters: 1', (s) => s.status, 'complete'],
    ['chapters: 12', (s) => s.status, 'ongoing'],
    ['chapters: ?', (s) => s.status, 'ongoing'],
  ],
  chapters: [
    ['chapters: 12', (s) => s.planned, 12],
    ['chapters: 3/12', (s) => s.planned, 12],
    ['chapters: ?', (s) => s.planned, '?'],
    ['chapters: 3/?', (s) => s.planned, '?'],
  ],
  series: [
    [
      'series: { name: Gaslight, part: 2 }',
      (s) => s.series.map(({ term, part }) => [term.name, part]),
      [['Gaslight', 2]],
    ],
    [
      'series:\n  - Name: Gaslight\n    Part: 2.5\n  - name: Fog',
      (s) => s.series.map(({ term, part }) => [term.name, part]),
      [
        ['Gaslight', 2.5],
        ['Fog', undefined],
      ],
    ],
    [
      'series: Gaslight',
      (s) => s.series.map(({ term, part }) => [term.name, part]),
      [['Gaslight', undefined]],
    ],
  ],
  published: [
    ['published: 2024-01-31', (s) => [s.published, s.updated], ['2024-01-31', '2024-01-31']],
    ['published: 2024-01-31T23:00:00-05:00', (s) => s.published, '2024-02-01'],
    ['# none', (s) => [s.published, s.updated], [undefined, undefined]],
  ],
  updated: [['published: 2024-01-31\nupdated: 2025-01-31', (s) => s.updated, '2025-01-31']],
  gift: [['gift: Mrs. Hudson, who asked', (s) => s.gifts, ['Mrs. Hudson, who asked']]],
  collections: [
    ['collections: Winter, Exchange', (s) => names(s.collections), ['Winter', 'Exchange']],
  ],
  source: [
    ['source: https://example.org/1', (s) => s.sourceUrls, ['https://example.org/1']],
    [
      'sources: [https://example.org/1, http://example.com/2]',
      (s) => s.sourceUrls,
      ['https://example.org/1', 'http://example.com/2'],
    ],
  ],
  reply: [
    ['reply: mailto:mary@example.org', (s) => s.reply, 'mailto:mary@example.org'],
    ['reply: https://example.org/post', (s) => s.reply, 'https://example.org/post'],
  ],
  credits: [
    [
      'credits: [{ role: beta, name: Mary, url: "https://example.org" }, { role: artist, name: Irene }]',
      (s) => s.credits,
      [
        { role: 'beta', name: 'Mary', url: 'https://example.org' },
        { role: 'artist', name: 'Irene', url: undefined },
      ],
    ],
    [
      'credits: { role: reader, name: John }',
      (s) => s.credits,
      [{ role: 'reader', name: 'John', url: undefined }],
    ],
  ],
  slug: [['slug: Another Name', (s) => s.slug, 'another-name']],
  aliases: [['aliases: [Old Name, /stories/older/]', (s) => s.aliases, ['old-name', 'older']]],
  number: [['number: 7.5', (s) => s.chapters[0]?.number, 7.5]],
  part: [['part: Book One', (s) => s.chapters[0]?.part, 'Book One']],
  draft: [
    ['draft: false', (s) => s.slug, 'lamp'],
    ['draft: No', (s) => s.slug, 'lamp'],
  ],
};

describe('a story’s keys', () => {
  for (const [key, ways] of Object.entries(STORY_KEYS)) {
    it.each(ways)(`${key}: %j`, async (frontMatter, view, expected) => {
      expect(view(await storyWith(frontMatter))).toEqual(expected);
    });
  }

  it.each([
    ['1984', '1984'],
    ['007', '007'],
    ['1.10', '1.10'],
    ['true', 'true'],
    ['null', 'null'],
    ['Yes', 'Yes'],
    ['2024-01-31', '2024-01-31'],
    ['"Sherlock: A Life"', 'Sherlock: A Life'],
    ['>-\n  Two\n  lines', 'Two lines'],
  ])('title: %s', async (written, title) => {
    const archive = await archiveOf({ 'stories/lamp.md': `---\ntitle: ${written}\n---\nText\n` });
    expect(archive.problems).toEqual([]);
    expect(archive.stories[0]?.title).toBe(title);
  });

  it('cover', async () => {
    const found = await storyWith('cover: { src: lamp.png, alt: A lamp in a window }', {
      'stories/lamp.png': PNG,
    });
    expect(found.cover).toMatchObject({
      alt: 'A lamp in a window',
      picture: { file: 'stories/lamp.png', width: 3, height: 2, format: 'png' },
    });
  });

  it('audio, elsewhere or in static/', async () => {
    const away = await storyWith('audio: { src: "https://example.org/a.mp3", title: Read aloud }');
    expect(away.audio).toEqual({ src: 'https://example.org/a.mp3', title: 'Read aloud' });
    const here = await storyWith('audio: { src: /lamp.mp3, title: Read aloud }', {
      'static/lamp.mp3': '',
    });
    expect(here.audio).toEqual({ src: '/lamp.mp3', title: 'Read aloud' });
  });

  it.each([
    ['inspired-by', 'inspiredBy'],
    ['translation-of', 'translationOf'],
    ['podfic-of', 'podficOf'],
  ] as const)('%s, a story here or elsewhere', async (key, property) => {
    for (const address of [
      'hound',
      '/stories/hound/',
      '../stories/hound.md',
      'https://example.net/none',
    ]) {
      if (address.startsWith('https')) continue;
      const found = await storyWith(`${key}: ${address}`, HOUND);
      expect(found[property]).toMatchObject([
        { title: 'The Hound', author: 'John Watson', url: undefined },
      ]);
      expect(found[property][0]?.story?.inspired).toEqual([{ story: found, as: key }]);
    }
    const away = await storyWith(
      `${key}: { title: La lampe, author: Arsène, url: "https://example.org", language: fr }`,
    );
    expect(away[property]).toEqual([
      {
        story: undefined,
        title: 'La lampe',
        author: 'Arsène',
        url: 'https://example.org',
        language: 'fr',
      },
    ]);
    const bare = await storyWith(`${key}: https://example.org/1`);
    expect(bare[property]).toMatchObject([
      { title: 'https://example.org/1', url: 'https://example.org/1' },
    ]);
  });

  it('ignore case, and take spaces and underscores for hyphens', async () => {
    const found = await storyWith('RATING: teen\nInspired By: hound\npodfic_of: hound', HOUND);
    expect(found.rating).toBe('teen');
    expect(found.inspiredBy).toHaveLength(1);
    expect(found.podficOf).toHaveLength(1);
  });

  it('are all tested here', () => {
    const others = ['title', 'cover', 'audio', 'inspired-by', 'translation-of', 'podfic-of'];
    expect([...Object.keys(STORY_KEYS), ...others].sort()).toEqual(Object.keys(storyKeys).sort());
  });
});

const CHAPTER_KEYS: Readonly<
  Record<string, readonly [string, (chapter: Chapter) => unknown, unknown]>
> = {
  title: ['title: 1895', (c) => c.title, '1895'],
  author: ['author: Irene Adler', (c) => c.authors.map(({ name }) => name), ['Irene Adler']],
  summary: ['summary: Fog.', (c) => c.source.fields, ['summary']],
  notes: ['notes: Fog.', (c) => c.source.fields, ['notes']],
  endnotes: ['endnotes: Fog.', (c) => c.source.fields, ['endnotes']],
  fandom: ['fandom: Raffles', (c) => names(c.fandoms), ['Raffles']],
  characters: ['characters: Bunny', (c) => names(c.characters), ['Bunny']],
  relationships: [
    'relationships: Bunny/Raffles',
    (c) => names(c.relationships.map(({ term }) => term)),
    ['Bunny/Raffles'],
  ],
  tags: ['tags: Fog', (c) => names(c.tags), ['Fog']],
  rating: ['rating: M', (c) => c.rating, 'mature'],
  warnings: ['warnings: violence', (c) => c.warnings, ['Graphic Depictions Of Violence']],
  language: ['language: he', (c) => [c.language, c.dir], ['he', 'rtl']],
  published: ['published: 2024-01-31', (c) => c.published, '2024-01-31'],
  number: ['number: none\ntitle: Prologue', (c) => c.number, null],
  part: ['part: Book One', (c) => c.part, 'Book One'],
  slug: ['slug: fog', (c) => c.slug, 'fog'],
  aliases: ['aliases: old-fog', (c) => c.aliases, ['old-fog']],
  draft: ['draft: false', (c) => c.slug, 'first'],
};

describe('a chapter’s keys', () => {
  it.each(Object.entries(CHAPTER_KEYS))('%s', async (_key, [frontMatter, view, expected]) => {
    expect(view(await chapterWith(frontMatter))).toEqual(expected);
  });

  it('are all tested here', () => {
    expect(Object.keys(CHAPTER_KEYS).sort()).toEqual(Object.keys(chapterKeys).sort());
  });

  it('add a chapter’s names and languages to its story’s', async () => {
    const { stories, terms } = await archiveOf({
      'stories/set/index.md':
        '---\ntitle: A Set\nfandom: Sherlock Holmes\ncharacters: John Watson\n---\n',
      'stories/set/1.md':
        '---\nfandom: Raffles\ncharacters: Bunny, John Watson\nrelationships: Bunny/Raffles\nlanguage: fr\ntags: Fog\n---\nText',
    });
    const [set] = stories;
    expect(names(set?.fandoms ?? [])).toEqual(['Sherlock Holmes', 'Raffles']);
    expect(names(set?.characters ?? [])).toEqual(['John Watson', 'Bunny']);
    expect(set?.relationships.map(({ term }) => term.name)).toEqual(['Bunny/Raffles']);
    expect(set?.languages).toEqual(['en', 'fr']);
    expect(set?.tags).toEqual([]);
    expect(terms.tag.map(({ name, stories: of }) => [name, of.length])).toEqual([['Fog', 1]]);
  });
});

describe('a site’s keys', () => {
  it('are all read', async () => {
    const { site, problems } = await archiveOf({
      'site.yaml': [
        'format: 1',
        'Title: 221B',
        'description: By lamplight.',
        'language: ar',
        'author: Mary',
        'url: https://example.org/Lamp Room/',
        'reply: mailto:mary@example.org',
        'public: false',
        'punctuation: typographic',
        'theme: black',
      ].join('\n'),
    });
    expect(problems).toEqual([]);
    expect(site).toEqual({
      title: '221B',
      description: 'By lamplight.',
      language: 'ar',
      dir: 'rtl',
      author: 'Mary',
      url: 'https://example.org/Lamp%20Room',
      base: '/Lamp%20Room/',
      reply: 'mailto:mary@example.org',
      public: false,
      punctuation: 'typographic',
      theme: 'black',
    });
    expect(Object.keys(siteKeys)).toHaveLength(10);
  });

  it('have values of their own where they are left out', async () => {
    const { site, problems } = await archiveOf({ 'site.yaml': 'title: Lamp\n' });
    expect(problems).toEqual([]);
    expect(site).toEqual({
      title: 'Lamp',
      description: undefined,
      language: 'en',
      dir: 'ltr',
      author: undefined,
      url: undefined,
      base: '/',
      reply: undefined,
      public: true,
      punctuation: 'as-written',
      theme: 'system',
    });
  });

  it('give a site at the top of its host the base path /', async () => {
    const { site } = await archiveOf({ 'site.yaml': 'title: Lamp\nurl: https://example.org\n' });
    expect(site).toMatchObject({ url: 'https://example.org', base: '/' });
  });

  it('say where stories are answered, unless a story does', async () => {
    const { stories } = await archiveOf({
      'site.yaml': `${String(SITE['site.yaml'])}reply: mailto:mary@example.org\n`,
      'stories/a.md': story('reply: https://example.org/a'),
      'stories/b.md': story('rating: teen'),
    });
    expect(stories.map(({ reply }) => reply)).toEqual([
      'https://example.org/a',
      'mailto:mary@example.org',
    ]);
  });
});

describe('a page’s keys', () => {
  it('are all read', async () => {
    const { pages, problems } = await archiveOf({
      'pages/about.md':
        '---\ntitle: About\ndescription: Who we are.\nlanguage: fr\ndraft: false\n---\nText',
      'pages/later.md': '---\ntitle: Later\ndraft: true\n---\nText',
    });
    expect(problems).toEqual([]);
    expect(pages).toMatchObject([
      {
        slug: 'about',
        title: 'About',
        description: 'Who we are.',
        source: { language: 'fr', letters: 4 },
      },
    ]);
    expect(Object.keys(pageKeys)).toHaveLength(4);
  });
});

describe('the example of each key', () => {
  it('is there for every key', () => {
    const keys = new Set([
      ...Object.keys(storyKeys),
      ...Object.keys(siteKeys),
      ...Object.keys(pageKeys),
    ]);
    expect(Object.keys(EXAMPLES).sort()).toEqual([...keys].sort());
  });

  it.each(Object.keys(storyKeys).filter((key) => key !== 'title' && key !== 'draft'))(
    'is right: %s',
    async (key) => {
      const found = await archiveOf({
        'stories/lamp.md': story(EXAMPLES[key] ?? ''),
        'stories/cover.jpg': PNG,
      });
      expect(found.problems).toEqual([]);
    },
  );
});
