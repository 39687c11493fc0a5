import { expect } from 'vitest';
import { BASE } from '../site/built-site.ts';
import { PlainTab, type TabDocument } from './plain-tab.ts';
import { test as base } from './reader.ts';

const STORY = 'stories/the-ninth-step/';
const NEXT = 'a.next';

const test = base.extend('tab', async ({}, { onCleanup }) => {
  const tab = await PlainTab.open();
  onCleanup(() => tab.close());
  return tab;
});

/** What the browser remembers of the story, as it is written. */
const placeKept = (tab: TabDocument) =>
  tab.evaluate(`localStorage.getItem('lamplight:place:${BASE}${STORY}')`);

const path = (tab: TabDocument) => tab.evaluate('location.pathname');

const scrolled = `dispatchEvent(new Event('scroll'))`;

test('the next chapter is made ready when its link is about to be pressed, counts as read only once it is shown, turns gently, and leads back to the same line', async ({
  tab,
  site,
}) => {
  await tab.goto(`${site}${STORY}prologue/`);
  await expect.poll(() => tab.evaluate(`document.querySelector('${NEXT}') !== null`)).toBe(true);
  await tab.evaluate(`document.querySelector('${NEXT}').scrollIntoView({ block: 'center' })`);
  await tab.mouse('mouseMoved', NEXT);
  const ready = await tab.prerendered();
  await expect.poll(() => path(ready)).toContain('/a-knock/');
  await expect
    .poll(() => ready.evaluate(`customElements.get('reading-place') !== undefined`))
    .toBe(true);
  expect(await ready.evaluate('document.prerendering')).toBe(true);

  await expect.poll(() => placeKept(tab)).toContain('prologue/');
  const before = await placeKept(tab);
  // Longer than a page that is shown would take to keep its place.
  await ready.evaluate(`${scrolled}; new Promise((resolve) => setTimeout(resolve, 900))`);
  expect(await placeKept(tab)).toBe(before);

  const line = await tab.evaluate('scrollY');
  expect(line).toBeGreaterThan(0);
  await ready.evaluate(`addEventListener('pagereveal', (event) => {
    globalThis.turned = event.viewTransition !== null;
  })`);
  await tab.mouse('mousePressed', NEXT);
  await tab.mouse('mouseReleased', NEXT);
  await expect.poll(() => ready.evaluate('document.prerendering')).toBe(false);
  const navigation = `performance.getEntriesByType('navigation')[0]`;
  expect(await ready.evaluate(`${navigation}.activationStart`)).toBeGreaterThan(0);
  await expect.poll(() => ready.evaluate('globalThis.turned')).toBe(true);
  await ready.evaluate(`document.querySelector('reading-place p[id]').scrollIntoView()`);
  await expect.poll(() => placeKept(ready)).toContain('a-knock/#p-');

  await ready.evaluate('history.back()');
  await expect.poll(() => path(ready)).toContain('/prologue/');
  await expect.poll(() => ready.evaluate('scrollY')).toBe(line);
});
