import { describe, expect, it } from 'vitest';
import { filesOf, message, readingOf, textOf } from './fixture.ts';
import { webFixture, wordsOf } from './web-fixture.ts';

const WHOLE = webFixture('fanficfare/multi.txt');
const TOAST = `


Toast

by rook



Category: Gaslight
Status: Completed
Packaged: 2022-04-05 06:07:08
Story URL: https://www.fanfiction.net/s/77/1/
Author URL: https://www.fanfiction.net/u/7/
Summary: Butter.




\tToast

It fell, and it fell _well_.



End file.
`;

describe('a text file of FanFicFare', () => {
  it('has its title page, chapters, notes and marks in their places', async () => {
    const { draft, format } = await readingOf('nine.txt', WHOLE);
    expect(format).toBe('FanFicFare download (text)');
    const written = Object.entries(filesOf(draft)).map(([path, text]) => `${path}\n\n${text}`);
    await expect(written.join('\n')).toMatchFileSnapshot(
      '../../fixtures/import/fanficfare/multi.expected.txt',
    );
    expect(message(draft, 'counts')).toBe('Not kept: Kudos: 32');
    expect(message(draft, 'words')).toContain('1234 words');
    expect(message(draft, 'cut-off')).toBe('');
  });

  it('is told by its content, whatever it is called', async () => {
    expect((await readingOf('nine.md', WHOLE)).format).toBe('FanFicFare download (text)');
    expect((await readingOf('nine', WHOLE)).format).toBe('FanFicFare download (text)');
  });

  it('may be a one-shot, unwrapped, with a tab before its heading', async () => {
    const { draft } = await readingOf('toast.txt', TOAST);
    expect(draft).toMatchObject({
      title: 'Toast',
      authors: ['rook'],
      fandoms: ['Gaslight'],
      status: 'complete',
      sources: ['https://www.fanfiction.net/s/77/1/'],
      shape: 'one-shot',
    });
    expect(wordsOf(draft.summary)).toBe('Butter.');
    expect(textOf(draft)).toBe('It fell, and it fell *well*.\n');
  });

  it('keeps a name with a comma whole where there is one address for it', async () => {
    const { draft } = await readingOf('toast.txt', TOAST.replace('by rook', 'by rook, the elder'));
    expect(draft.authors).toEqual(['rook, the elder']);
  });

  it('is reported where its end is missing', async () => {
    const { draft } = await readingOf('toast.txt', TOAST.replace('End file.\n', ''));
    expect(textOf(draft)).toBe('It fell, and it fell *well*.\n');
    expect(message(draft, 'cut-off')).toContain('End file.');
  });

  it('has a scene break where paragraphs of the source were empty', async () => {
    const gap = 'It fell.\n\n  \n\n  \n\nIt lay.\n\nIt was eaten.\n';
    const { draft } = await readingOf(
      't.txt',
      TOAST.replace('It fell, and it fell _well_.\n', gap),
    );
    expect(textOf(draft)).toBe('It fell.\n\n***\n\nIt lay.\n\nIt was eaten.\n');
  });

  it('is not any text with a title, an author and labels', async () => {
    const text =
      'Toast\n\nby rook\n\nStatus: Completed\nSummary: Butter.\n\n\n\tIt fell.\n\nWell.\n';
    expect((await readingOf('toast.txt', text)).format).toBe('plain text');
  });
});
