import { describe, expect, it } from 'vitest';
import { readStory } from '../../../src/import/read-story.ts';
import { draftOf, filesOf } from './fixture.ts';

async function refusal(bytes: string | Uint8Array, name = 'story.txt'): Promise<string> {
  const reading = await readStory(
    { bytes: typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes, name },
    { emphasis: false },
  );
  return 'refused' in reading ? reading.refused : 'read';
}

describe('a file that cannot be read is refused by name, whatever it is called', () => {
  it.each([
    ['PDF', '%PDF-1.7\n'],
    ['XML', '<?xml version="1.0"?><opml>'],
  ])('%s', async (name, head) => {
    expect(await refusal(head)).toBe(`${name} cannot be read; save it as plain text (.txt)`);
  });

  it.each([
    ['a Word document (.doc)', '\xD0\xCF\x11\xE0\xA1\xB1'],
    ['RTF', '{\\rtf1\\ansi Rain.}'],
  ])('%s', async (name, head) => {
    expect(await refusal(head)).toBe(`${name} cannot be read; save it as .docx or .odt`);
  });

  it('a Word document with a password', async () => {
    const stream = Buffer.from('EncryptedPackage', 'utf16le').toString('latin1');
    expect(await refusal(`\xD0\xCF\x11\xE0${'\0'.repeat(2000)}${stream}`)).toBe(
      'it is encrypted: save it without a password',
    );
  });

  it('a picture', async () => {
    expect(await refusal('\x89PNG\r\n')).toBe('this is a picture, not a story');
  });

  it('an empty file', async () => {
    expect(await refusal('')).toBe('the file is empty');
    expect(await refusal(' \r\n\n')).toBe('the file is empty');
  });

  it('labels without a text', async () => {
    expect(await refusal('Title: Rain\n')).toBe('there is no text in it');
  });

  it('bytes in an encoding that is not known, rather than wrong letters', async () => {
    const russian = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20, 0xec, 0xe8, 0xf0]);
    expect(await refusal(russian)).toContain('save it as UTF-8');
    expect(await refusal('\0\x01\x02binary\xFF')).toContain('save it as UTF-8');
  });
});

describe('a plain text', () => {
  it('may begin with a row of dashes', () => {
    expect(draftOf('x.txt', '---\n\nRain.\n\n---\n\nMore rain.').shape).toBe('one-shot');
  });

  it('is read the same each time', () => {
    const text = 'Title: x\n\nOne.\n\n\n\nTwo, he thought.\n\nThree.';
    expect(draftOf('x.txt', text)).toEqual(draftOf('x.txt', text));
  });

  it.each([
    ['one long line', 'lamp '.repeat(200_000)],
    ['many open brackets', '( "“‘['.repeat(50_000)],
    ['many marks', '*_`~<[:'.repeat(50_000)],
    ['many short lines', 'Rain.\n'.repeat(40_000)],
    ['many headings', 'Chapter 1\n\nRain.\n\n'.repeat(5_000)],
    ['many labels', `${'Title: x\n'.repeat(50_000)}\nRain.`],
    ['many blank lines', `Rain.${'\n'.repeat(500_000)}More.`],
    ['many full stops', `${'.'.repeat(200_000)}x ${'…'.repeat(100_000)}x`],
    ['many spaces', `x${' '.repeat(500_000)}x`],
    ['many dashes', `|${'-'.repeat(200_000)}x\nRain ${'-'.repeat(200_000)}`],
    ['verse', `One.\n\nTwo.\n\n${'and the rain,\n'.repeat(20_000)}`],
    ['many colons', `${'a: '.repeat(100_000)}\n\nRain.`],
    ['many capitals', 'Aa Bb '.repeat(100_000)],
  ])('of any shape is read in a moment: %s', (_, text) => {
    const start = performance.now();
    filesOf(draftOf('x.txt', text));
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
