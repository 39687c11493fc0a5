import { GOES_ON } from './when-wanted.ts';

/**
 * Opens the next chapter, to be read there from its title.
 * @returns whether there is one
 */
export function goOnAloud(): boolean {
  const next = document.querySelector<HTMLLinkElement>('link[rel~="next"]');
  if (!next) return false;
  const { pathname } = new URL(next.href);
  try {
    sessionStorage.setItem(GOES_ON, pathname);
  } catch {
    // The next page waits for a press, then.
  }
  location.assign(pathname);
  return true;
}
