import { forgetting, putting, renaming } from './changes.ts';
import { shelfOf } from './open-shelf.ts';
import { EMPTY_SHELF } from './shelf.ts';
import type { Hidden, Preference } from '../preferences/preference.ts';

/**
 * Keeps a preference on the shelf, for all pages of the archive.
 * @param stories the address of the archive's stories
 * @throws where the browser keeps nothing: `failureOf` says why
 */
export async function keepPreference(stories: string, preference: Preference): Promise<void> {
  await shelfOf(stories).change(putting({ ...EMPTY_SHELF, preferences: [preference] }));
  tellPage();
}

/** Takes it off the shelf. @throws where the browser does not let it */
export async function forgetPreference(stories: string, preference: Preference): Promise<void> {
  await shelfOf(stories).change(forgetting({ ...EMPTY_SHELF, preferences: [preference] }));
  tellPage();
}

/** Keeps hidden what has another slug now. @throws where the browser does not let it */
export async function renameHidden(stories: string, hiding: Hidden, slug: string): Promise<void> {
  await shelfOf(stories).change(renaming(hiding, slug));
  tellPage();
}

/** Other tabs hear of a change by themselves, this one does not. */
function tellPage(): void {
  dispatchEvent(new Event('storage'));
}
