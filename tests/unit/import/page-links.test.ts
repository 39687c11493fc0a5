import type { Link } from 'mdast';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { readingOf } from './fixture.ts';
import { webFixture } from './web-fixture.ts';

const LINK = '<p><a href="/tide?x=1">out</a> and <a href="other#low">on</a>.</p>';

/** Where the links in the first chapter of a page lead. */
async function linksIn(html: string): Promise<readonly string[]> {
  const { draft } = await readingOf('page.html', html);
  const urls: string[] = [];
  const text = draft.chapters[0]?.text;
  if (text !== undefined) visit(text, 'link', ({ url }: Link) => void urls.push(url));
  return urls;
}

function withLink(fixture: string, before: RegExp): string {
  const html = webFixture(fixture).toString('latin1');
  expect(html).toMatch(before);
  return html.replace(before, (found) => `${LINK}${found}`);
}

it.each([
  [
    'fanfiction-net/chapter.html',
    /<p>The stairs went up/u,
    ['https://www.fanfiction.net/tide?x=1', 'https://www.fanfiction.net/s/4711/2/other#low'],
  ],
  [
    'royal-road/chapter.html',
    /<p class="cnM0aa">/u,
    [
      'https://www.royalroad.com/tide?x=1',
      'https://www.royalroad.com/fiction/4242/the-stair-below/chapter/777/other#low',
    ],
  ],
  [
    'wattpad/part.html',
    /<p data-p-id="a3">/u,
    ['https://www.wattpad.com/tide?x=1', 'https://www.wattpad.com/other#low'],
  ],
])('the links of %s lead where they did on the web', async (fixture, before, links) => {
  expect(await linksIn(withLink(fixture, before))).toEqual(links);
});

it('a web page’s links lead where they did by the address that it names', async () => {
  const page = (head: string): string =>
    `<html><head><title>Rain</title>${head}</head><body><p>It rained, and it rained on.</p>${LINK}<p>It rained on the tide, and on those who watched it.</p></body></html>`;
  const canonical = '<link rel="canonical" href="https://lamps.example/tales/rain">';
  expect(await linksIn(page(canonical))).toEqual([
    'https://lamps.example/tide?x=1',
    'https://lamps.example/tales/other#low',
  ]);
});
