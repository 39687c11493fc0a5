import { isLeftward } from '../is-leftward.ts';
import { isSet } from '../settings/when-set.ts';

/** How much of the window's width a zone at either side takes. */
const ZONE = 0.2;
/** What stays in sight of the screenful before, in lines of the text. */
const LINES_KEPT = 2;

/** What a tap is for already: whatever can be pressed, moved or typed in. */
const TAKEN =
  'a, button, input, label, select, summary, textarea, audio, video, [popover], [tabindex]:not(main)';

/** As the finger came down: by the time it is a tap, the browser has let go of words and panels. */
let wasBusy = false;

/**
 * Turns a screenful of the text at a tap on the window's edge: on at the side to which it is read.
 * It is never more than a scroll, so that nobody lands in another chapter by a slip of the thumb.
 * Only a finger or a pen taps: a mouse has its wheel, and what a screen reader presses is no place.
 * A browser sends no click for a finger that scrolls, zooms or selects.
 */
function turn(event: PointerEvent): void {
  const { target, clientX, pointerType, detail, defaultPrevented } = event;
  if (!isSet('taps', 'on') || defaultPrevented || detail === 0) return;
  if (pointerType !== 'touch' && pointerType !== 'pen') return;
  if (!(target instanceof Element) || target.closest(TAKEN) || wasBusy) return;
  const text = document.querySelector('reading-place');
  if (!text?.checkVisibility()) return;
  const at = clientX / innerWidth;
  if (at > ZONE && at < 1 - ZONE) return;
  const isOn = at <= ZONE === isLeftward();
  scrollBy({ top: (isOn ? 1 : -1) * (innerHeight - kept(text)), behavior: 'instant' });
}

/** Whether the reader is about something else: words are selected, a panel is open, the page is enlarged. */
function isBusy(): boolean {
  return (
    getSelection()?.isCollapsed === false ||
    document.querySelector(':popover-open') !== null ||
    (visualViewport?.scale ?? 1) > 1.01
  );
}

/** How much of a screenful stays in sight, so that no line is lost under what lies at the window's foot. */
function kept(text: Element): number {
  const line = parseFloat(getComputedStyle(text.querySelector('.prose') ?? text).lineHeight);
  return Math.min(LINES_KEPT * line, innerHeight / 3);
}

addEventListener(
  'pointerdown',
  () => {
    wasBusy = isBusy();
  },
  { capture: true, passive: true },
);
addEventListener('click', turn);
