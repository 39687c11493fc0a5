// All that sharing costs a page before it is wanted. Without a network a text is still read.

const words = new URLSearchParams(location.search).get('w');
if (words !== null) {
  import('./show-words.ts').then(({ showWords }) => showWords(words)).catch(() => undefined);
}

document.addEventListener('selectionchange', function load() {
  if (getSelection()?.isCollapsed !== false) return;
  document.removeEventListener('selectionchange', load);
  import('./selection-offer.ts')
    .then(({ offerSelection }) => offerSelection())
    .catch(() => undefined);
});
