import { describe, expect, test } from 'vitest';
import ChapterBody from '../../src/components/chapter/ChapterBody.astro';
import ChapterHead from '../../src/components/chapter/ChapterHead.astro';
import Steps from '../../src/components/chapter/Steps.astro';
import Contents from '../../src/components/story/Contents.astro';
import { chapterEntry, chapterName, chapterText, chapterView, step } from './chapter-views.ts';
import { called, headingsOf, heard, linksOf, namesOf, tongueOf, wordsOf } from './reading.ts';
import { render } from './render.ts';
import { ARABIC, BASE, JAPANESE, linked, MARKUP, rich, unlinked } from './views.ts';

describe('the head of a chapter', () => {
  test('says 3 of 12 in words, and how long it takes', async () => {
    const body = await render(ChapterHead, { chapter: chapterView() });
    expect([...body.querySelectorAll('p')].map(heard)).toEqual([
      'Tide by tidewrack',
      '3 of 12 · about 5 mins',
    ]);
  });

  test('has the chapter’s title as its h1, and leads to the story', async () => {
    const body = await render(ChapterHead, { chapter: chapterView() });
    expect(headingsOf(body)).toEqual(['1 A Knock']);
    expect(called(body, 'a', 'Tide').getAttribute('href')).toBe(`${BASE}stories/tide/`);
  });

  test.each([
    [7, 'Chapter 7'],
    [7.5, 'Chapter 7.5'],
    [0, 'Chapter 0'],
    [null, 'Untitled'],
  ])('without a title and with the number %s is “%s”', async (number, title) => {
    const name = chapterName(undefined, number);
    const body = await render(ChapterHead, { chapter: chapterView({ name }) });
    expect(headingsOf(body)).toEqual([`1 ${title}`]);
  });

  test('names the chapter’s own authors where they are others', async () => {
    const authors = [linked('Ann'), unlinked('Anonymous')];
    const body = await render(ChapterHead, { chapter: chapterView({ authors }) });
    expect(wordsOf(body.querySelector('p'))).toBe('Tide by Ann, Anonymous');
  });

  test('says each name in its own language, the part of the story too', async () => {
    const title = { text: 'العودة', ...ARABIC };
    const chapter = chapterView({
      name: chapterName(title, 3),
      part: { text: 'الجزء الأول', ...ARABIC },
      story: {
        href: BASE,
        title: { text: 'قنديل الميناء', ...ARABIC },
        authors: [linked('ジョバンニ', JAPANESE)],
      },
    });
    const body = await render(ChapterHead, { chapter });
    expect(tongueOf(called(body, 'h1', 'العودة'))).toEqual(ARABIC);
    expect(tongueOf(called(body, 'a', 'قنديل الميناء'))).toEqual(ARABIC);
    expect(tongueOf(called(body, 'a', 'ジョバンニ'))).toEqual(JAPANESE);
    expect(tongueOf(called(body, 'bdi[lang]', 'الجزء الأول'))).toEqual(ARABIC);
    expect(wordsOf(body)).toContain('الجزء الأول · 3 of 12 ·');
  });

  test('shows what was typed, whatever it holds', async () => {
    const name = { text: MARKUP, lang: undefined, dir: undefined };
    const chapter = chapterView({ name: chapterName(MARKUP, 3), part: name });
    const body = await render(ChapterHead, { chapter });
    expect(headingsOf(body)).toEqual([`1 ${MARKUP}`]);
    expect(wordsOf(body)).toContain(`${MARKUP} · 3 of 12`);
  });
});

describe('the steps from a chapter', () => {
  const stepsOf = (more: Parameters<typeof chapterView>[0]): Promise<HTMLElement> =>
    render(Steps, { chapter: chapterView(more) });

  test('lead on by the next chapter’s title, back, and to the contents', async () => {
    const body = await stepsOf({});
    expect(linksOf(called(body, 'nav', 'Chapters'))).toEqual({
      'Next chapter Rain': `${BASE}stories/tide/rain/`,
      'Previous chapter': `${BASE}stories/tide/fog/`,
      Contents: `${BASE}stories/tide/#chapters`,
    });
  });

  test('have none back from the first', async () => {
    expect(namesOf(await stepsOf({ previous: undefined }), 'a')).toEqual([
      'Next chapter Rain',
      'Contents',
    ]);
  });

  test('have none on from the last', async () => {
    expect(namesOf(await stepsOf({ next: undefined }), 'a')).toEqual([
      'Previous chapter',
      'Contents',
    ]);
  });

  test('say the next chapter’s language, and not of the words before it', async () => {
    const next = step('sabah', chapterName({ text: 'الصباح', ...ARABIC }, 4));
    const body = await stepsOf({ next });
    expect(tongueOf(called(body, '[lang]', 'الصباح'))).toEqual(ARABIC);
    expect(heard(body.querySelector('a'))).toBe('Next chapter الصباح');
  });

  test('call a next chapter without a title by its number', async () => {
    const next = step('chapter-4', chapterName(undefined, 4));
    expect(namesOf(await stepsOf({ next }), 'a')[0]).toBe('Next chapter Chapter 4');
  });
});

describe('a chapter’s parts', () => {
  const summary = rich('<p>He comes home.</p>');
  const notes = rich('<p>Thanks to Ben.</p>');
  const endnotes = rich('<p>More on Sunday.</p>');

  test('each have a heading: summary, notes, text and endnotes, in this order', async () => {
    const chapter = chapterText({ summary, notes, endnotes });
    const body = await render(ChapterBody, { chapter });
    expect(heard(body)).toBe(
      'Chapter summary He comes home. Chapter notes Thanks to Ben. Text It was late. ' +
        'Chapter endnotes More on Sunday.',
    );
    expect(headingsOf(body)).toEqual([
      '2 Chapter summary',
      '2 Chapter notes',
      '2 Text',
      '2 Chapter endnotes',
    ]);
  });

  test('that are absent leave no heading behind', async () => {
    expect(headingsOf(await render(ChapterBody, { chapter: chapterText() }))).toEqual(['2 Text']);
  });

  test('stand below the chapter’s heading where several chapters are on a page', async () => {
    const chapter = chapterText({ notes });
    const body = await render(ChapterBody, { chapter, level: 'h3' });
    expect(headingsOf(body)).toEqual(['3 Chapter notes', '3 Text']);
  });

  test('fold notes that are long, under their heading, and leave short ones open', async () => {
    const long = rich(`<p>${'Thanks to everyone. '.repeat(20)}</p>`);
    const chapter = chapterText({ summary, notes: long });
    const body = await render(ChapterBody, { chapter, fold: true });
    const folds = [...body.querySelectorAll('details')];
    expect(folds.map((fold) => heard(fold.querySelector('summary')))).toEqual(['Chapter notes']);
    expect(folds.map((fold) => fold.hasAttribute('open'))).toEqual([false]);
    expect(headingsOf(body)).toEqual(['2 Chapter summary', '2 Chapter notes', '2 Text']);
  });

  test('keep to the language of the text', async () => {
    const text = rich('<p>كان الليل.</p>', ARABIC);
    const chapter = chapterText({ text, notes: rich('<p>شكرا</p>', ARABIC) });
    const body = await render(ChapterBody, { chapter });
    expect(tongueOf(called(body, 'div[lang]', 'كان الليل.'))).toEqual(ARABIC);
    expect(tongueOf(called(body, 'div[lang]', 'شكرا'))).toEqual(ARABIC);
    expect(tongueOf(called(body, 'h2', 'Text'))).toEqual({ lang: null, dir: null });
  });

  test('begin with what holds for this chapter alone', async () => {
    const chapter = chapterText({
      rating: 'explicit',
      warnings: ['Spiders'],
      tags: [linked('Fog', { qualifiers: ['background'] }), linked('Rain')],
    });
    const body = await render(ChapterBody, { chapter });
    expect(heard(body)).toBe(
      'Explicit Warnings for this chapter Spiders Fog (background), Rain Text It was late.',
    );
  });

  test('cover what a chapter warns of, and say openly that nothing is warned of', async () => {
    const warned = chapterText({ warnings: ['No Archive Warnings Apply', 'Spiders'] });
    const cover = (await render(ChapterBody, { chapter: warned })).querySelector('details');
    expect(heard(cover?.querySelector('summary') ?? null)).toBe('Warnings for this chapter');
    expect(cover?.hasAttribute('open')).toBe(false);
    expect(heard(cover)).toContain('No warnings apply and Spiders');
    const unwarned = chapterText({ warnings: ['No Archive Warnings Apply'] });
    const body = await render(ChapterBody, { chapter: unwarned });
    expect(body.querySelector('details')).toBeNull();
    expect(heard(body)).toBe('No warnings apply Text It was late.');
  });

  test('say nothing of warnings that only the story has', async () => {
    const chapter = chapterText({ rating: 'teen' });
    expect(heard(await render(ChapterBody, { chapter }))).toBe('Teen and up Text It was late.');
  });
});

describe('the contents of a story', () => {
  const entriesOf = async (chapters: readonly ReturnType<typeof chapterEntry>[]) => {
    const body = await render(Contents, { chapters });
    return [...body.querySelectorAll('li')].map(heard);
  };

  test('list each chapter by number and title, with its words and its day', async () => {
    const chapters = [
      chapterEntry({ name: chapterName('A Knock', 1), words: 1, published: '2024-03-03' }),
      chapterEntry({ name: chapterName('Fog', 7.5), words: 2480 }),
    ];
    expect(await entriesOf(chapters)).toEqual([
      '1 A Knock 1 word, 3 March 2024',
      '7.5 Fog 2,480 words',
    ]);
  });

  test('give a chapter without a title its number once, and a prologue none', async () => {
    const chapters = [
      chapterEntry({ name: chapterName('Prologue', null) }),
      chapterEntry({ name: chapterName(undefined, 1) }),
    ];
    expect(await entriesOf(chapters)).toEqual(['Prologue 1,200 words', 'Chapter 1 1,200 words']);
  });

  test('have a heading where a part begins, in its language', async () => {
    const part = { text: 'الجزء الأول', ...ARABIC };
    const chapters = [chapterEntry({ part }), chapterEntry()];
    const body = await render(Contents, { chapters });
    expect(headingsOf(body)).toEqual(['3 الجزء الأول']);
    expect(tongueOf(body.querySelector('h3'))).toEqual(ARABIC);
  });

  test('lead to each chapter, its title in its language', async () => {
    const title = { text: 'الصباح', ...ARABIC };
    const chapters = [chapterEntry(), chapterEntry(step('sabah', chapterName(title, 2)))];
    const body = await render(Contents, { chapters });
    expect(linksOf(body)).toEqual({
      'A Knock': `${BASE}stories/tide/a-knock/`,
      الصباح: `${BASE}stories/tide/sabah/`,
    });
    expect(tongueOf(called(body, 'a', 'الصباح'))).toEqual(ARABIC);
  });
});
