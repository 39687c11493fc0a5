const root = document.documentElement;

/** Whether the reader has chosen a word for a setting. */
export function isSet(name: string, word: string): boolean {
  return ` ${root.dataset['set'] ?? ''} `.includes(` ${name}-${word} `);
}

/** Runs at once, and whenever the reader may have set something else, in whatever way or tab. */
export function whenSet(run: () => void): void {
  run();
  new MutationObserver(run).observe(root, { attributeFilter: ['data-set'] });
}
