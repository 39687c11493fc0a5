import './read-here.ts';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../../src/archive/read-archive.ts';
import { shelf, type Shelf } from './import-shelf.ts';
import { filesBelow } from './run-command.ts';

const FICTION = 'https://www.royalroad.com/fiction/42';

/** A chapter's page at Royal Road, which says nothing of its place but its id. */
function royalRoad(id: number, title: string, text: string): string {
  return `<!DOCTYPE html><html lang="en"><head>
<link rel="canonical" href="${FICTION}/the-weather/chapter/${String(id)}/x"></head><body>
<div class="fic-header"><h2>The Weather</h2><h1>${title}</h1><a href="/profile/9">zoe</a></div>
<div class="chapter-inner chapter-content"><p>${text}</p></div></body></html>`;
}

/** Titles with numbers and without, in the order in which they came out. */
const STORY: readonly (readonly [id: number, title: string])[] = [
  [8, 'Prologue'],
  [9, 'Chapter 1: Rain'],
  [70, 'Interlude: A Cloud'],
  [80, 'Chapter 2'],
  [90, 'The Thaw'],
  [100, '4. Hail'],
  [110, 'Epilogue'],
];

const FILES = [
  '00-prologue.md',
  '01-rain.md',
  '01.5-interlude-a-cloud.md',
  '02.md',
  '03-the-thaw.md',
  '04-hail.md',
  '05-epilogue.md',
];

type Files = Readonly<Record<string, string>>;

/** The chapters' files by their names. */
async function chapters({ files }: Shelf): Promise<Files> {
  const all = Object.entries(await files()).filter(([path]) => !path.endsWith('/index.md'));
  return Object.fromEntries(all.map(([path, text]) => [path.replace(/^.*\//u, ''), text]));
}

/** What was imported of pages that were read in this order. @param most in each run */
async function imported(order: readonly number[], most: number): Promise<Files> {
  const own = await shelf();
  for (const [index, at] of order.entries()) {
    const [id, title] = STORY[at] ?? [0, ''];
    await own.download(`${String(index)}.html`, royalRoad(id, title, `The ${String(id)}th.`));
    if ((index + 1) % most === 0) await own.run();
  }
  await own.run();
  return own.files();
}

describe('the pages of a story that its site does not count', () => {
  it('become one story, in the order in which they came out', async () => {
    const own = await shelf();
    for (const [id, title] of STORY) {
      await own.download(`${title}.html`, royalRoad(id, title, `The ${String(id)}th.`));
    }
    const { code, output } = await own.run();
    const now = await chapters(own);
    expect(code).toBe(0);
    expect(Object.keys(now)).toEqual(FILES);
    for (const [index, [id]] of STORY.entries()) {
      expect(now[FILES[index] ?? '']).toContain(`The ${String(id)}th.`);
    }
    expect(output).toContain('1 story imported.');
    expect(output).not.toContain('missing');
    expect(output).not.toContain('on pages of their own');
  });

  it.each([
    ['last to first', [6, 5, 4, 3, 2, 1, 0]],
    ['from the middle', [3, 4, 2, 5, 1, 6, 0]],
    ['the unnumbered first', [4, 2, 6, 0, 5, 3, 1]],
    ['the numbered first', [5, 1, 3, 0, 6, 4, 2]],
  ])('are the same files read %s, in one run and in several', async (_, order) => {
    const expected = await imported([0, 1, 2, 3, 4, 5, 6], 7);
    expect(await imported(order, 7)).toEqual(expected);
    expect(await imported(order, 2)).toEqual(expected);
  });

  it('count where no title does', async () => {
    const own = await shelf();
    for (const id of [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) {
      await own.download(`${String(99 - id)}.html`, royalRoad(id, `Day of ${String(id)}`, 'Sun.'));
    }
    await own.run();
    const names = Object.keys(await chapters(own));
    expect(names.slice(0, 2)).toEqual(['01-day-of-2.md', '02-day-of-3.md']);
    expect(names.at(-1)).toBe('11-day-of-12.md');
  });

  it('keep their addresses and the numbers in their titles, however often they move', async () => {
    const own = await shelf();
    const [first, second, again] = ['Chapter 1', 'Chapter 2: Snow', 'Chapter 1: Sun'];
    await own.download('a.html', royalRoad(30, again, 'Book Two.'));
    await own.download('b.html', royalRoad(20, second, 'Snow.'));
    await own.run();
    expect(await shown(own)).toEqual([
      [2, 'snow'],
      [1, 'sun'],
    ]);
    await own.download('c.html', royalRoad(10, first, 'Book One.'));
    await own.download('d.html', royalRoad(15, 'A Cloud', 'Grey.'));
    await own.run();
    expect(await shown(own)).toEqual([
      [1, 'chapter-01'],
      [2, 'a-cloud'],
      [2, 'snow'],
      [1, 'sun'],
    ]);
  });

  it('imported again change nothing', async () => {
    const own = await shelf();
    await own.download('a.html', royalRoad(20, 'Snow', 'Snow.'));
    await own.download('b.html', royalRoad(10, 'Rain', 'Rain.'));
    await own.run();
    const before = await filesBelow(own.content);
    const { output } = await own.run();
    expect(output).toContain('0 stories imported, 1 story unchanged.');
    expect(await filesBelow(own.content)).toEqual(before);
  });

  it('are only announced on a dry run, also those that would come between others', async () => {
    const own = await shelf();
    await own.download('b.html', royalRoad(30, 'Snow', 'Snow.'));
    await own.download('a.html', royalRoad(10, 'Rain', 'Rain.'));
    const dry = await own.run('--dry-run');
    expect(dry.output).toContain('1 story would be imported; nothing was written.');
    expect(await own.files()).toEqual({});
    await own.run();
    const before = await filesBelow(own.content);
    await own.download('c.html', royalRoad(20, 'Hail', 'Hail.'));
    await own.download('d.html', royalRoad(25, 'Snow', 'More snow.'));
    const { output, errors } = await own.run('--dry-run');
    expect(output).toContain('1 story updated, 1 story unchanged; nothing was written.');
    expect(errors).not.toContain('not taken');
    expect(await filesBelow(own.content)).toEqual(before);
  });
});

/** What readers see of the chapters, in their order: their numbers and addresses. */
async function shown({ content }: Shelf): Promise<readonly (readonly [number | null, string])[]> {
  const { stories } = await readArchive(content, { today: '2026-01-01' });
  return (stories[0]?.chapters ?? []).map(({ number, slug }) => [number, slug]);
}

describe('a page that comes between two others', () => {
  it('moves what was edited with what stands beside it, and leaves every text as it is', async () => {
    const own = await shelf();
    await own.download('1.html', royalRoad(10, 'Rain', 'Rain.'));
    await own.download('3.html', royalRoad(30, 'Snow', 'Snow.'));
    await own.run();
    await own.edit('stories/the-weather/02-snow.md', 'Mine.\n');
    await own.download('3.html', royalRoad(30, 'Snow', 'Snow, mended.'));
    await own.run();
    const { '01-rain.md': rain } = await chapters(own);
    await own.download('2.html', royalRoad(20, 'Hail', 'Hail.'));
    await own.run();
    const now = await chapters(own);
    expect(Object.keys(now)).toEqual(['01-rain.md', '02-hail.md', '03-snow.md', '03-snow.md.new']);
    expect(now['01-rain.md']).toBe(rain);
    expect(now['02-hail.md']).toContain('Hail.');
    expect(now['03-snow.md']).toBe('Mine.\n');
    expect(now['03-snow.md.new']).toContain('Snow, mended.');
  });

  it('moves what is still known for edited or not afterwards', async () => {
    const own = await shelf();
    await own.download('2.html', royalRoad(20, 'Hail', 'Hail.'));
    await own.download('3.html', royalRoad(30, 'Snow', 'Snow.'));
    await own.run();
    await own.edit('stories/the-weather/02-snow.md', 'Mine.\n');
    await own.download('1.html', royalRoad(10, 'Rain', 'Rain.'));
    await own.run();
    await own.download('2.html', royalRoad(20, 'Hail', 'Hail, mended.'));
    await own.download('3.html', royalRoad(30, 'Snow', 'Snow, mended.'));
    const { output } = await own.run();
    const now = await chapters(own);
    expect(now['02-hail.md']).toContain('Hail, mended.');
    expect(now['03-snow.md']).toBe('Mine.\n');
    expect(now['03-snow.md.new']).toContain('Snow, mended.');
    expect(now['02-hail.md.new']).toBeUndefined();
    expect(output).toContain('Edited here');
  });

  it('never moves one into the place of another file', async () => {
    const own = await shelf();
    await own.download('2.html', royalRoad(20, 'Hail', 'Hail.'));
    await own.run();
    await own.edit('stories/the-weather/02-hail.md', 'My own.\n');
    await own.download('1.html', royalRoad(10, 'Rain', 'Rain.'));
    await own.run();
    const now = await chapters(own);
    expect(now['02-hail.md']).toBe('My own.\n');
    expect(now['01-hail.md']).toContain('Hail.');
    expect(now['01-rain.md']).toContain('Rain.');
  });

  it('finds those again by their addresses that somebody has numbered anew', async () => {
    const own = await shelf();
    await own.download('1.html', royalRoad(10, 'Rain', 'Rain.'));
    await own.download('3.html', royalRoad(30, 'Snow', 'Snow.'));
    await own.run();
    const { '02-snow.md': snow = '' } = await chapters(own);
    await own.rename('stories/the-weather/02-snow.md', 'stories/the-weather/07-snow.md');
    await own.download('2.html', royalRoad(20, 'Hail', 'Hail.'));
    await own.run();
    const now = await chapters(own);
    expect(Object.keys(now)).toEqual(['01-rain.md', '02-hail.md', '03-snow.md']);
    expect(now['03-snow.md']).toBe(snow);
  });
});

describe('a page with a chapter that is there', () => {
  it('mends it in its place, also under another title', async () => {
    const own = await shelf();
    await own.download('1.html', royalRoad(10, 'Rain', 'Rain.'));
    await own.download('2.html', royalRoad(20, 'Snow', 'Snow.'));
    await own.run();
    await own.download('2.html', royalRoad(20, 'Sleet', 'Snow, mended.'));
    await own.run();
    const now = await chapters(own);
    expect(Object.keys(now)).toEqual(['01-rain.md', '02-snow.md']);
    expect(now['02-snow.md']).toContain('Snow, mended.');
  });

  it('and holds less does not take its place', async () => {
    const own = await shelf();
    await own.download('1.html', royalRoad(10, 'Rain', 'Rain, <em>mended</em>.'));
    await own.run();
    await own.download('old.html', royalRoad(10, 'Rain', 'Rain.'));
    const { errors } = await own.run();
    expect(errors).toContain('has kept more of the text’s form');
    expect((await chapters(own))['01-rain.md']).toContain('*mended*');
  });

  it('knows it though it was imported before pages had a place', async () => {
    const own = await shelf();
    await own.download('3.html', royalRoad(30, 'Snow', 'Snow.'));
    await own.run();
    const ledger = join(own.content, '.imports.json');
    const old = (await readFile(ledger, 'utf-8'))
      .replace(/,"pages":.*(?=\}$)/mu, '')
      .replace(/"read": \{[^]*$/u, '"read": {}\n}\n');
    await writeFile(ledger, old);
    await own.download('1.html', royalRoad(10, 'Rain', 'Rain.'));
    await own.download('2.html', royalRoad(20, 'Hail', 'Hail.'));
    const { errors } = await own.run();
    expect(errors).not.toContain('not taken');
    expect(Object.keys(await chapters(own))).toEqual(['01-rain.md', '02-hail.md', '03-snow.md']);
  });
});

describe('uncounted pages and a file with the whole story', () => {
  const WHOLE = `Title: The Weather\nAuthor: zoe\nSource: ${FICTION}\n\nChapter 1: Rain\n\nRain, whole.\n\n\n\nChapter 2: Snow\n\nSnow, whole.\n`;

  it('are one story: what the file lacks comes behind it, and what it has stays', async () => {
    const own = await shelf();
    await own.download('all.txt', WHOLE);
    await own.run();
    await own.download('2.html', royalRoad(20, 'Snow', 'Snow.'));
    await own.download('4.html', royalRoad(40, 'Sun', 'Sun.'));
    await own.download('x.html', royalRoad(30, 'Hail', 'Hail.'));
    const { errors } = await own.run();
    const now = await chapters(own);
    expect(Object.keys(now)).toEqual(['01-rain.md', '02-snow.md', '03-hail.md', '04-sun.md']);
    expect(now['02-snow.md']).toContain('Snow, whole.');
    expect(errors).toContain('its chapter is there, from all.txt');
  });
});

describe('the parts of a Wattpad story whose pages have no list of them', () => {
  /** @param list ids of all parts, where the page has them */
  function wattpad(id: number, title: string, list: readonly number[] = []): string {
    const links = list.map((part) => `<li><a href="/${String(part)}-wax">A part</a></li>`).join('');
    return `<!DOCTYPE html><html><head>
<link rel="canonical" href="https://www.wattpad.com/${String(id)}-wax"></head><body>
<div class="toc-header"><a href="/story/66-wax"><span class="title">Wax</span></a></div>
${links === '' ? '' : `<ul class="table-of-contents">${links}</ul>`}
<div class="panel-reading"><h1>${title}</h1><div class="author"><a href="/user/zoe">zoe</a></div></div>
<div class="panel-reading"><pre><p data-p-id="1">Of ${title}.</p></pre></div></body></html>`;
  }

  it('stand in the order of their ids', async () => {
    const own = await shelf();
    await own.download('a.html', wattpad(300, 'Flame'));
    await own.download('b.html', wattpad(100, 'Prologue'));
    await own.download('c.html', wattpad(200, 'Chapter 1: Wick'));
    const { output } = await own.run();
    const now = await chapters(own);
    expect(Object.keys(now)).toEqual(['00-prologue.md', '01-wick.md', '02-flame.md']);
    expect(output).not.toContain('missing');
  });

  it.each([
    ['before', ['a', 'b']],
    ['after', ['b', 'a']],
  ])('stand among those that have it, read %s them', async (_, [first = '', second = '']) => {
    const own = await shelf();
    const list = [100, 200, 300, 400];
    await own.download(`${first}1.html`, wattpad(300, 'Flame'));
    await own.download(`${second}1.html`, wattpad(400, 'Ash', list));
    await own.download(`${second}2.html`, wattpad(200, 'Wick', list));
    const { output } = await own.run();
    const now = await chapters(own);
    expect(Object.keys(now)).toEqual(['02-wick.md', '03-flame.md', '04-ash.md']);
    expect(now['03-flame.md']).toContain('Of Flame.');
    expect(output).toContain('chapter 1 of 4');
  });

  it('are the same parts by their ids, be their places in the list others by then', async () => {
    const own = await shelf();
    await own.download('1.html', wattpad(100, 'Wick', [100, 300]));
    await own.download('2.html', wattpad(300, 'Flame', [100, 300]));
    await own.run();
    await own.download('2.html', wattpad(300, 'Flame', [100, 200, 300]));
    const { output } = await own.run();
    expect(Object.keys(await chapters(own))).toEqual(['01-wick.md', '03-flame.md']);
    expect(output).toContain('chapter 2 of 3');
  });
});
