import { describe, expect, it } from 'vitest';
import { readStory } from '../../../src/import/read-story.ts';
import { filesOf, message, readingOf, reported } from './fixture.ts';
import { countOf, PNG, webFixture, wordsOf } from './web-fixture.ts';

describe('a page with menus', () => {
  it('gives its text alone, whole, with what the page says of it', async () => {
    const bytes = webFixture('web-page/with-menus.html');
    const { draft, format } = await readingOf('what.html', bytes, (path) =>
      path === 'what_files/kettle.png' ? PNG : undefined,
    );
    expect(format).toBe('web page');
    const [chapter] = draft.chapters;
    expect(wordsOf(chapter?.text)).toBe(
      [
        'The kettle was on before the boat was in sight, and that, Ada said, was how one knew it was Tuesday.',
        '“You are late,” she told the door, which had not yet been knocked on. It was knocked on, then, twice, and once more lower down, as if by a smaller hand.',
        'Nobody came in. The rain did, a little, and the smell of weed, and the light went round, and round, and round again.',
        'In the morning there was a shoe on the step, very small, very wet, and laced with care.',
        'Keep it by the stove, the note said. I shall want it dry, and I shall want it soon.',
        'She put it by the stove. She put the kettle on. It was, after all, only Wednesday, and there was the whole of the week to be late in.',
      ].join(' '),
    );
    expect(countOf(chapter?.text, 'thematicBreak')).toBe(1);
    expect(countOf(chapter?.text, 'blockquote')).toBe(1);
    expect(countOf(chapter?.text, 'link')).toBe(1);
    expect(countOf(chapter?.text, 'image')).toBe(1);
    expect(draft.pictures?.map(({ name }) => name)).toEqual(['kettle.png']);
    expect(filesOf({ ...draft, chapters: [{ text: { type: 'root', children: [] } }] }))
      .toMatchInlineSnapshot(`
      {
        "story.md": "---
      title: What the Tide Left
      author: Ada Lark
      language: en-GB
      published: 2019-11-02
      source: https://lamps.example/stories/what-the-tide-left
      summary: A keeper, a kettle, and a visitor who is late.
      ---
      ",
      }
    `);
  });

  it('says which of its parts were left out', async () => {
    const { draft } = await readingOf('what.html', webFixture('web-page/with-menus.html'));
    const left = draft.report.find(({ code }) => code === 'left-out');
    expect(left?.places.map(({ text }) => text)).toEqual([
      'We use cookies to make the lamp burn brighter for you.',
      'More like this one',
      'The stair that was not there',
      'I liked the shoe very much, please write more of it.',
      'All stories belong to those who wrote them down.',
    ]);
    expect(reported(draft, 'left-out')).toEqual([16, 30, 30, 31, 32]);
  });

  it('is taken whole where no text stands out, and says so', async () => {
    const page = '<html><body><form><input></form><p>Rain.</p></body></html>';
    const { draft } = await readingOf('rain.html', page);
    expect(wordsOf(draft.chapters[0]?.text)).toBe('Rain.');
  });
});

describe('a page that is nothing but a story', () => {
  it('is taken whole, and parted at its chapters’ headings', async () => {
    const bytes = webFixture('web-page/plain-chapters.html');
    const { draft } = await readingOf('stair.html', bytes);
    expect(draft).toMatchObject({ title: 'The Long Stair', authors: [], shape: 'chapters' });
    expect(wordsOf(draft.foreword)).toBe('For M., who counted them.');
    expect(
      draft.chapters.map(({ text, ...heading }) => ({ ...heading, words: wordsOf(text) })),
    ).toEqual([
      { title: 'Up', words: 'There were ninety-nine steps. There was always one more.' },
      { title: 'Down', words: 'Going down, there were a hundred and one.' },
      { title: 'Interlude', number: null, words: 'Tea.' },
    ]);
    expect(message(draft, 'author')).toContain('Unknown');
  });

  it('keeps the italics and the bold that its style sheet gives to classes', async () => {
    const page =
      '<html><head><style>.c1{font-style:italic}.c2{font-weight:700}.c3{font-weight:400;font-style:normal}.c4{display:none}</style></head>' +
      '<body><p><span class="c3">It was </span><span class="c1">late</span><span class="c3"> and </span><span class="c2">wet</span><span class="c4"> outside</span>.</p></body></html>';
    const { draft } = await readingOf('x.html', page);
    const [chapter] = draft.chapters;
    expect(wordsOf(chapter?.text)).toBe('It was late and wet outside.');
    expect(countOf(chapter?.text, 'emphasis')).toBe(1);
    expect(countOf(chapter?.text, 'strong')).toBe(1);
  });

  it('stays one where only one heading looks like a chapter’s', async () => {
    const page =
      '<html><body><h2>Chapter 1</h2><p>Rain.</p><h2>The end</h2><p>Sun.</p></body></html>';
    const { draft } = await readingOf('x.html', page);
    expect(draft.shape).toBe('one-shot');
    expect(wordsOf(draft.chapters[0]?.text)).toBe('Chapter 1 Rain. The end Sun.');
  });

  it('names its language, in its head or by its script', async () => {
    const french = await readingOf(
      'x.html',
      '<html lang="fr"><body><p>La pluie.</p></body></html>',
    );
    expect(french.draft.languages).toEqual(['fr']);
    const japanese = await readingOf('x.html', '<html><body><p>雨が降っている。</p></body></html>');
    expect(japanese.draft.languages).toEqual(['ja']);
  });

  it('has the web address that the browser wrote into it', async () => {
    const page =
      '<!DOCTYPE html>\n<!-- saved from url=(0030)https://lamps.example/the-rain -->\n<html><body><p>Rain.</p></body></html>';
    expect((await readingOf('x.html', page)).draft.sources).toEqual([
      'https://lamps.example/the-rain',
    ]);
  });
});

describe('a page of any shape is read or refused in a moment', () => {
  const paragraph = '<p>The stairs went up, and the lamp went with them, and the tide.</p>';
  it.each([
    ['10,000 boxes within one another', '<div>'.repeat(10_000) + paragraph],
    ['500 boxes within one another', '<div>'.repeat(500) + paragraph],
    ['140 boxes within one another', '<div>'.repeat(140) + paragraph.repeat(500)],
    ['140 tables within one another', '<table><tr><td>'.repeat(140) + paragraph],
    ['4,000 paragraphs', paragraph.repeat(4_000)],
    ['links', '<p><a href="/x">The tide</a></p>'.repeat(1_500)],
    ['empty boxes', '<div></div>'.repeat(5_000)],
    ['unclosed emphasis', '<i><b>rain '.repeat(1_000)],
    ['one long word', `<p>${'a'.repeat(2_000_000)}</p>`],
    ['headings', '<h2>Chapter 1</h2><p>Rain.</p>'.repeat(1_000)],
  ])('%s', async (_, body) => {
    const html = `<html><body><nav><a href="/">Home</a></nav>${body}</body></html>`;
    const start = performance.now();
    const reading = await readStory({ bytes: Buffer.from(html), name: 'x.html' }, OPTIONS);
    if ('draft' in reading) filesOf(reading.draft);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('is refused where its elements stand too deep, or are too many', async () => {
    const deep = `<html><body>${'<div>'.repeat(700)}Rain.</body></html>`;
    expect(await readStory({ bytes: Buffer.from(deep), name: 'x.html' }, OPTIONS)).toEqual({
      refused: 'its elements stand within one another too deep to be read',
    });
    const wide = `<html><body>${'<b>x</b>'.repeat(150_001)}</body></html>`;
    expect(await readStory({ bytes: Buffer.from(wide), name: 'x.html' }, OPTIONS)).toEqual({
      refused: 'it has more than 150,000 elements, which no story has',
    });
  }, 30_000);

  it('is taken whole where it is too large to look for its text, and says so', async () => {
    const large = `<html><body><nav><a href="/">Home</a></nav>${'<div>'.repeat(151)}${paragraph}</body></html>`;
    const { draft } = await readingOf('x.html', large);
    expect(message(draft, 'whole-page')).toContain('taken whole');
    expect(wordsOf(draft.chapters[0]?.text)).toMatch(/^Home The stairs/u);
  });
});

describe('a hostile page', () => {
  it('runs nothing and asks for nothing', async () => {
    const asked: string[] = [];
    const page = `<html><head><base href="https://lamps.example/"><script src="https://lamps.example/x.js"></script>
      <script>globalThis.harm = 1;</script></head><body onload="globalThis.harm = 1">
      <nav><a href="/">Home</a></nav><img src="x" onerror="globalThis.harm = 1"><iframe src="https://lamps.example/"></iframe>
      ${'<p>The lamp burned, and burned, and burned.</p>'.repeat(20)}</body></html>`;
    await readingOf('x.html', page, (path) => {
      asked.push(path);
      return undefined;
    });
    expect('harm' in globalThis).toBe(false);
    expect(asked.filter((path) => path !== 'x')).toEqual([]);
  });
});

const OPTIONS = { emphasis: false };

describe('labels at the top of a page', () => {
  const page = (top: string, text = '<p>It rained on the stair.</p><p>It went on.</p>'): string =>
    `<!doctype html><title>stair.html</title><body><h1>The Stair</h1>${top}${text}</body>`;

  it.each([
    ['a paragraph each', '<p>Author: Ann Lee</p><p>Fandom: Lamps</p><p>Rating: Teen</p>'],
    ['lines of one paragraph', '<p>Author: Ann Lee<br>Fandom: Lamps<br>Rating: Teen</p>'],
    [
      'in bold',
      '<p><b>Author:</b> Ann Lee</p><p><b>Fandom:</b> Lamps</p><p><b>Rating:</b> Teen</p>',
    ],
  ])('say what the story is, as %s, and are none of its text', async (_, top) => {
    const { draft } = await readingOf('stair.html', page(top));
    expect(draft).toMatchObject({
      title: 'The Stair',
      authors: ['Ann Lee'],
      fandoms: ['Lamps'],
      rating: 'teen',
    });
    expect(wordsOf(draft.chapters[0]?.text)).toBe('It rained on the stair. It went on.');
    expect(message(draft, 'author')).toBe('');
  });

  it('are believed before what the page says, and keep the formatting of their prose', async () => {
    const top = '<p>Title: The Other Stair</p><p>Author: Ann</p><p>Summary: It <i>rains</i>.</p>';
    const { draft } = await readingOf('stair.html', page(top));
    expect(draft.title).toBe('The Other Stair');
    expect(filesOf(draft)['story.md']).toContain('summary: It *rains*.');
  });

  it('stand before the first of its chapters, too', async () => {
    const chapters = '<h2>Chapter 1: Up</h2><p>Up.</p><h2>Chapter 2: Down</h2><p>Down.</p>';
    const { draft } = await readingOf(
      'stair.html',
      page('<p>Author: Ann</p><p>Status: Complete</p><p>For those who climb.</p>', chapters),
    );
    expect(draft).toMatchObject({ authors: ['Ann'], status: 'complete' });
    expect(wordsOf(draft.foreword)).toBe('For those who climb.');
    expect(draft.chapters).toHaveLength(2);
    expect(message(draft, 'no-status')).toBe('');
  });

  it.each([
    'He said: nothing.',
    'There was one thing to remember: the stair.',
    '“Author: unknown,” the label read, and nothing else.',
  ])('are not seen in prose: %s', async (first) => {
    const { draft } = await readingOf('stair.html', page(`<p>${first}</p>`));
    expect(wordsOf(draft.chapters[0]?.text)).toBe(`${first} It rained on the stair. It went on.`);
  });
});
