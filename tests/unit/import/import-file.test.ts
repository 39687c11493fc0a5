import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import importFile from '../../../src/import/import-file.ts';
import { inFolder } from '../archive/content-folder.ts';
import { PNG } from './web-fixture.ts';

const page = (src: string): string =>
  `<!DOCTYPE html><html><head><title>The Lamp</title></head><body><p>It burned.</p><p><img src="${src}" alt="Lamp"></p></body></html>`;

it('a picture beside a page is taken along, and none that a link or a path leads out to', async () => {
  await inFolder({ 'secret.png': PNG, 'in/lamp.png': PNG }, async (folder) => {
    const inside = join(folder, 'in');
    await symlink(join(folder, 'secret.png'), join(inside, 'link.png'));
    const picturesOf = async (src: string): Promise<number> => {
      const path = join(inside, 'page.html');
      await writeFile(path, page(src));
      const [outcome] = await importFile({ path, emphasis: false });
      if (outcome === undefined || 'refused' in outcome.result) throw new Error('It was refused');
      return outcome.result.written.pictures.length;
    };
    expect(await picturesOf('lamp.png')).toBe(1);
    expect(await picturesOf('link.png')).toBe(0);
    expect(await picturesOf('../secret.png')).toBe(0);
  });
});
