import { describe, expect, test } from 'vitest';
import Prose from '../../src/components/text/Prose.astro';
import Rich from '../../src/components/text/Rich.astro';
import Remark from '../../src/components/text/Remark.astro';
import { called, headingsOf, tongueOf, wordsOf } from './reading.ts';
import { render } from './render.ts';
import { ARABIC, JAPANESE, rich } from './views.ts';

const long = rich(`<p>${'Thanks to everyone. '.repeat(20)}</p>`);

describe('what an author says beside a text', () => {
  test('stands open under its heading, however long it is', async () => {
    const body = await render(Remark, { title: 'Notes', text: long });
    expect(headingsOf(body)).toEqual(['2 Notes']);
    expect(body.querySelector('details')).toBeNull();
  });

  test('is folded where it is long and would push the text out of sight', async () => {
    const body = await render(Remark, { title: 'Notes', text: long, fold: true });
    const fold = called(body, 'summary', 'Notes').closest('details');
    expect(fold?.hasAttribute('open')).toBe(false);
    expect(headingsOf(body)).toEqual(['2 Notes']);
  });

  test('folds under its heading where it is a note, and is open at first where it is short', async () => {
    const short = rich('<p>Thanks.</p>');
    for (const [text, isOpen] of [
      [short, true],
      [long, false],
    ] as const) {
      const body = await render(Remark, { title: 'Notes', text, notes: true, fold: true });
      const fold = called(body, 'summary', 'Notes').closest('details');
      expect(fold?.hasAttribute('open')).toBe(isOpen);
    }
  });

  test('can be linked to, folded or open', async () => {
    for (const fold of [true, false]) {
      const body = await render(Remark, { title: 'Endnotes', text: long, id: 'endnotes', fold });
      expect(wordsOf(body.querySelector('[id="endnotes"]'))).toMatch(/^Endnotes Thanks/u);
    }
  });

  test('is in the author’s language, its heading in the interface’s', async () => {
    const body = await render(Remark, { title: 'Notes', text: rich('<p>شكرا</p>', ARABIC) });
    expect(tongueOf(called(body, 'div', 'شكرا'))).toEqual(ARABIC);
    expect(tongueOf(called(body, 'h2', 'Notes'))).toEqual({ lang: null, dir: null });
  });
});

test.each([
  ['a text', Prose],
  ['a summary', Rich],
])('%s with a spoiler brings what covers it, and one without does not', async (_, component) => {
  const sheets = async (html: string): Promise<number> =>
    (await render(component, { text: rich(html) })).querySelectorAll('link').length;
  expect(await sheets('<p>It was <label class="spoiler"><span>Ann</span></label>.</p>')).toBe(1);
  expect(await sheets('<p>It was Ann.</p>')).toBe(0);
});

test('a text is in its own language and direction, with its own markup', async () => {
  const text = rich('<p>「<ruby>灯台<rt>とうだい</rt></ruby>」</p>', JAPANESE);
  const body = await render(Prose, { text });
  expect(tongueOf(body.querySelector('div'))).toEqual(JAPANESE);
  expect(wordsOf(body.querySelector('ruby'))).toBe('灯台とうだい');
});
