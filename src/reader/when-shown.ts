/** Runs what is for a page's reader: at once, or when a page that was made ready is shown. */
export function whenShown(run: () => void): void {
  if ('prerendering' in document && document.prerendering === true) {
    document.addEventListener('prerenderingchange', run, { once: true });
  } else run();
}
