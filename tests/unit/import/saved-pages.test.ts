import { describe, expect, it } from 'vitest';
import { royalRoadPage } from '../../../src/import/readers/royal-road-page.ts';
import { wattpadPage } from '../../../src/import/readers/wattpad-page.ts';
import { readingOf } from './fixture.ts';
import { countOf, takes, webFixture, wordsOf } from './web-fixture.ts';

describe('a saved page of Royal Road', () => {
  it('is one chapter with the notes above and below it', async () => {
    const { draft, format } = await readingOf('2.html', webFixture('royal-road/chapter.html'));
    expect(format).toBe('Royal Road page');
    expect(draft).toMatchObject({
      title: 'The Stair Below',
      authors: ['tallow'],
      languages: ['en'],
      sources: ['https://www.royalroad.com/fiction/4242'],
      shape: 'chapters',
      chapters: [{ title: 'The Second Stair', number: 2, published: '2020-01-01' }],
    });
    const [chapter] = draft.chapters;
    expect(wordsOf(chapter?.notes)).toBe('Mind your head.');
    expect(wordsOf(chapter?.text)).toBe('It went down. It went down further. There was a lamp.');
    expect(wordsOf(chapter?.endnotes)).toBe('And your feet.');
    expect(countOf(chapter?.text, 'emphasis')).toBe(1);
    expect(countOf(chapter?.text, 'thematicBreak')).toBe(1);
  });

  it('is read without the lines that the page hides, and they are named', async () => {
    const { draft } = await readingOf('2.html', webFixture('royal-road/chapter.html'));
    const hidden = draft.report.find(({ code }) => code === 'hidden');
    expect(hidden?.places.map(({ text }) => text)).toEqual([
      'This line was stolen; tell somebody.',
    ]);
  });

  it('is told by its parts', () => {
    expect(takes(royalRoadPage, '<div class="chapter-content"><p>Rain.</p></div>')).toBe(false);
  });
});

describe('a saved page of Wattpad', () => {
  it('is one part, all its panels, without what readers said to it', async () => {
    const { draft, format } = await readingOf('3.html', webFixture('wattpad/part.html'));
    expect(format).toBe('Wattpad page');
    expect(draft).toMatchObject({
      title: 'The Cold Lamp',
      authors: ['snuffer'],
      languages: ['en'],
      sources: ['https://www.wattpad.com/123456-the-cold-lamp-chapter-3-wick'],
      shape: 'chapters',
      chapters: [{ title: 'Wick', number: 3 }],
    });
    const text = draft.chapters[0]?.text;
    expect(wordsOf(text)).toBe('The wick was long. She cut it. It grew back.');
    expect(countOf(text, 'strong')).toBe(1);
    expect(countOf(text, 'emphasis')).toBe(1);
    expect(countOf(text, 'code')).toBe(0);
  });

  it('is of the story that it names above its text, at its place in the list of parts', async () => {
    const { draft } = await readingOf('x.html', webFixture('wattpad/listed-part.html'));
    expect(draft).toMatchObject({
      title: 'The Cold Lamp',
      sources: ['https://www.wattpad.com/story/987'],
      page: { number: 3, of: 4 },
      // Two by its title, the third by the list: the title stays whole.
      chapters: [{ title: 'Chapter Two: Wick', number: 3 }],
      report: [],
    });
  });

  it('finds its place by the part that is marked where its address is not in the list', async () => {
    const html = webFixture('wattpad/listed-part.html').toString();
    const { draft } = await readingOf('x.html', html.replace(/^<!-- saved.*$/mu, ''));
    expect(draft.page).toMatchObject({ number: 3, of: 4 });
  });

  it('is told by its paragraphs', () => {
    expect(takes(wattpadPage, '<div class="panel-reading"><pre><p>Rain.</p></pre></div>')).toBe(
      false,
    );
  });
});
