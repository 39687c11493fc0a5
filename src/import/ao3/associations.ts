import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { attribute, plainText } from '../html/elements.ts';
import type { ReferenceDraft } from '../story-draft.ts';
import { archiveAddress } from './work-address.ts';

/** What a work’s list of associations says. */
export interface Associations {
  readonly gifts: readonly string[];
  readonly inspiredBy: readonly ReferenceDraft[];
  readonly translationOf: readonly ReferenceDraft[];
  /** Those that no key can hold, for the notes: translations of this work, prompts, secret works. */
  readonly others: readonly Element[];
}

/** @param items the `li` of the list: `For A.`, `Inspired by <a>The Tide</a> by <a>B</a>.` */
export function readAssociations(items: readonly Element[]): Associations {
  const gifts: string[] = [];
  const inspiredBy: ReferenceDraft[] = [];
  const translationOf: ReferenceDraft[] = [];
  const others: Element[] = [];
  for (const item of items) {
    const said = plainText(item);
    const work = readReference(item);
    const recipients = selectAll('a', item).map((link) => plainText(link));
    if (/^For /iu.test(said) && recipients.length > 0) gifts.push(...recipients);
    else if (/^Inspired by /iu.test(said) && work !== undefined) inspiredBy.push(work);
    else if (/^A translation of /iu.test(said) && work !== undefined) translationOf.push(work);
    else others.push(item);
  }
  return { gifts, inspiredBy, translationOf, others };
}

/** @returns `undefined` for a work that is not linked to: a restricted one, one not yet revealed */
function readReference(item: Element): ReferenceDraft | undefined {
  const link = select('a[href*="works/"]', item);
  if (link === undefined) return undefined;
  const title = plainText(link);
  const url = archiveAddress(attribute(link, 'href') ?? '');
  const written = plainText(item);
  const rest = written.slice(written.indexOf(title) + title.length);
  const author = /^ by (.*?)\.?$/u.exec(rest)?.[1];
  return { title, ...(author !== undefined && { author }), ...(url !== undefined && { url }) };
}
