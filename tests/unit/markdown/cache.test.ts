import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../src/archive/edition.ts';
import { renderLabels } from '../../../src/i18n/interface.ts';
import { cacheKey } from '../../../src/markdown/cache/cache-key.ts';
import { fingerprint } from '../../../src/markdown/cache/fingerprint.ts';
import { inFolder, PNG, SITE } from '../archive/content-folder.ts';
import { keeping, type Kept } from './kept.ts';

const NIGHT = 'stories/lamp/01-night.md';
const TEXT = `"Who goes there?" asked [the keeper](../keeper.md).

![The lamp](lamp.png)

:::note
It was real.
:::
`;
const FILES = {
  'stories/lamp/index.md': '---\ntitle: The Lamp\n---\n',
  [NIGHT]: TEXT,
  'stories/lamp/lamp.png': PNG,
  'stories/keeper.md': '---\ntitle: The Keeper\n---\n\nHe kept it.\n',
};

/** A PNG of 6 × 4 pixels, to whoever reads no further than its header. */
const LARGER = Buffer.from(PNG);
LARGER.writeUInt32BE(6, 16);
LARGER.writeUInt32BE(4, 20);

async function nightOf(edition: Edition): Promise<string> {
  return (await edition.html(NIGHT, 'text')) ?? '';
}

/** Every file of a cache. */
function filesBelow(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => join(directory, name))
    .filter((path) => statSync(path).isFile());
}

describe('a page follows', () => {
  const changes: readonly (readonly [string, string, string | Uint8Array, RegExp])[] = [
    ['its text', NIGHT, TEXT.replace('Who', 'What'), /What goes/u],
    [
      'its language',
      'stories/lamp/index.md',
      '---\ntitle: The Lamp\nlanguage: fr\n---\n',
      /lang="en"/u,
    ],
    [
      'the address of a link',
      'stories/keeper.md',
      '---\ntitle: The Keeper\nslug: watchman\n---\n\nHe kept it.\n',
      /href="\/stories\/watchman\/"/u,
    ],
    [
      'the punctuation that its site asks for',
      'site.yaml',
      `${String(SITE['site.yaml'])}punctuation: typographic\n`,
      /“Who goes there\?”/u,
    ],
    ['a picture’s size', 'stories/lamp/lamp.png', LARGER, /width="6" height="4"/u],
    [
      'a picture’s bytes, in its address',
      'stories/lamp/lamp.png',
      Buffer.concat([PNG, Buffer.from([0])]),
      /src="\/pictures\//u,
    ],
    [
      'where the site stands',
      'site.yaml',
      `${String(SITE['site.yaml'])}url: https://reader.example/shelf\n`,
      /href="\/shelf\/stories\/keeper\/"/u,
    ],
  ];

  it.each(changes)('%s', async (_, path, content, shown) => {
    await keeping(FILES, async (kept) => {
      const before = await nightOf((await kept.read()).edition);
      await kept.change(path, content);
      const after = await nightOf((await kept.read()).edition);
      expect(after).not.toBe(before);
      expect(after).toMatch(shown);
      rmSync(kept.cache, { recursive: true });
      expect(await nightOf((await kept.read()).edition)).toBe(after);
    });
  });

  it('what its file is: the same bytes are a story’s text and a page’s', async () => {
    const same = '---\ntitle: Help\n---\n\n# How to read\n\nSlowly.\n';
    await keeping({ 'pages/help.md': same, 'stories/help.md': same }, async (kept) => {
      const { edition } = await kept.read();
      expect(await edition.html('pages/help.md', 'text')).toContain('<h2');
      expect(await edition.html('stories/help.md', 'text')).toContain('<h3');
    });
  });
});

describe('the name under which a rendered file is kept', () => {
  const source = { file: 'stories/lamp.md', digest: 'abc', language: 'en' };
  const options = { punctuation: 'as-written', labels: renderLabels('en') } as const;
  const key = cacheKey(source, options, 'made of this');

  it.each([
    ['the text', cacheKey({ ...source, digest: 'abd' }, options, 'made of this')],
    ['its language', cacheKey({ ...source, language: 'en-GB' }, options, 'made of this')],
    [
      'its punctuation',
      cacheKey(source, { ...options, punctuation: 'typographic' }, 'made of this'),
    ],
    [
      'the words of the interface',
      cacheKey(source, { ...options, labels: { ...options.labels, chat: 'Talk' } }, 'made of this'),
    ],
    ['the renderer', cacheKey(source, options, 'made of that')],
  ])('is another for another: %s', (_, other) => {
    expect(other).not.toBe(key);
    expect(other).toMatch(/^[0-9a-f]{40}$/u);
  });
});

describe('the renderer’s fingerprint', () => {
  const FILE = "import { b } from '../beside.ts';\n";
  const PROJECT = {
    'src/renderer/a.ts': FILE,
    'src/beside.ts': "export * from './far.ts';\n",
    'src/far.ts': 'export const far = 1;\n',
    'src/elsewhere.ts': 'export const elsewhere = 1;\n',
    'lock.json': '{}',
  };
  const printOf = (changed: Record<string, string>): Promise<string> =>
    inFolder({ ...PROJECT, ...changed }, (directory) =>
      Promise.resolve(fingerprint(join(directory, 'src/renderer'), join(directory, 'lock.json'))),
    );

  it.each([
    ['a file of its own', { 'src/renderer/a.ts': `${FILE}\n` }],
    ['a new file of its own', { 'src/renderer/b.ts': '' }],
    ['a file that one of its own imports', { 'src/beside.ts': "export * from './far.ts';\n\n" }],
    ['a file imported by that', { 'src/far.ts': 'export const far = 2;\n' }],
    ['a package', { 'lock.json': '{ "packages": {} }' }],
  ])('changes with %s', async (_, changed) => {
    expect(await printOf(changed)).not.toBe(await printOf({}));
  });

  it('stays where something else changes', async () => {
    expect(await printOf({ 'src/elsewhere.ts': '' })).toBe(await printOf({}));
  });
});

describe('what is in the cache', () => {
  it('is not rendered again: nothing where nothing is edited, one file where one is', async () => {
    await keeping(FILES, async (kept) => {
      expect((await kept.read()).rendered).toBe(3);
      expect((await kept.read()).rendered).toBe(0);
      await kept.change(NIGHT, `${TEXT}\nThe end.\n`);
      expect((await kept.read()).rendered).toBe(1);
      expect((await kept.read()).rendered).toBe(0);
    });
  });

  it('goes with the file that it was made of', async () => {
    await keeping(FILES, async (kept) => {
      await kept.read();
      const before = filesBelow(kept.cache).length;
      await new Promise((resolve) => setTimeout(resolve, 20));
      await kept.change('stories/keeper.md', undefined);
      await kept.change(NIGHT, 'Nobody.\n');
      await kept.read();
      expect(filesBelow(kept.cache).length).toBe(before - 1);
    });
  });

  const damages: readonly (readonly [string, (path: string) => void])[] = [
    ['deleted', (path) => rmSync(path)],
    ['emptied', (path) => writeFileSync(path, '')],
    ['cut short', (path) => writeFileSync(path, readFileSync(path).subarray(0, -3))],
    [
      'changed in one letter',
      (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('goes', 'gaes')),
    ],
    ['somebody else’s', (path) => writeFileSync(path, '{"text":"<script>"}')],
  ];

  it.each(damages)('is rendered again where it is %s', async (_, damage) => {
    await keeping(FILES, async (kept: Kept) => {
      const whole = await nightOf((await kept.read()).edition);
      const isIndex = (path: string): boolean => basename(path) === 'rendered';
      for (const isMeant of [isIndex, (path: string) => !isIndex(path), () => true]) {
        const meant = filesBelow(kept.cache).filter(isMeant);
        expect(meant).not.toEqual([]);
        for (const path of meant) damage(path);
        expect(await nightOf((await kept.read()).edition)).toBe(whole);
      }
    });
  });

  it('may be deleted between the reading of an archive and the making of its pages', async () => {
    await keeping(FILES, async (kept) => {
      const { edition } = await kept.read();
      const whole = await nightOf((await kept.read()).edition);
      rmSync(kept.cache, { recursive: true });
      expect(await nightOf(edition)).toBe(whole);
    });
  });
});
