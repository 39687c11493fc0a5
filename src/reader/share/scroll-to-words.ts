/** How far down the window words are put: what comes before them is in sight, too. */
const DEPTH = 0.22;
/** Frames in which what is above the words may still find its height. */
const MOST_FRAMES = 30;
/** What a reader does who wants to be elsewhere. */
const OWN_MOVES = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * Brings words into sight, and keeps them there while the page loads and is laid out: what has
 * never been seen (`content-visibility`) has only a guessed height. Stops where the reader moves.
 */
export async function scrollToWords(range: Range): Promise<void> {
  const moved = new AbortController();
  for (const name of OWN_MOVES) {
    addEventListener(name, () => moved.abort(), {
      once: true,
      passive: true,
      signal: moved.signal,
    });
  }
  await settle(range, moved.signal);
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
    await settle(range, moved.signal);
  }
  moved.abort();
}

async function settle(range: Range, moved: AbortSignal): Promise<void> {
  for (let [frames, still] = [0, 0]; frames < MOST_FRAMES && still < 3; frames += 1) {
    if (moved.aborted) return;
    const distance = range.getBoundingClientRect().top - innerHeight * DEPTH;
    still = Math.abs(distance) < 1 ? still + 1 : 0;
    scrollBy({ top: distance, behavior: 'instant' });
    await new Promise(requestAnimationFrame);
  }
}
