import { isSet, whenSet } from './settings/when-set.ts';

/**
 * What stands folded or under a cover, by the setting that says how: `open`, `folded`, or as the
 * page has it. Style sheets show it so before this has run, and let go of what has `data-fold`: from
 * then on the reader may open and close each by itself.
 */
const FOLDS: Readonly<Record<string, string>> = {
  notes: '.notes, .note > details',
  covers: '.warnings, .warning, .spoiler, .spoiler > input',
  gate: '.gate',
};

const ways = new Map<string, string>();

function fold(): void {
  for (const [name, selector] of Object.entries(FOLDS)) {
    const way = ['open', 'folded'].find((word) => isSet(name, word)) ?? '';
    if (way === (ways.get(name) ?? '')) continue;
    ways.set(name, way);
    for (const each of document.querySelectorAll<HTMLElement>(selector)) {
      const isDetails = each instanceof HTMLDetailsElement;
      each.dataset['fold'] ??= isDetails && each.open ? 'open' : 'folded';
      const isOpen = (way || each.dataset['fold']) === 'open';
      if (isDetails) each.open = isOpen;
      if (each instanceof HTMLInputElement) each.checked = isOpen;
    }
  }
}

/** A link to a paragraph is a wish to read it. Some browsers open by themselves what it is in. */
function reveal(): void {
  const target = targetOf(location);
  let closed = target?.closest('details:not([open])');
  if (!target || !closed) return;
  while (closed instanceof HTMLDetailsElement) {
    closed.open = true;
    closed = target.closest('details:not([open])');
  }
  target.scrollIntoView();
}

/** What an address leads to: `:target` may be none yet when this first runs. */
function targetOf({ hash }: Location): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    // A lone `%` leads nowhere.
    return null;
  }
}

whenSet(fold);
reveal();
addEventListener('hashchange', reveal);
