import { isLeftward } from '../is-leftward.ts';
import { togglePanel } from '../panel/panels.ts';
import { isSet } from '../settings/when-set.ts';
import { leafTo, stepTo } from './moves.ts';

/**
 * The keys that a page listens to: one character each, none with a modifier. They can be switched
 * off (WCAG 2.1.4), and are silent wherever a key means something already.
 */
const KEYS: Readonly<Record<string, () => unknown>> = {
  ArrowLeft: () => leafTo(isLeftward() ? 'next' : 'prev'),
  ArrowRight: () => leafTo(isLeftward() ? 'prev' : 'next'),
  n: () => leafTo('next'),
  p: () => leafTo('prev'),
  t: () => leafTo('story'),
  j: () => stepTo(1),
  k: () => stepTo(-1),
  c: () => document.querySelector('[data-contents]') && togglePanel('contents'),
  a: () => document.querySelector('reading-place') && readAloud(),
  b: () => document.querySelector('reading-place, keep-on-shelf') && togglePanel('shelf'),
  q: () => document.querySelector('reading-place') && togglePanel('share'),
  s: () => togglePanel('settings'),
  '?': () => togglePanel('keys'),
  '/': () => document.querySelector<HTMLElement>('input[type="search"]')?.focus(),
};

/** Where a key is for what has the keyboard: a field, a slider, a player. */
const TAKEN = 'input, select, textarea, audio, video, [contenteditable], [role="slider"]';

addEventListener('keydown', (event) => {
  const { key, target } = event;
  if (event.defaultPrevented || event.isComposing) return;
  if (event.repeat && !isHeld(key)) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (isSet('keys', 'off')) return;
  if (target instanceof Element && target.closest(TAKEN)) return;
  const act = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
  // Whoever selects words with the arrow keys does not leave the page.
  if (!act || (key.startsWith('Arrow') && isBusy())) return;
  event.preventDefault();
  // A panel that cannot be reached is said beside its button.
  Promise.resolve(act()).catch(() => undefined);
});

/** Where nothing can speak, it is not there. */
async function readAloud(): Promise<void> {
  const [{ hasVoice }, aloud] = await Promise.all([
    import('../aloud/has-voice.ts'),
    import('../aloud/aloud.ts'),
  ]);
  if (hasVoice()) await aloud.readAloud();
}

/** Whether a key goes on with its work for as long as it is held down. */
function isHeld(key: string): boolean {
  return key === 'j' || key === 'k';
}

function isBusy(): boolean {
  return getSelection()?.isCollapsed === false || document.querySelector(':popover-open') !== null;
}
