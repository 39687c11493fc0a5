import { z } from 'zod';
import { chapterKeys } from './chapter.ts';
import type { DataOf } from './mapping.ts';
import { nested } from './nested.ts';
import {
  addressName,
  calendarDay,
  flag,
  language,
  lineText,
  many,
  markdown,
  partNumber,
  refuse,
  replyUrl,
  splitNames,
  webUrl,
  wholeNames,
} from './value.ts';
import { categories, status } from './vocabulary.ts';

/** `12`, `3/12`, `?`, `3/?`: how many chapters are planned. */
const plannedChapters = z.string().transform((written, ctx) => {
  const [, planned] = /^(?:\d+\s*\/\s*)?(\d+|\?)$/u.exec(written.trim()) ?? [];
  if (planned === '?') return '?' as const;
  if (planned !== undefined && Number(planned) > 0) return Number(planned);
  const mend = { advice: 'Write `chapters: 12`, `chapters: 3/12` or `chapters: ?`' };
  return refuse(ctx, `“${written}” is not a number of chapters`, { code: 'bad-number', mend });
});

const seriesPart = z.preprocess(
  (value) => (typeof value === 'string' ? { name: value } : value),
  nested({ name: lineText, part: partNumber.optional() }),
);

/** A story here, by its address, or one elsewhere. */
const relatedStory = z.preprocess(
  (value) => (typeof value === 'string' ? { address: value } : value),
  nested({
    address: lineText.optional(),
    title: lineText.optional(),
    author: lineText.optional(),
    url: webUrl.optional(),
    language: language.optional(),
  }).check((ctx) => {
    if (ctx.value.address !== undefined || ctx.value.title !== undefined) return;
    const mend = { advice: 'Give it one, as in `{ title: The Hound, author: A. Conan Doyle }`' };
    refuse(ctx, 'A story elsewhere needs a title', { code: 'missing-key', mend });
  }),
);

const cover = z.preprocess(
  (value) => (typeof value === 'string' ? { src: value } : value),
  nested({ src: lineText, alt: lineText.optional() }),
);

const audio = nested({ src: lineText, title: lineText.optional() });

const credit = nested({ role: lineText, name: lineText, url: webUrl.optional() });

/** The keys of a story, in one file or in its `index.md`; what a chapter can have, it has too. */
export const storyKeys = {
  ...chapterKeys,
  prompt: markdown,
  categories,
  status,
  chapters: plannedChapters,
  series: many(seriesPart),
  updated: calendarDay,
  cover,
  audio,
  gift: wholeNames,
  collections: splitNames,
  'inspired-by': many(relatedStory),
  'translation-of': many(relatedStory),
  'podfic-of': many(relatedStory),
  source: many(webUrl),
  reply: replyUrl,
  credits: many(credit),
  language: many(language),
  aliases: many(addressName),
  draft: flag,
};

export type StoryData = DataOf<typeof storyKeys>;
