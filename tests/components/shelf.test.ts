import { expect, test } from 'vitest';
import ReadingPlace from '../../src/components/chapter/ReadingPlace.astro';
import KeepOnShelf from '../../src/components/shelf/KeepOnShelf.astro';
import type { StoryMark } from '../../src/query/views.ts';
import { called } from './reading.ts';
import { render } from './render.ts';
import { ARABIC, BASE, linked, MARKUP, unlinked } from './views.ts';

const story: StoryMark = {
  href: `${BASE}stories/tide/`,
  title: { text: MARKUP, ...ARABIC },
  authors: [linked('Ann'), unlinked('Anonymous')],
  chapters: 12,
};

test.each([
  ['the button that keeps a story', KeepOnShelf, {}, 'keep-on-shelf'],
  ['the text that is read', ReadingPlace, { minutes: [1, 2, 3] }, 'reading-place'],
])('%s carries what the browser remembers of it, as typed', async (_, component, more, tag) => {
  const body = await render(component, { story, ...more });
  const element = body.querySelector(tag);
  expect(element?.getAttribute('story')).toBe(story.href);
  expect(JSON.parse(element?.getAttribute('note') ?? '')).toEqual({
    title: MARKUP,
    ...ARABIC,
    authors: ['Ann', 'Anonymous'],
    chapters: 12,
  });
});

test('the button that keeps a story says that it is not kept yet; another opens what else may be', async () => {
  const body = await render(KeepOnShelf, { story });
  expect(called(body, 'button', 'Mark for later').getAttribute('aria-pressed')).toBe('false');
  const more = called(body, 'button', 'Notes and lists');
  expect(more.closest('panel-button')?.getAttribute('panel')).toBe('shelf');
  expect(body.querySelector('[role="status"]')).not.toBeNull();
});

test('the way back to a place is not in sight until there is one', async () => {
  const body = await render(ReadingPlace, { story, minutes: [1, 2, 3] });
  expect(called(body, 'a', 'Go on:').hasAttribute('hidden')).toBe(true);
});
