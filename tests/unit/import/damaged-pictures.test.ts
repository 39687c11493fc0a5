import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { importStory, type ImportedStory } from '../../../src/import/import-story.ts';
import { storyFiles } from '../../../src/import/write-story.ts';
import { PNG } from './web-fixture.ts';

/** Cut off behind its header, as what stopped loading is. */
const CUT = (
  await sharp({ create: { width: 64, height: 64, channels: 3, background: '#a60' } })
    .png({ compressionLevel: 0 })
    .toBuffer()
).subarray(0, 4000);

async function imported(body: string): Promise<ImportedStory> {
  const bytes = Buffer.from(`<!doctype html><html><body><h1>Rain</h1>${body}</body></html>`);
  const beside = (path: string): Uint8Array => (path === 'cut.png' ? CUT : PNG);
  const story = await importStory({ bytes, name: 'rain.html', beside }, { emphasis: false });
  if ('refused' in story) throw new Error(story.refused);
  return story;
}

function said({ report }: ImportedStory): string | undefined {
  return report.find(({ code }) => code === 'damaged-pictures')?.message;
}

function textOf({ written }: ImportedStory): string {
  return written.main.replace(/^---\n[^]*?\n---\n\n/u, '');
}

describe('a damaged picture', () => {
  it('is left out and named, and its words stand in its place', async () => {
    const story = await imported(
      '<p>It burned.</p><p>Look: <img src="cut.png" alt="a lamp"></p><p><img src="cut.png"></p><p>Still.</p>',
    );
    expect(textOf(story)).toBe('It burned.\n\nLook: a lamp\n\nStill.\n');
    expect([...storyFiles(story.written, 'rain').keys()]).toEqual(['stories/rain.md']);
    expect(said(story)).toContain('cut.png');
  });

  it('takes nothing with it: neither a caption nor the pictures that are whole', async () => {
    const story = await imported(
      '<p>It burned.</p><figure><img src="cut.png" alt="a lamp"><figcaption>Lit.</figcaption></figure><p><img src="whole.png" alt="a stair"></p>',
    );
    expect(textOf(story)).toMatch(
      /^It burned\.\n\nLit\.\n\na lamp\n\n!\[a stair\]\(whole-\w{6}\.png\)\n$/u,
    );
    expect(story.written.pictures).toHaveLength(1);
  });

  it('is left out where a line is HTML, too', async () => {
    const story = await imported(
      '<p>It burned.</p><details><summary>See <img src="cut.png" alt="a lamp"></summary><p>Lit.</p></details>',
    );
    expect(textOf(story)).toContain('<summary>See a lamp</summary>');
  });
});

it('a picture in a line of HTML has the name that it has beside a one-shot', async () => {
  const story = await imported(
    '<p>It burned.</p><details><summary><img src="whole.png" alt="a stair"></summary><p>Lit.</p></details>',
  );
  const [picture] = story.written.pictures;
  expect(textOf(story)).toContain(`<img src="${picture?.name ?? ''}" alt="a stair">`);
  expect(said(story)).toBeUndefined();
});

it('what was nothing but a damaged picture has no text', async () => {
  await expect(imported('<p><img src="cut.png"></p>')).rejects.toThrow('there is no text in it');
});
