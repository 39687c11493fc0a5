import { isBelow, isLine, isRecord, isTime } from '../shelf/parse-shelf.ts';
import { hidden, HIDDEN_KINDS, keptFilter, readPreference, type Preference } from './preference.ts';
import { READ_CHOICES } from './read-choice.ts';

/**
 * A preference as it was kept. Anything may stand in a browser's storage, and in a file.
 * @returns `undefined` where it is none, or anything in it is damaged
 */
export function parsePreference(value: unknown): Preference | undefined {
  if (!isRecord(value)) return undefined;
  const { is, at, kind, slug, name, href, as } = value;
  if (!isTime(at)) return undefined;
  if (is === 'read') {
    const choice = READ_CHOICES.find((each) => each === as);
    return choice && readPreference(choice, at);
  }
  if (!isLine(name) || name === '') return undefined;
  if (is === 'filter')
    return isLine(href) && isQuestion(href) ? keptFilter(name, href, at) : undefined;
  const known = HIDDEN_KINDS.find((each) => each === kind);
  if (is !== 'hidden' || known === undefined || !isLine(slug) || slug === '') return undefined;
  return hidden({ kind: known, slug, name }, at);
}

/** Whether an address is a question to a page below the archive's home: `stories/?tag=angst`. */
function isQuestion(href: string): boolean {
  return /^[a-z]+\/[^#]*\?[^#]+$/u.test(href) && isBelow(`/${href}`, '/') && !isAbove(href);
}

/** Dots lead out of the archive where it has a base path. */
function isAbove(href: string): boolean {
  const { pathname } = new URL(href, 'https://site.invalid/archive/');
  return !pathname.startsWith('/archive/');
}
