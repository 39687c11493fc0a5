import { z } from 'zod';
import type { DataOf } from './mapping.ts';
import {
  addressName,
  calendarDay,
  flag,
  guessOr,
  language,
  lineText,
  many,
  markdown,
  refuse,
  splitNames,
  wholeNames,
} from './value.ts';
import { rating, warnings } from './vocabulary.ts';

/** `7.5`; `none` for a prologue, an interlude, art. */
const chapterNumber = z.string().transform((written, ctx) => {
  const number = written.trim();
  if (/^none$/iu.test(number)) return null;
  if (/^\d+(?:\.\d+)?$/u.test(number)) return Number(number);
  const mend = guessOr(/\d+(?:\.\d+)?/u.exec(number)?.[0], 'Write a number, such as 7, or none');
  return refuse(ctx, `“${written}” is neither a number nor none`, { code: 'bad-number', mend });
});

/** The keys of a chapter's file. */
export const chapterKeys = {
  title: lineText,
  author: wholeNames,
  summary: markdown,
  notes: markdown,
  endnotes: markdown,
  fandom: splitNames,
  characters: splitNames,
  relationships: splitNames,
  tags: splitNames,
  rating,
  warnings,
  language: many(language),
  published: calendarDay,
  number: chapterNumber,
  part: lineText,
  slug: addressName,
  aliases: many(addressName),
  draft: flag,
};

export type ChapterData = DataOf<typeof chapterKeys>;
