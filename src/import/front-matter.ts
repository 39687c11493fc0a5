import { formatMatter, type Matter } from './format-matter.ts';
import { textToMarkdown } from './markdown.ts';
import type { ChapterDraft, ReferenceDraft, StoryDraft } from './story-draft.ts';

type Value = string | number | boolean | Readonly<Record<string, unknown>>;

/** What the front matter of a story says, its keys in the order in which a person would write them. */
export function storyMatter(draft: StoryDraft): Matter {
  return {
    title: draft.title,
    author: oneOrMany(draft.authors) ?? 'Unknown',
    language: oneOrMany(draft.languages),
    fandom: oneOrMany(draft.fandoms),
    relationships: oneOrMany(draft.relationships),
    characters: oneOrMany(draft.characters),
    tags: oneOrMany(draft.tags),
    rating: draft.rating,
    warnings: oneOrMany(draft.warnings),
    categories: oneOrMany(draft.categories),
    status: draft.status,
    chapters: planned(draft.planned),
    series: oneOrMany(draft.series.map((part) => ({ ...part }))),
    collections: oneOrMany(draft.collections),
    gift: oneOrMany(draft.gifts),
    published: draft.published,
    updated: draft.updated,
    source: oneOrMany(draft.sources),
    reply: draft.reply,
    'inspired-by': oneOrMany((draft.inspiredBy ?? []).map(reference)),
    'translation-of': oneOrMany((draft.translationOf ?? []).map(reference)),
    credits: draft.credits.length > 0 ? draft.credits : undefined,
    cover: draft.cover && { src: draft.cover.name, alt: draft.cover.alt },
    slug: draft.slug,
    aliases: oneOrMany(draft.aliases ?? []),
    draft: draft.draft,
    ...markdownFields(draft),
  };
}

/** The same, written. */
export function storyFrontMatter(draft: StoryDraft): string {
  return formatMatter(storyMatter(draft));
}

/**
 * The front matter of a chapter; empty where there is nothing to say.
 * @param number `null` for `none`, `undefined` where the file's name has it
 */
export function chapterFrontMatter(
  chapter: ChapterDraft,
  number: number | null | undefined,
): string {
  return formatMatter({
    title: chapter.title,
    author: oneOrMany(chapter.authors ?? []),
    number: number === null ? 'none' : number,
    part: chapter.part,
    published: chapter.published,
    ...markdownFields(chapter),
  });
}

type MarkdownFields = Pick<StoryDraft, 'summary' | 'notes' | 'endnotes' | 'prompt'>;

function markdownFields(draft: MarkdownFields): Record<string, string | undefined> {
  const { summary, notes, endnotes, prompt } = draft;
  return Object.fromEntries(
    Object.entries({ summary, prompt, notes, endnotes }).map(([key, text]) => [
      key,
      text === undefined ? undefined : textToMarkdown(text).trimEnd(),
    ]),
  );
}

function oneOrMany(values: readonly Value[]): Value | readonly Value[] | undefined {
  const [first, ...others] = values;
  // A lone string with a comma would be split where lists are read from plain strings.
  if (others.length > 0 || (typeof first === 'string' && /[,，、]/u.test(first))) return values;
  return first;
}

/** A story elsewhere is known by its title, and where nobody gave it one, by its web address. */
function reference({ address, title, author, url }: ReferenceDraft): Value {
  return address ?? { title: title ?? url, author, url };
}

function planned(chapters: string | undefined): string | number | undefined {
  return chapters !== undefined && /^\d+$/u.test(chapters) ? Number(chapters) : chapters;
}
