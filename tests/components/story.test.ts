import { describe, expect, test } from 'vitest';
import About from '../../src/components/story/About.astro';
import Audio from '../../src/components/story/Audio.astro';
import Cover from '../../src/components/story/Cover.astro';
import StoryEnd from '../../src/components/story/StoryEnd.astro';
import StoryHead from '../../src/components/story/StoryHead.astro';
import type { StoryView } from '../../src/query/views.ts';
import { called, headingsOf, heard, linksOf, namesOf, tongueOf, wordsOf } from './reading.ts';
import { render } from './render.ts';
import {
  ARABIC,
  facts,
  image,
  linked,
  MARKUP,
  related,
  rich,
  storyEnd,
  storyView,
  unlinked,
  BASE,
} from './views.ts';

describe('the head of a story', () => {
  test('is its title as h1, and under it who wrote it, where it comes from and what it is', async () => {
    const story = storyView({
      authors: [unlinked('Anonymous')],
      gifts: ['Cora'],
      series: [{ series: linked('Gaslight'), part: 2 }],
      sources: [{ relation: 'translationOf', stories: [related('The Lamp', [linked('Ann')])] }],
      facts: facts({ published: '2024-03-03' }),
    });
    const body = await render(StoryHead, { story, language: 'en' });
    expect(headingsOf(body)).toEqual(['1 Tide']);
    expect(heard(body)).toBe(
      'Tide by Anonymous, for Cora Part 2 of Gaslight A translation of The Lamp by Ann ' +
        'Teen and up No warnings given Complete 1,200 words, about 5 mins 3 March 2024',
    );
  });

  test('says the language of the title', async () => {
    const story = storyView({ title: { text: 'قنديل الميناء', ...ARABIC } });
    const body = await render(StoryHead, { story, language: 'en' });
    expect(tongueOf(called(body, 'h1', 'قنديل الميناء'))).toEqual(ARABIC);
  });

  test('shows the title as typed', async () => {
    const story = storyView({ title: { text: MARKUP, lang: undefined, dir: undefined } });
    expect(headingsOf(await render(StoryHead, { story, language: 'en' }))).toEqual([`1 ${MARKUP}`]);
  });
});

describe('what a story is about', () => {
  /** Each row as its label and what stands behind it. */
  async function rowsOf(more: Partial<StoryView>): Promise<readonly (readonly string[])[]> {
    const body = await render(About, { story: storyView(more) });
    return [...body.querySelectorAll('dl > div')].map((row) => [...row.children].map(wordsOf));
  }

  test('is a row for each kind of name', async () => {
    const tags = {
      fandoms: [linked('Sherlock Holmes')],
      relationships: [linked('Holmes/Watson', { qualifiers: ['past'] })],
      characters: [linked('Watson'), linked('Holmes')],
      tags: [linked('Fog')],
    };
    const collections = [linked('Yuletide')];
    const english = facts({ languages: [linked('English')] });
    expect(await rowsOf({ tags, collections, facts: english })).toEqual([
      ['Fandoms', 'Sherlock Holmes'],
      ['Relationships', 'Holmes/Watson (past)'],
      ['Characters', 'Watson, Holmes'],
      ['Tags', 'Fog'],
      ['Language', 'English'],
      ['Collections', 'Yuletide'],
    ]);
  });

  test('is no row where nothing was said, and no day where there is none', async () => {
    expect(await rowsOf({})).toEqual([]);
  });

  test('has the days of publication and update', async () => {
    const dated = facts({ published: '2023-12-31', updated: '2024-03-03' });
    expect(await rowsOf({ facts: dated })).toEqual([
      ['Published', '31 December 2023'],
      ['Updated', '3 March 2024'],
    ]);
  });

  test('thanks each by role, says where else the story is, and lets it be searched', async () => {
    const more = {
      credits: [
        { role: 'beta', name: 'Ben', url: undefined },
        { role: 'artist', name: MARKUP, url: 'https://example.org/cora' },
      ],
      alsoAt: [{ href: 'https://archiveofourown.org/works/1', host: 'archiveofourown.org' }],
    };
    expect(await rowsOf(more)).toEqual([
      ['With thanks to', 'Ben (beta)', `${MARKUP} (artist)`],
      ['Also at', 'archiveofourown.org'],
    ]);
    expect(linksOf(await render(About, { story: storyView(more) }))).toEqual({
      [MARKUP]: 'https://example.org/cora',
      'archiveofourown.org': 'https://archiveofourown.org/works/1',
      'Search in this story': `${BASE}search/?q=in%3Atide+`,
    });
  });
});

describe('the end of a story', () => {
  test.each([
    ['complete', 'The end'],
    ['ongoing', 'That is all so far.'],
    ['hiatus', 'That is all so far.'],
    ['abandoned', 'That is all so far.'],
  ] as const)('that is %s is “%s”', async (status, words) => {
    const body = await render(StoryEnd, { end: storyEnd({ status }) });
    expect(wordsOf(body)).toBe(words);
  });

  test('has its endnotes under a heading, at the level of the page', async () => {
    const end = storyEnd({ endnotes: rich('<p>Thanks for reading.</p>') });
    const body = await render(StoryEnd, { end });
    expect(headingsOf(body)).toEqual(['2 Endnotes']);
    expect(wordsOf(body)).toBe('The end Endnotes Thanks for reading.');
    expect(headingsOf(await render(StoryEnd, { end, level: 'h3' }))).toEqual(['3 Endnotes']);
  });

  test('leads to the neighbours in each series', async () => {
    const series = linked('Gaslight');
    const inSeries = [
      { series, part: 2, previous: related('One', [linked('Ann')]), next: related('Three') },
      { series: linked('Alone'), part: undefined, previous: undefined, next: undefined },
    ];
    const body = await render(StoryEnd, { end: storyEnd({ inSeries }) });
    expect(namesOf(body, 'nav')).toEqual(['Gaslight']);
    expect(wordsOf(body.querySelector('nav'))).toBe(
      'Next in Gaslight Three Before this in Gaslight One by Ann',
    );
  });

  test('has no step in a series where there is none', async () => {
    const series = linked('Gaslight');
    const inSeries = [{ series, part: 1, previous: undefined, next: related('Two') }];
    const body = await render(StoryEnd, { end: storyEnd({ inSeries }) });
    expect(wordsOf(body.querySelector('nav'))).toBe('Next in Gaslight Two');
  });

  test('leads on: to what came of it, to its authors’ other stories, to an answer', async () => {
    const end = storyEnd({
      inspired: [{ relation: 'podfics', stories: [related('Tide, read')] }],
      authors: [linked('tidewrack')],
      reply: 'mailto:ann@example.org',
    });
    const body = await render(StoryEnd, { end });
    expect([...body.querySelectorAll('p')].map(wordsOf)).toEqual([
      'The end',
      'Answer the author',
      'Read aloud as Tide, read',
      'More by tidewrack',
    ]);
    expect(linksOf(body)).toMatchObject({ 'Answer the author': 'mailto:ann@example.org' });
  });
});

describe('a cover', () => {
  test('in several sizes lets the browser choose, and comes at once on the story’s page', async () => {
    const cover = (await render(Cover, { image: image() })).querySelector('img');
    expect(cover?.getAttribute('srcset')).toContain(' 320w');
    expect(cover?.getAttribute('sizes')).toBe('16rem');
    expect(cover?.getAttribute('loading')).toBe('eager');
  });

  test('drawn in lines has one source', async () => {
    const cover = (await render(Cover, { image: image({ srcset: '' }) })).querySelector('img');
    expect(cover?.hasAttribute('srcset')).toBe(false);
    expect(cover?.hasAttribute('sizes')).toBe(false);
  });
});

test('a recording is a link beside its title', async () => {
  const audio = { src: '/lamps/stories/tide/tide.mp3', title: MARKUP };
  const body = await render(Audio, { audio });
  expect(wordsOf(body)).toBe(`Listen: ${MARKUP}`);
  expect(linksOf(body)).toEqual({ Listen: audio.src });
});
