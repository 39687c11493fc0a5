/** View models of chapters to render, each with nothing in it but what is asked for. */
import type {
  ChapterEntry,
  ChapterLink,
  ChapterName,
  ChapterText,
  ChapterView,
  Name,
} from '../../src/query/views.ts';
import { BASE, linked, rich } from './views.ts';

const STORY = `${BASE}stories/tide/`;

/** What a chapter is called. */
export function chapterName(title: string | Name | undefined, number: number | null): ChapterName {
  const named =
    typeof title === 'string' ? { text: title, lang: undefined, dir: undefined } : title;
  return { title: named, number };
}

/** A chapter before or after another. */
export function step(slug: string, name: ChapterName): ChapterLink {
  return { href: `${STORY}${slug}/`, name };
}

export function chapterEntry(more: Partial<ChapterEntry> = {}): ChapterEntry {
  return {
    ...step('a-knock', chapterName('A Knock', 1)),
    part: undefined,
    words: 1200,
    published: undefined,
    ...more,
  };
}

export function chapterText(more: Partial<ChapterText> = {}): ChapterText {
  return {
    slug: 'a-knock',
    name: chapterName('A Knock', 3),
    part: undefined,
    authors: [],
    rating: undefined,
    warnings: [],
    tags: [],
    summary: undefined,
    notes: undefined,
    text: rich('<p id="p-aaaaaa">It was late.</p>'),
    endnotes: undefined,
    ...more,
  };
}

/** The third of twelve chapters. */
export function chapterView(more: Partial<ChapterView> = {}): ChapterView {
  return {
    ...chapterText(),
    story: {
      href: STORY,
      title: { text: 'Tide', lang: undefined, dir: undefined },
      authors: [linked('tidewrack')],
    },
    href: `${STORY}a-knock/`,
    position: 3,
    chapters: 12,
    spans: [10, 5, 20],
    gate: undefined,
    published: undefined,
    contents: `${STORY}#chapters`,
    previous: step('fog', chapterName('Fog', 2)),
    next: step('rain', chapterName('Rain', 4)),
    end: undefined,
    description: undefined,
    sharing: undefined,
    ...more,
  };
}
