import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '../../../src/archive/edition.ts';
import { markdownSources } from '../../../src/archive/markdown-sources.ts';
import type { Problem } from '../../../src/archive/problem.ts';
import { createEditionReader } from '../../../src/cli/open-edition.ts';
import { silentProgress } from '../../../src/cli/progress.ts';
import { inFolder, PNG, story, TODAY } from './content-folder.ts';

/** A link in `stories/lamp.md`, as it is written, and where it leads. */
const LEADS: readonly (readonly [string, string])[] = [
  ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
  ['mailto:mary@example.org', 'mailto:mary@example.org'],
  ['#the-end', '#h-the-end'],
  ['#The-End', '#h-the-end'],
  ['#h-the-end', '#h-the-end'],
  ['#p-2abcde', '#p-2abcde'],
  ['short.md', '/lamps/stories/short/'],
  ['./short.md', '/lamps/stories/short/'],
  ['short', '/lamps/stories/short/'],
  ['short.md#begin', '/lamps/stories/short/#h-begin'],
  ['tide', '/lamps/stories/tide/'],
  ['tide/', '/lamps/stories/tide/'],
  ['tide/index.md', '/lamps/stories/tide/'],
  ['tide/02-flood.md', '/lamps/stories/tide/flood/'],
  ['tide/02-flood', '/lamps/stories/tide/flood/'],
  ['tide/02-flood.md#night', '/lamps/stories/tide/flood/#h-night'],
  ['tide/index.md#ebb', '/lamps/stories/tide/chapter-01/#h-ebb'],
  ['caf%C3%A9.md', '/lamps/stories/caf%C3%A9/'],
  ['café.md', '/lamps/stories/caf%C3%A9/'],
  ['/stories/short/', '/lamps/stories/short/'],
  ['/lamps/stories/short/', '/lamps/stories/short/'],
  ['/stories/old-tide/flood/', '/lamps/stories/tide/flood/'],
  ['/stories/tide/high-water/', '/lamps/stories/tide/flood/'],
  ['/stories/tide/full/', '/lamps/stories/tide/full/'],
  ['/stories/', '/lamps/stories/'],
  ['/', '/lamps/'],
  ['/fandoms/', '/lamps/fandoms/'],
  ['/fandoms/tides/', '/lamps/fandoms/tides/'],
  ['/languages/en/', '/lamps/languages/en/'],
  ['/search/?q=lamp', '/lamps/search/?q=lamp'],
  ['/about/#us', '/lamps/about/#h-us'],
  ['../pages/about.md', '/lamps/about/'],
  ['/map.pdf', '/lamps/map.pdf'],
  ['../static/map.pdf', '/lamps/map.pdf'],
];

/** One that leads nowhere, the code of its problem, and the mend. */
const FAULTS: readonly (readonly [string, string, string])[] = [
  ['shrot.md', 'broken-link', 'Write `short.md`'],
  ['tied/02-flood.md', 'broken-link', 'Write `tide/02-flood.md`'],
  ['02-flood.md', 'broken-link', 'Write `tide/02-flood.md`'],
  ['/stories/shrot/', 'broken-link', 'Write `/stories/short/`'],
  [
    '/stories/short/full/',
    'broken-link',
    'Link to a file of this archive, as in `../other/01-one.md`',
  ],
  ['/collections/', 'broken-link', 'Link to a file of this archive, as in `../other/01-one.md`'],
  ['/fandoms/seas/', 'broken-link', 'Link to a file of this archive, as in `../other/01-one.md`'],
  ['www.example.org', 'broken-link', 'Write `https://www.example.org`'],
  [
    'quite-another.md',
    'broken-link',
    'Link to a file of this archive, as in `../other/01-one.md`, or to a whole address, as in `https://example.org/`',
  ],
  [
    '../../secret.md',
    'broken-link',
    'Link to a file of this archive, as in `../other/01-one.md`, or to a whole address, as in `https://example.org/`',
  ],
  ['tide.zip', 'broken-link', 'Put the file into static/ and write `/tide.zip`'],
  ['draft.md', 'broken-link', ''],
  ['#the-edn', 'broken-heading', 'Write `#the-end`'],
  ['short.md#began', 'broken-heading', 'Write `short.md#begin`'],
  [
    'tide/03-none.md#x',
    'broken-heading',
    'The text there has no headings; write `tide/03-none.md`',
  ],
];

const WRITTEN = [...LEADS, ...FAULTS].map(([target]) => target);
const FILES = {
  'site.yaml': 'title: Lamps\nlanguage: en\nauthor: Mary\nurl: https://example.org/lamps\n',
  'stories/lamp.md': story('', ['## The end', ...WRITTEN.map((to) => `[x](${to})`)].join('\n\n')),
  'stories/short.md': story('fandom: Tides', '## Begin'),
  'stories/café.md': story(''),
  'stories/draft.md': story('draft: true'),
  'stories/tide/index.md': '---\ntitle: Tide\naliases: old-tide\n---\n',
  'stories/tide/01.md': '## Ebb\n',
  'stories/tide/02-flood.md': '---\naliases: high-water\n---\n## Night\n',
  'stories/tide/03-none.md':
    '[y](#x)\n\n![A lamp](../lamp.png) ![](../lamp.png) ![A tide](tide.png)',
  'stories/lamp.png': PNG,
  'pages/about.md': '---\ntitle: About\n---\n## Us\n',
  'static/map.pdf': '',
};

describe('a link', () => {
  let edition: Edition;
  let problems: readonly Problem[];
  const html = (file: string): Promise<Document> =>
    edition.html(file, 'text').then((text) => parseHTML(`<body>${text ?? ''}</body>`).document);
  let hrefs: readonly (string | null)[];
  let inTide: Document;

  beforeAll(() =>
    inFolder(FILES, async (folder) => {
      const locations = { content: folder, cache: join(folder, '.cache') };
      const reader = createEditionReader({ ...locations, today: TODAY });
      ({ edition, problems } = await reader.read(silentProgress));
      const paragraphs = [...(await html('stories/lamp.md')).querySelectorAll('p')];
      hrefs = paragraphs.map((each) => each.querySelector('a')?.getAttribute('href') ?? null);
      inTide = await html('stories/tide/03-none.md');
      await reader.close();
    }),
  );

  const at = (target: string): number => WRITTEN.indexOf(target);
  // Front matter, an empty line, the heading and an empty line; then each link and an empty line.
  const problemAt = (target: string): Problem | undefined =>
    problems.find(({ file, line }) => file === 'stories/lamp.md' && line === 8 + 2 * at(target));

  it.each(LEADS)('to %s leads to %s', (target, href) => {
    expect(problemAt(target)).toBeUndefined();
    expect(hrefs[at(target)]).toBe(href);
  });

  it.each(FAULTS)('to %s is a problem: %s. %s', (target, code, mend) => {
    expect(problemAt(target)).toMatchObject({ code, column: 1 });
    expect(problemAt(target)?.message).toContain(target);
    if (mend !== '') expect(problemAt(target)?.mend).toBe(mend);
  });

  it('leads to the same place where a page is made before the edition is whole', () =>
    inFolder(FILES, async (folder) => {
      const locations = { content: folder, cache: join(folder, '.cache') };
      const reader = createEditionReader({ ...locations, today: TODAY });
      const begun = await reader.begin(silentProgress);
      const files = [...markdownSources(begun.edition.archive).keys()];
      const early = files.map(async (file) => {
        await begun.ready(file);
        return begun.edition.html(file, 'text');
      });
      const { edition: whole } = await begun.whole;
      for (const [at, file] of files.entries()) {
        expect(await early[at], file).toBe(await whole.html(file, 'text'));
      }
      await reader.close();
    }));

  it('that leads nowhere is no link on the page, or leads to the page without its heading', () => {
    for (const [target, code] of FAULTS) {
      const expected = code === 'broken-link' || target.startsWith('#');
      expect(hrefs[at(target)], target).toEqual(expected ? null : expect.stringMatching(/\/$/u));
    }
  });

  it('to a heading of its own text, where there are none, is a problem that says so', () => {
    const mends = problems.filter(({ file }) => file.endsWith('03-none.md'));
    expect(mends.map(({ line, column, code, mend }) => [line, column, code, mend])).toEqual([
      [1, 1, 'broken-heading', 'The text has no headings: take the link away, and leave its words'],
      [3, 24, 'missing-alt', 'Write `![What it shows](../lamp.png)`'],
      [3, 41, 'missing-picture', 'Put the picture at stories/tide/tide.png'],
    ]);
  });

  it('to a picture shows it where it is, with its size', () => {
    const [picture] = inTide.querySelectorAll('img');
    expect(picture?.getAttribute('src')).toMatch(/^\/lamps\/pictures\/\w+-3\.webp$/u);
    expect(picture?.getAttribute('width')).toBe('3');
    expect(picture?.getAttribute('height')).toBe('2');
  });
});
