import { expect, it } from 'vitest';
import { readArchive } from '../../../src/archive/read-archive.ts';
import { makePictures } from '../../../src/cli/pictures.ts';
import { inFolder, PNG, SITE, TODAY } from '../archive/content-folder.ts';

it('pictures that are damaged behind their headers refuse the build, each by its name', async () => {
  const pictures = { 'stories/a.png': PNG, 'stories/b.png': Buffer.concat([PNG, PNG]) };
  await inFolder({ ...SITE, ...pictures }, async (content) => {
    const archive = await readArchive(content, { today: TODAY });
    expect(archive.problems).toEqual([]);
    await inFolder({}, async (cache) => {
      await expect(makePictures(archive, cache)).rejects.toMatchObject({
        problems: [
          { code: 'broken-picture', file: 'stories/a.png' },
          { code: 'broken-picture', file: 'stories/b.png' },
        ],
      });
    });
  });
});
