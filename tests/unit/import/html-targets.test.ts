import { expect, it } from 'vitest';
import { changeTargets } from '../../../src/import/html-targets.ts';
import { message, readingOf, textOf } from './fixture.ts';
import { PNG } from './web-fixture.ts';

it.each([
  ['<img src="a.png" alt="A lamp">', '<img src="new.png" alt="A lamp">'],
  ["<IMG width=2 SRC='a.png'/>", '<IMG width=2 src="new.png"/>'],
  ['<p><img alt="a > b" src=a.png></p>', '<p><img alt="a > b" src="new.png"></p>'],
  ['<img src="lost.png" alt="&lt;A&gt; lamp">', '&lt;A> lamp'],
  ['<img src="a.png" alt="&Eacute;">', '<img src="new.png" alt="&Eacute;">'],
  ['<img src="x/lost.png">', 'lost.png'],
  ['<a class="x" href="#top">', '<a class="x">'],
  ['<a href="https://a.b/?c&amp;d">', '<a href="https://a.b/?c&amp;d">'],
  ['<abbr href="#top">', '<abbr href="#top">'],
])('of %s becomes %s', (html, expected) => {
  const changed = changeTargets(html, {
    link: (href) => (href.startsWith('#') ? undefined : href),
    picture: (src) => (src === 'a.png' ? 'new.png' : undefined),
  });
  expect(changed).toBe(expected);
});

it('a picture in the HTML of Markdown comes along, and a link that leads nowhere goes', async () => {
  const { draft } = await readingOf(
    'lamp.md',
    '---\nlayout: post\ntags: x\n---\n\nIt <a href="/notes/">burned</a>.\n\n<img src="./img/lamp.png" width="20" alt="A lamp">\n\n<img src="lost.png" alt="A stair">\n',
    (path) => (path === 'img/lamp.png' ? PNG : undefined),
  );
  expect(draft.pictures).toHaveLength(1);
  expect(textOf(draft)).toMatch(
    /^It <a>burned<\/a>\.\n\n<img src="lamp-\w{6}\.png" width="20" alt="A lamp">\n\nA stair\n$/u,
  );
  expect(message(draft, 'lost-pictures')).toContain('lost.png');
});
