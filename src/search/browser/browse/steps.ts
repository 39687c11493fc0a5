/** What the history keeps of a step beside its address. */
interface Step {
  readonly isTyping: boolean;
}

/**
 * Puts an address into the history. All that is typed in one go is one step to go back over, and
 * what it ends in takes its place.
 */
export function rememberState(address: string, isTyping: boolean): void {
  const step: Step = { isTyping };
  const isHere = address === location.pathname + location.search;
  if (wasTyping() || isHere) history.replaceState(step, '', address);
  else history.pushState(step, '', address);
}

function wasTyping(): boolean {
  const state: unknown = history.state;
  return (
    typeof state === 'object' && state !== null && 'isTyping' in state && state.isTyping === true
  );
}
