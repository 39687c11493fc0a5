/** The values that front matter is made of, from raw YAML text to what they mean. */
import { z } from 'zod';
import { guessCalendarDay, parseCalendarDay } from '../calendar-day.ts';
import { knownLanguageNames, parseLanguage } from '../language.ts';
import { nearest } from '../nearest.ts';
import type { ProblemCode } from '../problem-codes.ts';
import { slug } from '../slug.ts';

/** What an issue of a schema says beside its message; `mend` is the value to write, or a sentence. */
export interface IssueDetails {
  readonly code: ProblemCode;
  readonly mend: string;
}

interface Context {
  readonly value: unknown;
  readonly issues: z.core.$ZodRawIssue[];
}

/** Reports a value that cannot be read, with what to write instead. */
export function refuse(ctx: Context, code: ProblemCode, message: string, mend: string): never {
  ctx.issues.push({ code: 'custom', input: ctx.value, message, params: { code, mend } });
  return z.NEVER;
}

const inQuotes = (text: string): string => `“${text}”`;

/** One line of plain text. */
export const lineText = z.string().transform((text) => text.replace(/\s+/gu, ' ').trim());

/** Markdown, kept as it is. */
export const markdown = z.string();

/** One or many. */
export function many<Item extends z.ZodType>(item: Item) {
  return z.preprocess(
    (value) => (Array.isArray(value) ? value.filter((each) => each !== '') : [value]),
    z.array(item),
  );
}

/** Names, one or many; a plain string is split at `,` `，` `、`. */
export const splitNames = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(/[,，、]/u) : value),
  z.array(lineText).transform((names) => names.filter((name) => name !== '')),
);

/** Names, one or many, commas and all. */
export const wholeNames = many(lineText);

export const flag = z.string().transform((written, ctx) => {
  if (/^(?:true|yes|on)$/iu.test(written)) return true;
  if (/^(?:false|no|off)$/iu.test(written)) return false;
  return refuse(ctx, 'wrong-type', `${inQuotes(written)} is neither true nor false`, 'true');
});

export const calendarDay = z.string().transform((written, ctx) => {
  const day = parseCalendarDay(written.trim());
  if (day !== undefined) return day;
  const mend = guessCalendarDay(written) ?? 'a day of the calendar as YYYY-MM-DD';
  return refuse(ctx, 'bad-date', `${inQuotes(written)} is not a day`, mend);
});

export const language = z.string().transform((written, ctx) => {
  const tag = parseLanguage(written);
  if (tag !== undefined) return tag;
  const near = nearest(written, knownLanguageNames());
  const mend =
    (near === undefined ? undefined : parseLanguage(near)) ??
    'a language’s tag, such as en, fr or zh-Hans';
  return refuse(ctx, 'unknown-language', `${inQuotes(written)} is not a language`, mend);
});

/** The web address of something elsewhere. */
export const webUrl = z.string().transform((written, ctx) => {
  const url = parseUrl(written.trim());
  if (url !== undefined && /^https?:$/u.test(url.protocol)) return written.trim();
  const mend = /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/u.test(written)
    ? `https://${written}`
    : 'an address that begins with https://';
  return refuse(ctx, 'bad-url', `${inQuotes(written)} is not a web address`, mend);
});

/** Where to answer: a web address or `mailto:`. */
export const replyUrl = z.string().transform((written, ctx) => {
  const url = parseUrl(written.trim());
  if (url !== undefined && /^(?:https?|mailto):$/u.test(url.protocol)) return written.trim();
  const mend = /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/u.test(written)
    ? `mailto:${written}`
    : 'an address that begins with https:// or mailto:';
  return refuse(ctx, 'bad-url', `${inQuotes(written)} is neither a web address nor mailto:`, mend);
});

/** One of a closed list, by its own name or another. Case, spaces and hyphens do not matter. */
export function oneOf<Value extends string>(
  values: readonly Value[],
  otherNames: Readonly<Record<string, Value>>,
  code: ProblemCode,
  noun: string,
) {
  const byName = new Map<string, Value>([
    ...values.map((value) => [foldWord(value), value] as const),
    ...Object.entries(otherNames).map(([name, value]) => [foldWord(name), value] as const),
  ]);
  return z.string().transform((written, ctx): Value => {
    const value = byName.get(foldWord(written));
    if (value !== undefined) return value;
    const near = nearest(foldWord(written), byName.keys());
    const mend =
      (near === undefined ? undefined : byName.get(near)) ?? `one of ${values.join(', ')}`;
    return refuse(ctx, code, `${inQuotes(written)} is not a ${noun}`, mend);
  });
}

/** A name that may be a well-known one under another spelling; any other is kept. */
export function wellKnown(names: readonly string[], otherNames: Readonly<Record<string, string>>) {
  const byName = new Map<string, string>([
    ...names.map((name) => [foldWord(name), name] as const),
    ...Object.entries(otherNames).map(([other, name]) => [foldWord(other), name] as const),
  ]);
  const known = (name: string): string => byName.get(foldWord(name)) ?? name;
  // Several well-known names in one string are as many names; any other comma belongs to its name.
  const split = (value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    const parts = value.split(/[,，、]/u).map((part) => part.trim());
    return parts.every((part) => byName.has(foldWord(part))) ? parts : value;
  };
  return z.preprocess(split, many(lineText.transform(known)));
}

/** The last part of an address, or an old one, as typed or as copied from the browser. */
export const addressName = z.string().transform((written, ctx) => {
  const name = written.trim().replace(/\/+$/u, '').split('/').at(-1) ?? '';
  if (/[\p{L}\p{N}]/u.test(name)) return slug(decodeOrKeep(name));
  return refuse(
    ctx,
    'bad-url',
    `${inQuotes(written)} has no letter or digit`,
    'a word or two, such as the-lamp',
  );
});

/** A whole number or a decimal of a series, such as 2 or 2.5. */
export const partNumber = z.string().transform((written, ctx) => {
  if (/^\d+(?:\.\d+)?$/u.test(written.trim())) return Number(written);
  return refuse(
    ctx,
    'bad-number',
    `${inQuotes(written)} is not a number`,
    /\d+(?:\.\d+)?/u.exec(written)?.[0] ?? '1',
  );
});

export function parseUrl(written: string): URL | undefined {
  return URL.parse(written) ?? undefined;
}

function decodeOrKeep(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `Not Rated`, `not-rated` and `not_rated` are one word. */
function foldWord(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/gu, ' ')
    .trim();
}
