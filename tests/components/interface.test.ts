import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { describe, expect, test } from 'vitest';
import ChapterBody from '../../src/components/chapter/ChapterBody.astro';
import ChapterHead from '../../src/components/chapter/ChapterHead.astro';
import ReadingPlace from '../../src/components/chapter/ReadingPlace.astro';
import Steps from '../../src/components/chapter/Steps.astro';
import NameAbout from '../../src/components/lists/NameAbout.astro';
import NameGroup from '../../src/components/lists/NameGroup.astro';
import Browse from '../../src/components/browse/Browse.astro';
import NameIndex from '../../src/components/lists/NameIndex.astro';
import Pagination from '../../src/components/lists/Pagination.astro';
import Stories from '../../src/components/lists/Stories.astro';
import SearchBox from '../../src/components/search/SearchBox.astro';
import TextFound from '../../src/components/search/TextFound.astro';
import KeepOnShelf from '../../src/components/shelf/KeepOnShelf.astro';
import ShelfPanel from '../../src/components/shelf/ShelfPanel.astro';
import Footer from '../../src/components/site/Footer.astro';
import GoOn from '../../src/components/site/GoOn.astro';
import Header from '../../src/components/site/Header.astro';
import About from '../../src/components/story/About.astro';
import Audio from '../../src/components/story/Audio.astro';
import Contents from '../../src/components/story/Contents.astro';
import StoryEnd from '../../src/components/story/StoryEnd.astro';
import StoryHead from '../../src/components/story/StoryHead.astro';
import { chapterEntry, chapterName, chapterText, chapterView } from './chapter-views.ts';
import { heard } from './reading.ts';
import { render, t } from './render.ts';
import {
  card,
  counted,
  facts,
  linked,
  related,
  rich,
  siteView,
  storyEnd,
  storyView,
} from './views.ts';

/** What the interface says, without a Latin letter but in a phrase's places: as in another language. */
function translated(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.replace(/\{\w+\}|[a-z]/giu, (found) => (found.length > 1 ? found : 'ж'));
  }
  if (typeof value === 'function') {
    return (...given: readonly unknown[]) => {
      const said: unknown = Reflect.apply(value, undefined, given);
      return translated(said);
    };
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, translated(each)]));
}

const interfaceElsewhere = {
  ...Object.fromEntries(Object.entries(t).map(([key, each]) => [key, translated(each)])),
  language: t.language,
  locale: t.locale,
};

const names = [counted('Ann', 1), counted('Ben', 2)];
const group = { kind: 'fandom', href: '/', names, total: 9 } as const;
const remarks = { summary: rich('One.'), notes: rich('Two.'), endnotes: rich('Three.') };
const dated = facts({ published: '2023-12-31', updated: '2024-03-03', oneShot: false, posted: 3 });
const story = storyView({
  facts: dated,
  gifts: ['Cora'],
  series: [{ series: linked('Gaslight'), part: 2 }],
  sources: [{ relation: 'inspiredBy', stories: [related('The Lamp', [linked('Ann')])] }],
  tags: { fandoms: names, relationships: names, characters: names, tags: names },
  collections: names,
  credits: [{ role: 'beta', name: 'Ben', url: undefined }],
  alsoAt: [{ href: '/', host: 'ao3.example' }],
});
const end = storyEnd({
  endnotes: rich('Three.'),
  authors: names,
  reply: '/',
  inspired: [{ relation: 'podfics', stories: [related('Heard')] }],
  inSeries: [
    { series: linked('Gaslight'), part: 1, previous: related('One'), next: related('Two') },
  ],
});
const chapter = chapterView({ name: chapterName(undefined, 3), authors: names });
const site = siteView({ reply: '/' });

const wordsIn = (text: string): readonly string[] => text.match(/[a-z]+/giu) ?? [];

describe('no word of the interface stands in a component, but in the dictionary', () => {
  test.each<[string, AstroComponentFactory, Readonly<Record<string, unknown>>]>([
    ['a story’s head', StoryHead, { story, language: 'en' }],
    ['what it is about', About, { story }],
    ['its recording', Audio, { audio: { src: '/', title: 'Tide' } }],
    ['its contents', Contents, { chapters: [chapterEntry({ published: '2024-03-03' })] }],
    ['its end', StoryEnd, { end }],
    ['its cards', Stories, { language: 'en', stories: [card({ tags: names, moreTags: names })] }],
    ['an empty list', Stories, { language: 'en', stories: [] }],
    ['a chapter’s head', ChapterHead, { chapter }],
    ['its parts', ChapterBody, { chapter: chapterText({ ...remarks, rating: 'teen' }) }],
    ['its steps', Steps, { chapter }],
    ['its place', ReadingPlace, { story: { ...story, chapters: 3 }, minutes: [1, 2, 3] }],
    ['names', NameGroup, { group }],
    ['their index', NameIndex, { index: { groups: [{ id: 'x', names }], letters: [{}, {}] } }],
    [
      'what stands around a name',
      NameAbout,
      {
        name: {
          aliases: ['Ann'],
          lines: [{ label: 'fandom', names }],
          groups: [{ label: 'within', names, folded: names, total: 9 }],
        },
      },
    ],
    ['pages', Pagination, { paging: { page: 2, pages: 3, hrefs: ['/', '/', '/'] } }],
    ['the head', Header, { site }],
    ['the foot', Footer, { site }],
    ['the way back', GoOn, { stories: '/' }],
    ['the filters', Browse, { site, href: '/' }],
    ['the box of the search', SearchBox, { href: '/' }],
    ['what is found', TextFound, { addresses: { story: '/', chapter: '/' }, stories: '/' }],
    ['the shelf', ShelfPanel, { stories: '/', news: {} }],
    ['the button that keeps', KeepOnShelf, { story: { ...story, chapters: 3 }, shelf: '/' }],
  ])('%s', async (_, component, props) => {
    const body = await render(component, { ...props, t: interfaceElsewhere });
    // What is to be typed is the same in every language.
    for (const code of body.querySelectorAll('code')) code.remove();
    const labels = [...body.querySelectorAll('[aria-label], [placeholder]')].flatMap((element) =>
      ['aria-label', 'placeholder'].flatMap((name) => element.getAttribute(name) ?? []),
    );
    const said = [heard(body), ...labels].join(' ');
    expect(said).toMatch(/ж/u);
    const given = wordsIn(JSON.stringify(props));
    expect(wordsIn(said).filter((word) => !given.includes(word))).toEqual([]);
  });
});
