import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markdownSources } from '../../../src/archive/markdown-sources.ts';
import type { Source } from '../../../src/archive/model.ts';
import { readArchive } from '../../../src/archive/read-archive.ts';
import { renderLabels } from '../../../src/i18n/interface.ts';
import { ContentChangedError } from '../../../src/markdown/content-changed-error.ts';
import { RenderThreads } from '../../../src/markdown/render-threads.ts';
import { createRenderer, type Renderer } from '../../../src/markdown/renderer.ts';
import { randomNumbers } from '../../random.ts';
import { inFolder, SITE, TODAY } from '../archive/content-folder.ts';
import { nastyText } from './nasty-text.ts';

/** More than are rendered without workers. */
const MANY = 40;

const random = randomNumbers(4711);
const FILES = Object.fromEntries(
  Array.from({ length: MANY }, (_, index) => [
    `stories/lamp-${String(index)}.md`,
    `---\ntitle: Lamp ${String(index)}\nsummary: A *lamp*.\n---\n\n${nastyText(random)}\n\nThe end.\n`,
  ]),
);

interface Shelf {
  readonly directory: string;
  readonly sources: readonly Source[];
  readonly renderer: (threads: number) => Renderer;
}

/** An archive of many stories, read, and renderers of it with a cache of their own each. */
function withShelf(use: (shelf: Shelf) => Promise<void>): Promise<void> {
  return inFolder({ ...SITE, ...FILES }, async (directory) => {
    const archive = await readArchive(directory, { today: TODAY });
    await inFolder({}, async (caches) => {
      let made = 0;
      await use({
        directory,
        sources: [...markdownSources(archive).values()],
        renderer: (threads) => {
          made += 1;
          return createRenderer({
            contentDirectory: directory,
            cacheDirectory: join(caches, String(made)),
            punctuation: 'as-written',
            labels: renderLabels('en'),
            threads: new RenderThreads(threads),
          });
        },
      });
    });
  });
}

// A thread takes its time to start where the machine has other work.
describe('worker threads', { timeout: 60_000 }, () => {
  it('give what this thread gives, to the byte', async () => {
    await withShelf(async ({ sources, renderer }) => {
      expect(sources).toHaveLength(MANY);
      const alone = renderer(1);
      const expected = new Map<string, string>();
      for (const source of sources) {
        const rendering = alone.render([source]);
        expected.set(source.file, JSON.stringify(await rendering.rendered(source.file)));
      }
      const rendering = renderer(3).render(sources);
      const facts = await rendering.facts;
      for (const { file } of sources) {
        const rendered = await rendering.rendered(file);
        expect(JSON.stringify(rendered)).toBe(expected.get(file));
        expect(facts.get(file)).toEqual(rendered.facts);
      }
    });
  });

  it('give each file as soon as it is rendered, and no facts of it before', async () => {
    await withShelf(async ({ sources, renderer }) => {
      const rendering = renderer(2).render(sources);
      expect(sources.map(({ file }) => rendering.factsOf(file))).toEqual(
        Array.from({ length: MANY }, () => undefined),
      );
      let whole = false;
      const all = rendering.facts.then((facts) => {
        whole = true;
        return facts;
      });
      const order: string[] = [];
      const arrived = sources.map(async ({ file }) => {
        const { facts } = await rendering.rendered(file);
        expect(facts).toEqual(rendering.factsOf(file));
        order.push(whole ? 'after' : 'before');
      });
      await Promise.all(arrived);
      expect(order[0]).toBe('before');
      expect((await all).size).toBe(MANY);
      await expect(rendering.rendered('stories/none.md')).rejects.toThrow('none.md');
    });
  });

  it('end the wait for a file that will never come', async () => {
    await withShelf(async ({ directory, sources, renderer }) => {
      const [lost] = sources;
      if (lost === undefined) throw new Error('The shelf is empty');
      await rm(join(directory, lost.file));
      const rendering = renderer(2).render(sources);
      await expect(rendering.rendered(lost.file)).rejects.toThrow('cannot be rendered: ENOENT');
    });
  });

  it.each([
    ['in worker threads', MANY],
    ['in this one', 3],
  ])('name the file that cannot be rendered, %s', async (_, count) => {
    await withShelf(async ({ directory, sources, renderer }) => {
      const lost = sources[1]?.file ?? '';
      await rm(join(directory, lost));
      const { facts } = renderer(2).render(sources.slice(0, count));
      await expect(facts).rejects.toThrow(`${lost} cannot be rendered: ENOENT`);
    });
  });

  it.each([
    ['in worker threads', MANY],
    ['in this one', 3],
  ])('name the file that was saved meanwhile, %s', async (_, count) => {
    await withShelf(async ({ directory, sources, renderer }) => {
      const saved = sources[1]?.file ?? '';
      await writeFile(join(directory, saved), 'Another text.\n');
      const { facts } = renderer(2).render(sources.slice(0, count));
      await expect(facts).rejects.toThrow(ContentChangedError);
      await expect(facts).rejects.toThrow(saved);
    });
  });
});
