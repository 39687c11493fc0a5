import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TemplatePacks, type PackPlace } from '../../../src/markdown/cache/template-packs.ts';
import { inFolder } from '../archive/content-folder.ts';

const TEXTS = ['<p>Öl</p>', '<p>灯台</p>', '<p>a\nb</p>', '<p>The lamp burned.</p>'];
const LATER = new Date(Date.now() + 60_000);

interface Packed {
  readonly packs: TemplatePacks;
  readonly places: readonly PackPlace[];
  /** The names of the packs on disk. */
  readonly names: () => readonly string[];
  readonly pathOf: (place: PackPlace) => string;
}

/** One pack of four texts. */
function packed(use: (packed: Packed) => Promise<void>): Promise<void> {
  return inFolder({}, async (directory) => {
    const packs = new TemplatePacks(directory);
    const writer = packs.open();
    const places = TEXTS.map((text) => writer.add({ text }));
    writer.finish();
    const folder = join(directory, 'templates');
    await use({
      packs,
      places,
      names: () => readdirSync(folder),
      pathOf: ({ pack }) => join(folder, pack),
    });
  });
}

function byKey(places: readonly PackPlace[]): Map<string, PackPlace> {
  return new Map(places.map((place, index) => [`key ${String(index)}`, place]));
}

describe('a pack of templates', () => {
  it('is one file, and gives each back as it was', async () => {
    await packed(async ({ packs, places, names }) => {
      expect(names()).toHaveLength(1);
      expect(places.map((place) => packs.read(place)?.text)).toEqual(TEXTS);
      await Promise.resolve();
    });
  });

  it('loses nothing but what was damaged in it', async () => {
    await packed(async ({ packs, places, pathOf }) => {
      const [first, second] = places;
      if (first === undefined || second === undefined) throw new Error('Nothing was packed');
      const bytes = readFileSync(pathOf(second));
      bytes[second.start + 12] = 0;
      writeFileSync(pathOf(second), bytes);
      expect(places.map((place) => packs.read(place)?.text)).toEqual([
        TEXTS[0],
        undefined,
        TEXTS[2],
        TEXTS[3],
      ]);
      await Promise.resolve();
    });
  });

  it('writes no file where there is nothing to write', async () => {
    await packed(async ({ packs, names }) => {
      packs.open().finish();
      expect(names()).toHaveLength(1);
      await Promise.resolve();
    });
  });

  it('stays as long as half of it is used', async () => {
    await packed(async ({ packs, places, names }) => {
      const used = byKey(places.slice(1));
      const before = names();
      expect(await packs.moveOut(used)).toEqual(new Map());
      await packs.forgetAllBut(used.values(), LATER);
      expect(names()).toEqual(before);
    });
  });

  it('goes when less is used, and what is used moves on', async () => {
    await packed(async ({ packs, places, names }) => {
      const used = byKey(places.slice(1, 2));
      const before = names();
      const moved = await packs.moveOut(used);
      expect([...moved.keys()]).toEqual(['key 0']);
      await packs.forgetAllBut(moved.values(), LATER);
      expect(names()).toHaveLength(1);
      expect(names()).not.toEqual(before);
      expect([...moved.values()].map((place) => packs.read(place)?.text)).toEqual([TEXTS[1]]);
    });
  });

  it('stays where it is newer than the command that forgets', async () => {
    await packed(async ({ packs, names }) => {
      await packs.forgetAllBut([], new Date(0));
      expect(names()).toHaveLength(1);
      await packs.forgetAllBut([], LATER);
      expect(names()).toEqual([]);
    });
  });
});
