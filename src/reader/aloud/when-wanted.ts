import { whenShown } from '../when-shown.ts';

// All that reading aloud costs a page before it is wanted. Without a network a text is still read.

/** Where the page is kept that is to be read on, for one visit. */
export const GOES_ON = 'lamplight:aloud-goes-on';

whenShown(() => {
  try {
    const page = sessionStorage.getItem(GOES_ON);
    // Whoever has gone elsewhere is not spoken to when they come by another day.
    sessionStorage.removeItem(GOES_ON);
    if (page !== location.pathname) return;
  } catch {
    return;
  }
  import('./aloud.ts').then(({ readAloud }) => readAloud('title')).catch(() => undefined);
});
