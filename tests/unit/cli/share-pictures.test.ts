import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readArchive } from '../../../src/archive/read-archive.ts';
import { makeSharePictures, sharePicture } from '../../../src/cli/share-pictures.ts';
import { inFolder, TODAY } from '../archive/content-folder.ts';

const SITE = { 'site.yaml': 'format: 1\ntitle: Lamps\nurl: https://lamps.example/shelf\n' };
const story = (title: string, language = 'en'): string =>
  `---\ntitle: ${title}\nauthor: Ann\nfandom: Tides\nlanguage: ${language}\n---\n\nText.\n`;

async function drawn(
  files: Readonly<Record<string, string>>,
  cache: string,
): Promise<ReadonlyMap<string, { readonly bytes: Buffer; readonly made: number }>> {
  return inFolder({ ...SITE, ...files }, async (content) => {
    const archive = await readArchive(content, { today: TODAY });
    const folder = await makeSharePictures(archive, cache);
    const pictures = new Map<string, { bytes: Buffer; made: number }>();
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      pictures.set(name, { bytes: await readFile(path), made: (await stat(path)).mtimeMs });
    }
    for (const each of archive.stories) {
      const { src } = sharePicture(each, archive.site) ?? {};
      expect(src === undefined || pictures.has(src.slice('/shelf/pictures/'.length))).toBe(true);
    }
    return pictures;
  });
}

it('the same stories give the same bytes, wherever they are drawn', async () => {
  const files = { 'stories/a.md': story('夜の灯台', 'ja'), 'stories/b.md': story('قنديل', 'ar') };
  const [first, second] = await Promise.all(
    [1, 2].map(() => inFolder({}, (cache) => drawn(files, cache))),
  );
  expect(first?.size).toBe(2);
  for (const [name, { bytes }] of first ?? []) {
    expect(second?.get(name)?.bytes.equals(bytes)).toBe(true);
  }
});

it('only what has changed is drawn, and what no story has is forgotten', async () => {
  await inFolder({}, async (cache) => {
    const before = await drawn(
      { 'stories/a.md': story('Low Tide'), 'stories/b.md': story('Old') },
      cache,
    );
    const after = await drawn(
      { 'stories/a.md': story('Low Tide'), 'stories/b.md': story('New') },
      cache,
    );
    const stayed = [...after.keys()].filter((name) => before.has(name));
    expect(after.size).toBe(2);
    expect(stayed).toHaveLength(1);
    for (const name of stayed) expect(after.get(name)?.made).toBe(before.get(name)?.made);
  });
});

it('a title in letters that Lamplight does not bring has no picture, and its site is built', async () => {
  await inFolder({}, async (cache) => {
    const pictures = await drawn(
      { 'stories/a.md': story('ᚠᚢᚦᚨᚱᚲ'), 'stories/b.md': story('New') },
      cache,
    );
    expect(pictures.size).toBe(1);
  });
});
