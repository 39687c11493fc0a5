import { htmlTagNames } from 'html-tag-names';
import { htmlFlow, htmlText } from 'micromark-core-commonmark';
import type { Construct } from 'micromark-util-types';
import { gate } from './gate.ts';

const names: ReadonlySet<string> = new Set(htmlTagNames);
const LONGEST_NAME = Math.max(...htmlTagNames.map((name) => name.length));

const TAG = /^<\/?([A-Za-z][A-Za-z0-9]*)(?=[\s/>])/u;
const WHOLE_TAG = /^<\/?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?\/?>/u;

/**
 * Whether HTML has a tag of this name. A tag is in small letters or in capitals, for `<Link>`,
 * `<Mark>` and `<Data>` are people.
 */
export function isHtmlTag(name: string): boolean {
  const small = name.toLowerCase();
  return names.has(small) && (name === small || name === name.toUpperCase());
}

/** Whether a tag of HTML, or a comment, opens here. */
function opensHtml(ahead: string): boolean {
  if (ahead.startsWith('<!--')) return true;
  const name = TAG.exec(ahead)?.[1];
  return name !== undefined && isHtmlTag(name);
}

/**
 * Tags inside a paragraph. What HTML does not know is text.
 *
 * @example `<dave> hi` and `<3` print as typed; `<u>now</u>` is underlined.
 */
export const knownHtmlText: Construct = gate(htmlText, {
  reach: LONGEST_NAME + 3,
  sees: opensHtml,
});

/** Blocks of HTML. The tag must end on its line: `<center of the room` is text. */
export const knownHtmlFlow: Construct = gate(htmlFlow, {
  reach: Number.POSITIVE_INFINITY,
  sees: (ahead) => opensHtml(ahead) && (ahead.startsWith('<!--') || WHOLE_TAG.test(ahead)),
});
