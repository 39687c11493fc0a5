/** The values that front matter is made of, from raw YAML text to what they mean. */
import { z } from 'zod';
import { nearestCalendarDay, parseCalendarDay } from '../calendar-day.ts';
import { decodeTarget } from '../content-path.ts';
import { knownLanguageNames, parseLanguage } from '../language.ts';
import { nearest } from '../nearest.ts';
import type { ProblemCode } from '../problem-codes.ts';
import { slug } from '../slug.ts';

/** What an author should do: write this value instead, or follow this advice, a whole sentence. */
export type Mend = { readonly write: string } | { readonly advice: string };

/** What an issue of a schema says beside its message. */
export interface IssueDetails {
  readonly code: ProblemCode;
  readonly mend: Mend;
}

interface Context {
  readonly value: unknown;
  readonly issues: z.core.$ZodRawIssue[];
}

/** Reports a value that cannot be read, with what to write instead. */
export function refuse(
  ctx: Context,
  message: string,
  details: IssueDetails,
  path: PropertyKey[] = [],
): never {
  ctx.issues.push({ code: 'custom', input: ctx.value, message, path, params: { ...details } });
  return z.NEVER;
}

/** The guess as the mend, or where there is none, advice. */
export function guessOr(guess: string | undefined, advice: string): Mend {
  return guess === undefined ? { advice } : { write: guess };
}

const inQuotes = (text: string): string => `“${text}”`;

/** One line of plain text. */
export const lineText = z.string().transform((text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim());

/** Markdown, kept as it is. */
export const markdown = z.string();

/** One or many. */
export function many<Item extends z.ZodType>(item: Item) {
  return z.preprocess(
    (value) => (isArray(value) ? value.filter((each) => each !== '') : [value]),
    z.array(item),
  );
}

/** Names, one or many; a plain string is split at `,` `，` `、`, and each may stand in quotes. */
export const splitNames = z.preprocess(
  (value) =>
    typeof value === 'string'
      ? value.split(/[,，、]/u).map((name) => name.trim().replace(/^"([^"]+)"$/u, '$1'))
      : value,
  z.array(lineText).transform((names) => names.filter((name) => name !== '')),
);

/** Names, one or many, commas and all. */
export const wholeNames = many(lineText);

export const flag = z.string().transform((written, ctx) => {
  if (/^(?:true|yes|on)$/iu.test(written)) return true;
  if (/^(?:false|no|off)$/iu.test(written)) return false;
  const message = `${inQuotes(written)} is neither true nor false`;
  return refuse(ctx, message, { code: 'wrong-type', mend: { write: 'true' } });
});

export const calendarDay = z.string().transform((written, ctx) => {
  const day = parseCalendarDay(written.trim());
  if (day !== undefined) return day;
  const mend = guessOr(nearestCalendarDay(written), 'Write a day of the calendar as YYYY-MM-DD');
  return refuse(ctx, `${inQuotes(written)} is not a day`, { code: 'bad-date', mend });
});

export const language = z.string().transform((written, ctx) => {
  const tag = parseLanguage(written);
  if (tag !== undefined) return tag;
  const near = nearest(written, knownLanguageNames());
  const guess = near === undefined ? undefined : parseLanguage(near);
  const mend = guessOr(guess, 'Write a language’s tag, such as en, fr or zh-Hans');
  return refuse(ctx, `${inQuotes(written)} is not a language`, { code: 'unknown-language', mend });
});

/** The web address of something elsewhere. */
export const webUrl = z.string().transform((written, ctx) => {
  if (hasScheme(written, ['https:', 'http:'])) return written.trim();
  const isHost = /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/u.test(written);
  const guess = isHost ? `https://${written}` : undefined;
  const mend = guessOr(guess, 'Write an address that begins with https://');
  return refuse(ctx, `${inQuotes(written)} is not a web address`, { code: 'bad-url', mend });
});

/** Where to answer: a web address or `mailto:`. */
export const replyUrl = z.string().transform((written, ctx) => {
  if (hasScheme(written, ['https:', 'http:', 'mailto:'])) return written.trim();
  const isMail = /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/u.test(written);
  const guess = isMail ? `mailto:${written}` : undefined;
  const mend = guessOr(guess, 'Write an address that begins with https:// or mailto:');
  const message = `${inQuotes(written)} is neither a web address nor mailto:`;
  return refuse(ctx, message, { code: 'bad-url', mend });
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
    const guess = near === undefined ? undefined : byName.get(near);
    const mend = guessOr(guess, `Write one of ${values.join(', ')}`);
    return refuse(ctx, `${inQuotes(written)} is not a ${noun}`, { code, mend });
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
  if (/[\p{L}\p{N}]/u.test(name)) return slug(decodeTarget(name));
  const mend = { advice: 'Write a word or two, such as the-lamp' };
  return refuse(ctx, `${inQuotes(written)} has no letter or digit`, { code: 'bad-url', mend });
});

/** A whole number or a decimal, such as 2 or 2.5. */
export const partNumber = z.string().transform((written, ctx) => {
  if (/^\d+(?:\.\d+)?$/u.test(written.trim())) return Number(written);
  const mend = guessOr(/\d+(?:\.\d+)?/u.exec(written)?.[0], 'Write a number, such as 2');
  return refuse(ctx, `${inQuotes(written)} is not a number`, { code: 'bad-number', mend });
});

function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

export function parseUrl(written: string): URL | undefined {
  return URL.parse(written) ?? undefined;
}

function hasScheme(written: string, schemes: readonly string[]): boolean {
  const url = parseUrl(written.trim());
  return url !== undefined && schemes.includes(url.protocol);
}

/** `Not Rated`, `not-rated` and `not_rated` are one word. */
function foldWord(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/gu, ' ')
    .trim();
}
