import type { Edition } from '../../archive/edition.ts';
import type { LanguageTag, Source, Story } from '../../archive/model.ts';
import type { PartName } from '../../markdown/rendered.ts';
import { withoutSpoilers } from '../../markdown/without-covered.ts';
import { TITLE_ANCHOR } from '../bundle-list.ts';
import { searchedHtml } from './searched-html.ts';

/**
 * A page whose text is searched: a chapter, or the page of a story in chapters with its summary
 * and foreword. Authors' notes are about the story, not of it, and are not searched.
 */
export interface SearchRecord {
  readonly story: string;
  /** Empty for the story's own page. */
  readonly chapter: string;
  readonly number: number | null;
  readonly title: string | undefined;
  readonly language: LanguageTag;
  readonly source: Source;
  /** What of the file is searched, in the order of the page. */
  readonly parts: readonly PartName[];
  readonly words: number;
}

const SEARCHED_FIELD = 'summary';

/** Every page of a story that has words to search. */
export function recordsOf(story: Story, edition: Pick<Edition, 'facts'>): readonly SearchRecord[] {
  const record = (
    page: Pick<SearchRecord, 'chapter' | 'number' | 'title' | 'language' | 'source'>,
  ): SearchRecord[] => {
    const { fields, letters, file } = page.source;
    const parts: PartName[] = [];
    if (fields.includes(SEARCHED_FIELD)) parts.push(SEARCHED_FIELD);
    if (letters > 0) parts.push('text');
    if (parts.length === 0) return [];
    return [{ story: story.slug, parts, words: edition.facts(file).words, ...page }];
  };
  const chapters = story.chapters.flatMap((chapter) =>
    record({
      chapter: chapter.slug,
      number: chapter.number,
      title: chapter.title,
      language: chapter.language,
      source: chapter.source,
    }),
  );
  if (story.oneShot) return chapters;
  const front = record({
    chapter: '',
    number: null,
    title: undefined,
    language: story.source.language,
    source: story.source,
  });
  return [...front, ...chapters];
}

/**
 * The page as it is handed to Pagefind: the chapter's title and the searched parts, nothing else. No
 * spoiler is in it, for whatever is found is shown.
 */
export async function htmlOf(
  record: SearchRecord,
  edition: Pick<Edition, 'html'>,
): Promise<string> {
  const parts = await Promise.all(
    record.parts.map((part) => edition.html(record.source.file, part)),
  );
  const heading =
    record.title === undefined ? '' : `<h1 id="${TITLE_ANCHOR}">${escapeHtml(record.title)}</h1>`;
  return `<html><body>${searchedHtml(heading + withoutSpoilers(parts.join('')))}</body></html>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
