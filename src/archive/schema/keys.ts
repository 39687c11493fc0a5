/** How authors write keys: any case, and the singular or plural that comes to mind first. */

const TWINS: ReadonlyMap<string, string> = new Map([
  ['authors', 'author'],
  ['fandoms', 'fandom'],
  ['character', 'characters'],
  ['relationship', 'relationships'],
  ['tag', 'tags'],
  ['warning', 'warnings'],
  ['category', 'categories'],
  ['languages', 'language'],
  ['collection', 'collections'],
  ['gifts', 'gift'],
  ['alias', 'aliases'],
  ['sources', 'source'],
  ['credit', 'credits'],
  ['note', 'notes'],
  ['endnote', 'endnotes'],
  ['end-note', 'endnotes'],
  ['end-notes', 'endnotes'],
  ['start-notes', 'notes'],
  ['summaries', 'summary'],
  ['parent', 'parents'],
]);

/** What an unknown key was most likely meant to be, where spelling does not tell. */
const MEANINGS: ReadonlyMap<string, string> = new Map([
  ['pairing', 'relationships'],
  ['pairings', 'relationships'],
  ['ship', 'relationships'],
  ['ships', 'relationships'],
  ['blurb', 'summary'],
  ['description', 'summary'],
  ['synopsis', 'summary'],
  ['writer', 'author'],
  ['by', 'author'],
  ['name', 'title'],
  ['date', 'published'],
  ['lang', 'language'],
  ['genre', 'tags'],
  ['genres', 'tags'],
  ['freeform', 'tags'],
  ['additional-tags', 'tags'],
  ['permalink', 'slug'],
  ['image', 'cover'],
  ['complete', 'status'],
  ['for', 'gift'],
  ['translator', 'credits'],
  ['beta', 'credits'],
]);

/** `Inspired By` and `inspired_by` are `inspired-by`. */
export function foldKey(written: string): string {
  return written
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/gu, '-');
}

/** The key's own name, a known twin resolved: `Fandoms` is `fandom`. */
export function canonicalKey(written: string): string {
  const key = foldKey(written);
  return TWINS.get(key) ?? key;
}

/** The known key that an unknown one means by its sense, not by its spelling. */
export function meantKey(written: string): string | undefined {
  return MEANINGS.get(foldKey(written));
}
