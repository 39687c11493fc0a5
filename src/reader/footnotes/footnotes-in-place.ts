/**
 * Opens a footnote where it is called, when its mark is pressed. Without this the mark leads to the
 * notes at the end, and so it does where the rest cannot be loaded.
 */
document.addEventListener('click', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { target } = event;
  const mark = target instanceof Element ? target.closest('a[role="doc-noteref"]') : null;
  if (!(mark instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  import('./show-footnote.ts')
    .then(({ showFootnote }) => showFootnote(mark))
    .catch(() => {
      location.hash = mark.hash;
    });
});
