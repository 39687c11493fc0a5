import { parseCalendarDay } from '../../archive/calendar-day.ts';
import { parseLanguage } from '../../archive/language.ts';
import type { CalendarDay } from '../../archive/model.ts';
import { isElement } from '../html/elements.ts';
import { parseHtml } from '../html/parse-html.ts';
import type { StoryText } from '../html/story-text.ts';
import { NO_METADATA, type CreditDraft, type StoryDraft } from '../story-draft.ts';
import type { EpubBook, EpubCreator, EpubMetadata } from './epub-book.ts';
import { bodyOf } from './split-document.ts';

type BookMetadata = Omit<StoryDraft, 'shape' | 'foreword' | 'chapters' | 'report'>;

/** MARC relators, https://www.loc.gov/marc/relators/relaterm.html, as credits have them. */
const ROLES = new Map([
  ['trl', 'translator'],
  ['ill', 'artist'],
  ['art', 'artist'],
  ['cov', 'artist'],
  ['edt', 'editor'],
  ['nrt', 'reader'],
]);
/** Those who wrote it, and names without a role. */
const AUTHORS = new Set([undefined, 'aut', 'cre', 'author']);
/** What programs write where they know no name. */
const NOBODY =
  /^[<[(]?(?:unknown|anonymous|unbekannt|desconocido|inconnu|n\/a|no author supplied)[>\])]?$/iu;
const PROGRAM = /https?:|\bcalibre\b|\bsigil\b|\bpandoc\b|\bFanFicFare\b/iu;
// calibre writes the year 101 where it knows no date.
const OLDEST_DAY = '1900';

/** What a package document says of a story, each in its own key. */
export function bookMetadata(
  { metadata, name, cover, resource }: EpubBook,
  text: StoryText,
): BookMetadata {
  const { titles, description, subjects, series } = metadata;
  const published = dayOf(metadata, [
    'publication',
    'published',
    'date',
    'creation',
    'original-publication',
  ]);
  const updated = dayOf(metadata, ['modification', 'updated']);
  const picture = cover === undefined ? undefined : resource(cover);
  const coverName =
    cover === undefined || picture === undefined ? undefined : text.addPicture(cover, picture);
  return {
    ...NO_METADATA,
    title: titleOf(titles) ?? name,
    authors: authorsOf(metadata),
    credits: creditsOf(metadata),
    ...(description === undefined ? {} : { summary: text.convert(htmlOf(description)) }),
    tags: [...new Set(subjects)],
    languages: metadata.languages.flatMap((written) => languageOf(written)),
    series,
    sources: sourcesOf(metadata),
    ...(published === undefined ? {} : { published }),
    ...(updated === undefined || updated === published ? {} : { updated }),
    ...(coverName === undefined ? {} : { cover: { name: coverName, alt: '' } }),
  };
}

/** A subtitle is part of a title, unless that has it already. */
function titleOf([title, subtitle]: readonly string[]): string | undefined {
  if (title === undefined || subtitle === undefined || title.includes(subtitle)) return title;
  return `${title}: ${subtitle}`;
}

/** The names of those who wrote it; empty where nobody is named. */
function authorsOf({ creators }: EpubMetadata): readonly string[] {
  const authors = creators.filter(({ role }) => AUTHORS.has(role));
  return [...new Set(authors.map(({ name }) => name).filter((name) => !NOBODY.test(name)))];
}

function creditsOf({ creators, contributors }: EpubMetadata): readonly CreditDraft[] {
  const isCredit = ({ name, role }: EpubCreator): boolean =>
    role !== 'bkp' && role !== 'mdc' && !PROGRAM.test(name) && !NOBODY.test(name);
  return [...creators.filter(({ role }) => !AUTHORS.has(role)), ...contributors]
    .filter(isCredit)
    .map(({ name, role = 'contributor' }) => ({ role: ROLES.get(role) ?? role, name }));
}

function languageOf(written: string): readonly string[] {
  const tag = parseLanguage(written);
  return tag === undefined || /^(?:und|zxx|mul)\b/u.test(tag) ? [] : [tag];
}

/** Addresses on the web among what identifies a book, `URL:https://…` too. */
export function sourcesOf({ sources, identifiers }: EpubMetadata): readonly string[] {
  const addresses = [...sources, ...identifiers].map((each) => each.replace(/^ur[il]:/iu, ''));
  return [...new Set(addresses.filter((address) => /^https?:\/\/\S+$/iu.test(address)))];
}

/** The day of the first event that has one. */
function dayOf({ dates }: EpubMetadata, events: readonly string[]): CalendarDay | undefined {
  return events
    .flatMap((event) => dates.filter((date) => date.event === event))
    .map(({ value }) => parseCalendarDay(value.trim()))
    .find((day) => day !== undefined && day >= OLDEST_DAY);
}

/** A description's nodes; one without markup has a paragraph for each of its own. */
function htmlOf(description: string): ReturnType<typeof bodyOf> {
  const body = bodyOf(parseHtml(description));
  if (body.some(isElement)) return body;
  return description
    .split(/\n\s*\n/u)
    .flatMap((paragraph) => bodyOf(parseHtml(`<p>${paragraph.replaceAll('\n', '<br>')}</p>`)));
}
