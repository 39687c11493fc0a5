import { isLine, isRecord, isTime } from '../kept-values.ts';
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
  if (is !== 'hidden' || known === undefined || !isSlug(slug)) return undefined;
  return hidden({ kind: known, slug, name }, at);
}

/** Whether it can stand in an address, which half of a character cannot. */
function isSlug(value: unknown): value is string {
  return isLine(value) && value !== '' && value.isWellFormed();
}

/** Whether an address is a question to a page below the archive's home: `stories/?tag=angst`. */
function isQuestion(href: string): boolean {
  if (!/^[a-z]+\/[^?#]*\?[^#]+$/u.test(href)) return false;
  const [path = ''] = href.split('?');
  // Dots would lead out of an archive with a base path: what they stand for is written otherwise.
  return new URL(path, 'https://site.invalid/archive/').pathname === `/archive/${path}`;
}
