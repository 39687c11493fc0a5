import { formatState, type SearchState } from './search-state.ts';

/** What the history keeps of a step beside its address. */
interface Step {
  readonly typing: boolean;
}

/**
 * Puts a state into the page's address. All that is typed in one go is one step to go back over,
 * and what it ends in takes its place.
 */
export function rememberState(state: SearchState, step: Step): void {
  const address = location.pathname + formatState(state);
  if (wasTyping() || address === location.pathname + location.search) {
    history.replaceState(step, '', address);
  } else history.pushState(step, '', address);
}

function wasTyping(): boolean {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'typing' in state && state.typing === true;
}
