import { parseCalendarDay } from '../../archive/calendar-day.ts';
import { foldKey } from '../../archive/schema/keys.ts';
import { CONTAINER_NAMES } from '../../markdown/syntax/directives.ts';
import { decodeText } from '../encoding.ts';
import {
  frontMatterEntries,
  type FrontMatterEntry,
} from '../markdown-source/front-matter-entries.ts';
import { readFrontMatter, type FrontMatterData } from '../markdown-source/front-matter.ts';
import { isLamplights } from '../markdown-source/is-lamplights.ts';
import { isNamedMarkdown } from '../markdown-source/is-markdown.ts';
import { MarkdownText } from '../markdown-source/markdown-text.ts';
import { isObsidian } from '../markdown-source/obsidian.ts';
import { frontMatterOf } from '../markdown-source/split.ts';
import { reportEncoding } from '../plain-text/report.ts';
import { RefusedError, titleFromName, type SourceFile } from '../source-file.ts';
import type { ReportEntry, StoryDraft } from '../story-draft.ts';
import { labelOf } from '../text/labelled-top.ts';
import { storyFromText } from '../text/story-from-text.ts';

const DIRECTIVE = new RegExp(`^:{3,}(?:${CONTAINER_NAMES.join('|')})(?:[[{\\s]|$)`, 'mu');
/** Jekyll's names of posts: `2020-01-02-the-lamp.md`. */
const DATED_NAME = /^(?<day>\d{4}-\d{2}-\d{2})-(?<rest>.+)$/u;

/** Reads a story from Markdown: Lamplight's own, or as Obsidian, Hugo, Jekyll and Eleventy have it. */
export function readMarkdown({ bytes, name, beside = () => undefined }: SourceFile): {
  readonly draft: StoryDraft;
  readonly format: string;
} {
  const decoded = decodeText(bytes);
  if (decoded === undefined) throw new RefusedError('its encoding is not known: save it as UTF-8');
  const parted = frontMatterOf(decoded.text, isNamedMarkdown(name));
  const { body, bodyLine } = parted ?? { body: decoded.text, bodyLine: 1 };
  const { entries, mended } =
    parted === undefined ? { entries: [], mended: [] } : frontMatterEntries(parted);
  const dated = DATED_NAME.exec(name)?.groups;
  const day = dated?.['day'] === undefined ? undefined : parseCalendarDay(dated['day']);
  const isOwn = isLamplights(entries) || DIRECTIVE.test(body);
  const isJekyll = !isOwn && (day !== undefined || hasKey(entries, 'layout'));
  const matter = readFrontMatter(entries, { isJekyll });
  const markdown = new MarkdownText({ grammar: isOwn ? 'lamplight' : 'commonmark', beside });
  const given = givenBy(matter, markdown, day);
  const text = markdown.read(body, bodyLine);
  const coverIsMissing = matter.cover !== undefined && given.cover === undefined;
  const labels = coverIsMissing
    ? [...matter.labels, labelOf(undefined, 'Cover', matter.cover.src)]
    : matter.labels;
  const mending: ReportEntry = {
    code: 'front-matter',
    message: 'These lines of the front matter were read as they were most likely meant',
    places: mended,
  };
  const draft = storyFromText({
    text,
    given,
    labels,
    isLabelled: parted === undefined,
    deepest: given.title === undefined ? 2 : 1,
    name: titleOfName(day === undefined ? name : (dated?.['rest'] ?? name), day !== undefined),
    report: [
      ...reportEncoding(decoded),
      ...(mended.length > 0 ? [mending] : []),
      ...markdown.report,
    ],
    pictures: markdown.pictures,
  });
  return { draft, format: formatOf({ isOwn, isJekyll, syntax: parted?.syntax, entries, body }) };
}

function givenBy(
  { given, prose, cover }: FrontMatterData,
  markdown: MarkdownText,
  day: string | undefined,
): Partial<StoryDraft> {
  const fields = Object.entries(prose).map(([key, text]) => [key, markdown.read(text, 1)]);
  const picture = cover && markdown.picture(cover.src);
  const isHere = markdown.pictures.some((each) => each.name === picture);
  return {
    ...(day === undefined ? {} : { published: day }),
    ...given,
    ...(Object.fromEntries(fields) as Partial<StoryDraft>),
    ...(picture !== undefined && isHere ? { cover: { name: picture, alt: cover?.alt ?? '' } } : {}),
  };
}

/** Jekyll's names are addresses, with hyphens for spaces. */
function titleOfName(name: string, isAddress: boolean): string {
  const title = titleFromName(name);
  return isAddress ? title.replaceAll('-', ' ') : title;
}

interface Traits {
  readonly isOwn: boolean;
  readonly isJekyll: boolean;
  readonly syntax: 'yaml' | 'toml' | undefined;
  readonly entries: readonly FrontMatterEntry[];
  readonly body: string;
}

function formatOf({ isOwn, isJekyll, syntax, entries, body }: Traits): string {
  if (isOwn) return 'Markdown (Lamplight)';
  if (isObsidian(body)) return 'Markdown (Obsidian)';
  if (syntax === 'toml' || /\{\{[<%]/u.test(body) || hasKey(entries, 'lastmod')) {
    return 'Markdown (Hugo)';
  }
  return isJekyll ? 'Markdown (Jekyll)' : 'Markdown';
}

function hasKey(entries: readonly FrontMatterEntry[], name: string): boolean {
  return entries.some(({ key }) => foldKey(key) === name);
}
