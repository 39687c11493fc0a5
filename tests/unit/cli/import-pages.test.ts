import './read-here.ts';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { filesBelow } from './run-command.ts';
import { shelf, type Shelf } from './import-shelf.ts';

const WORK = 'https://archiveofourown.org/works/77';

interface Ao3Page {
  readonly posted?: number;
  readonly updated?: string;
  readonly title?: string;
  readonly above?: string;
  readonly below?: string;
}

/** A work's page with one of its chapters. */
function ao3(number: number, text: string, page: Ao3Page = {}): string {
  const { posted = 4, updated = '2022-01-09', title = '', above = '', below = '' } = page;
  const heading = `<a href="${WORK}/chapters/90${String(number)}">Chapter ${String(number)}</a>`;
  return `<!DOCTYPE html><html><body>
<dl class="work meta group"><dt class="fandom tags">Fandom:</dt><dd class="fandom tags"><ul><li><a class="tag">Lamps</a></li></ul></dd>
<dt class="language">Language:</dt><dd class="language" lang="en">English</dd>
<dt class="stats">Stats:</dt><dd class="stats"><dl class="stats"><dt class="published">Published:</dt><dd class="published">2022-01-01</dd><dt class="status">Updated:</dt><dd class="status">${updated}</dd><dt class="chapters">Chapters:</dt><dd class="chapters">${String(posted)}/?</dd></dl></dd></dl>
<div id="workskin"><div class="preface group"><h2 class="title heading">The Stairs</h2><h3 class="byline heading"><a rel="author" href="/users/zoe">zoe</a></h3>${above}</div>
<div id="chapters"><div class="chapter" id="chapter-${String(number)}"><div class="chapter preface group"><h3 class="title">${heading}${title === '' ? '' : `: ${title}`}</h3></div>
<div class="userstuff module" role="article"><h3 class="landmark heading" id="work">Chapter Text</h3><p>${text}</p></div></div></div>
${below}</div></body></html>`;
}

const ABOVE = `<div class="summary module"><h3>Summary:</h3><blockquote class="userstuff"><p>Up and down.</p></blockquote></div>
<div class="notes module"><h3>Notes:</h3><blockquote class="userstuff"><p>Mind the step.</p></blockquote></div>`;
const BELOW = `<div id="work_endnotes" class="end notes module"><h3>Notes:</h3><blockquote class="userstuff"><p>The top.</p></blockquote></div>`;

/** A story's page of FanFiction.net with the second, third … of its chapters. */
function ffn(number: number, text: string, titles: readonly string[]): string {
  const options = titles.map((title, index) => {
    const selected = index + 1 === number ? ' selected=""' : '';
    return `<option value="${String(index + 1)}"${selected}>${String(index + 1)}. ${title}`;
  });
  return `<!DOCTYPE html>
<!-- saved from url=(0039)https://www.fanfiction.net/s/55/${String(number)}/Rain -->
<html><head><title>Rain | FanFiction</title></head><body>
<div id="profile_top"><b>Rain</b> By: <a href="https://www.fanfiction.net/u/9/zoe">zoe</a><div>It rains.</div>
<span>Rated: Fiction T - English - Drama - Chapters: ${String(titles.length)} - Words: 12 - Published: <span data-xutime="1388707200">Jan 3, 2014</span> - id: 55 </span></div>
<select id="chap_select">${options.join('')}</select>
<div class="storytext" id="storytext"><p>${text}</p></div></body></html>`;
}

/** A part of a story at Wattpad, with the list of all parts. */
function wattpad(number: number, text: string, titles: readonly string[]): string {
  const part = (index: number): string => `https://www.wattpad.com/${String(70 - index)}-wax`;
  const list = titles.map((title, index) => `<li><a href="${part(index)}">${title}</a></li>`);
  return `<!DOCTYPE html><html><head><link rel="canonical" href="${part(number - 1)}">
<title>Wax - ${titles[number - 1] ?? ''} - Wattpad</title></head><body>
<div class="toc-header"><a href="https://www.wattpad.com/story/66-wax"><span class="title">Wax</span></a></div>
<ul class="table-of-contents">${list.join('')}</ul>
<div class="panel-reading"><h1>${titles[number - 1] ?? ''}</h1><div class="author"><a href="/user/zoe">zoe</a></div></div>
<div class="panel-reading"><pre><p data-p-id="1">${text}</p></pre></div></body></html>`;
}

async function storyFiles(files: Shelf['files']): Promise<readonly string[]> {
  return Object.keys(await files()).map((path) => path.replace('stories/', ''));
}

describe('the pages of one story', () => {
  it('become one story with its chapters in the order of their numbers', async () => {
    const { download, run, files } = await shelf();
    await download('10.html', ao3(10, 'Ten.', { posted: 10 }));
    await download('a.html', ao3(2, 'Two.', { posted: 10, title: 'Landing' }));
    await download('b.html', ao3(1, 'One.', { posted: 10, above: ABOVE }));
    const { code, output } = await run();
    expect(code).toBe(0);
    expect(await storyFiles(files)).toEqual([
      'the-stairs/01.md',
      'the-stairs/02-landing.md',
      'the-stairs/10.md',
      'the-stairs/index.md',
    ]);
    expect(output).toContain('1 story imported.');
    expect(output).toMatch(/Still missing.*\n {2}\S*the-stairs\/index\.md: chapters 3–9 of 10\n/u);
  });

  it('of FanFiction.net do so, too, and nothing is said to be missing where nothing is', async () => {
    const { download, run, files } = await shelf();
    const titles = ['Chapter 1', 'Interlude', 'Interlude'];
    for (const [index, text] of ['One.', 'Two.', 'Three.'].entries()) {
      await download(`${String(index)}.html`, ffn(index + 1, text, titles));
    }
    const { output } = await run();
    const now = await files();
    expect(Object.keys(now)).toEqual([
      'stories/rain/01.md',
      'stories/rain/02-interlude.md',
      'stories/rain/03-interlude-2.md',
      'stories/rain/index.md',
    ]);
    expect(now['stories/rain/02-interlude.md']).toContain('Two.');
    expect(now['stories/rain/03-interlude-2.md']).toContain('Three.');
    expect(output).not.toContain('missing');
    expect(output).not.toContain('on pages of their own');
  });

  it('of Wattpad do so by the list of parts, which says how many there are', async () => {
    const { download, run, files } = await shelf();
    const titles = ['Prologue', 'Chapter 2', 'Wick', 'Flame'];
    await download('a.html', wattpad(4, 'Four.', titles));
    await download('b.html', wattpad(2, 'Two.', titles));
    await download('c.html', wattpad(1, 'One.', titles));
    const { output } = await run();
    const now = await files();
    expect(Object.keys(now)).toEqual([
      'stories/wax/01-prologue.md',
      'stories/wax/02.md',
      'stories/wax/04-flame.md',
      'stories/wax/index.md',
    ]);
    expect(now['stories/wax/01-prologue.md']).toContain('One.');
    expect(now['stories/wax/index.md']).toContain('source: https://www.wattpad.com/story/66');
    expect(output).toMatch(/wax\/index\.md: chapter 3 of 4\n/u);
    expect(output).not.toContain('on pages of their own');
  });

  it('imported again change nothing', async () => {
    const { content, download, run } = await shelf();
    await download('1.html', ao3(1, 'One.', { above: ABOVE }));
    await download('2.html', ao3(2, 'Two.'));
    await run();
    const before = await filesBelow(content);
    const { output } = await run();
    expect(output).toContain('0 stories imported, 1 story unchanged.');
    expect(await filesBelow(content)).toEqual(before);
  });

  it.each([
    ['first to last', ['1', '2', '3']],
    ['last to first', ['3', '2', '1']],
  ])('leave what each says of the story in its index, read from %s', async (_, names) => {
    const { download, run, files } = await shelf();
    const [first = '', second = '', third = ''] = names;
    await download(`${first}.html`, ao3(1, 'One.', { posted: 3, above: ABOVE }));
    await download(`${second}.html`, ao3(2, 'Two.', { posted: 3 }));
    await download(`${third}.html`, ao3(3, 'Three.', { posted: 3, below: BELOW }));
    await run();
    const index = (await files())['stories/the-stairs/index.md'];
    for (const said of ['summary: Up and down.', 'notes: Mind the step.', 'endnotes: The top.']) {
      expect(index).toContain(said);
    }
  });

  it('keep each its own pictures, be their names the same', async () => {
    const { content, downloads, download, run, files } = await shelf();
    const pictures = { red: await pixel('red'), blue: await pixel('blue') };
    for (const [index, [colour, bytes]] of Object.entries(pictures).entries()) {
      const folder = `${colour}_files`;
      await mkdir(join(downloads, folder));
      await writeFile(join(downloads, folder, 'lamp.png'), bytes);
      const picture = `A lamp: <img src="./${folder}/lamp.png" alt="">`;
      await download(`${colour}.html`, ao3(index + 1, picture));
    }
    await run();
    const now = await files();
    for (const [index, bytes] of Object.values(pictures).entries()) {
      const text = now[`stories/the-stairs/0${String(index + 1)}.md`] ?? '';
      const name = /\((lamp-[^)]+\.png)\)/u.exec(text)?.[1] ?? '';
      expect(await readFile(join(content, 'stories/the-stairs', name))).toEqual(bytes);
    }
  });

  it('are only announced on a dry run', async () => {
    const { content, download, run } = await shelf();
    await download('1.html', ao3(1, 'One.'));
    await download('3.html', ao3(3, 'Three.'));
    const before = await filesBelow(content);
    const { output } = await run('--dry-run');
    expect(output).toContain('1 story would be imported; nothing was written.');
    expect(output).toContain('chapters 2, 4 of 4');
    expect(await filesBelow(content)).toEqual(before);
  });
});

function pixel(background: string): Promise<Buffer> {
  return sharp({ create: { width: 1, height: 1, channels: 3, background } })
    .png()
    .toBuffer();
}

describe('a page that comes later', () => {
  it('adds its chapter, leaves all others, and brings the index up to date', async () => {
    const { download, run, files, edit } = await shelf();
    await download('1.html', ao3(1, 'One.', { posted: 2, above: ABOVE }));
    await download('2.html', ao3(2, 'Two.', { posted: 2 }));
    await run();
    await edit('stories/the-stairs/02.md', 'Mine.\n');
    await download('4.html', ao3(4, 'Four.', { posted: 4, updated: '2022-03-01' }));
    const { output } = await run();
    const now = await files();
    expect(Object.keys(now)).toEqual([
      'stories/the-stairs/01.md',
      'stories/the-stairs/02.md',
      'stories/the-stairs/04.md',
      'stories/the-stairs/index.md',
    ]);
    expect(now['stories/the-stairs/01.md']).toContain('One.');
    expect(now['stories/the-stairs/02.md']).toBe('Mine.\n');
    expect(now['stories/the-stairs/index.md']).toContain('updated: 2022-03-01');
    expect(now['stories/the-stairs/index.md']).toContain('chapters: 4/?');
    expect(now['stories/the-stairs/index.md']).toContain('summary: Up and down.');
    expect(output).toContain('1 story updated');
    expect(output).toContain('the-stairs/index.md: chapter 3 of 4');
  });

  it('with a chapter that is there mends it, under its address', async () => {
    const { download, run, files } = await shelf();
    await download('1.html', ao3(1, 'One.', { title: 'Up' }));
    await download('2.html', ao3(2, 'Two.', { title: 'Down' }));
    await run();
    await download('2.html', ao3(2, 'Two, mended.', { title: 'Out', updated: '2022-03-01' }));
    await run();
    const now = await files();
    expect(await storyFiles(files)).toEqual([
      'the-stairs/01-up.md',
      'the-stairs/02-down.md',
      'the-stairs/index.md',
    ]);
    expect(now['stories/the-stairs/02-down.md']).toContain('Two, mended.');
  });

  it('never writes over a chapter or an index that was edited', async () => {
    const { download, run, files, edit } = await shelf();
    await download('1.html', ao3(1, 'One.'));
    await run();
    await edit('stories/the-stairs/01.md', 'Mine.\n');
    await edit('stories/the-stairs/index.md', '---\ntitle: Mine\n---\n');
    await download('1.html', ao3(1, 'One, mended.', { updated: '2022-03-01' }));
    const { output } = await run();
    const now = await files();
    expect(now['stories/the-stairs/01.md']).toBe('Mine.\n');
    expect(now['stories/the-stairs/01.md.new']).toContain('One, mended.');
    expect(now['stories/the-stairs/index.md']).toBe('---\ntitle: Mine\n---\n');
    expect(now['stories/the-stairs/index.md.new']).toContain('updated: 2022-03-01');
    expect(output).toContain('Edited here');
  });

  it('and is older does not take the place of the chapter that is there', async () => {
    const { download, run, files } = await shelf();
    await download('new.html', ao3(1, 'One, mended.', { updated: '2022-03-01' }));
    await run();
    await download('old.html', ao3(1, 'One.'));
    const { errors } = await run();
    expect(errors).toContain('is of 2022-03-01, not 2022-01-09');
    expect((await files())['stories/the-stairs/01.md']).toContain('One, mended.');
  });
});

describe('pages and a file with the whole story', () => {
  const whole = (...texts: readonly string[]): string =>
    `Title: The Stairs\nAuthor: zoe\nSource: ${WORK}\n\n${texts
      .map((text, index) => `Chapter ${String(index + 1)}\n\n${text}\n`)
      .join('\n\n\n')}`;

  it('are one story: a page adds what the file lacks, and what it has stays', async () => {
    const { download, run, files } = await shelf();
    await download('all.txt', whole('One, whole.', 'Two, whole.'));
    await run();
    const index = (await files())['stories/the-stairs/index.md'];
    await download('2.html', ao3(2, 'Two.', { posted: 3 }));
    await download('3.html', ao3(3, 'Three.', { posted: 3 }));
    const { code, errors } = await run();
    const now = await files();
    expect(code).toBe(0);
    expect(errors).toContain('its chapter is there, from all.txt');
    expect(now['stories/the-stairs/02.md']).toContain('Two, whole.');
    expect(now['stories/the-stairs/03.md']).toContain('Three.');
    expect(now['stories/the-stairs/index.md']).toBe(index);
  });

  it('never cost a chapter that only a page has, in one run or in two', async () => {
    const { download, run, files } = await shelf();
    await download('7.html', ao3(7, 'Seven.', { posted: 7 }));
    await download('whole.txt', whole('One, whole.', 'Two, whole.'));
    await run();
    expect((await files())['stories/the-stairs/07.md']).toContain('Seven.');
    await download('7.html', ao3(7, 'Seven, mended.', { posted: 7, updated: '2022-03-01' }));
    await run();
    const now = await files();
    expect(now['stories/the-stairs/07.md']).toContain('Seven, mended.');
    expect(now['stories/the-stairs/01.md']).toContain('One, whole.');
    expect(Object.keys(now).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('make a folder of a one-shot that has grown, its text the first chapter', async () => {
    const { download, run, files } = await shelf();
    await download('one.txt', `Title: The Stairs\nAuthor: zoe\nSource: ${WORK}\n\nOne, alone.\n`);
    await run();
    await download('3.html', ao3(3, 'Three.', { posted: 3 }));
    const { output } = await run();
    const now = await files();
    expect(Object.keys(now)).toEqual([
      'stories/the-stairs/01.md',
      'stories/the-stairs/03.md',
      'stories/the-stairs/index.md',
    ]);
    expect(now['stories/the-stairs/01.md']).toContain('One, alone.');
    expect(output).toContain('chapter 2 of 3');
  });
});
