import type { Nodes } from 'hast';
import type { Root } from 'mdast';
import type { Mutable } from '../../archive/mutable.ts';
import { isBlank } from '../html/elements.ts';
import type { StoryText } from '../html/story-text.ts';
import { NO_METADATA, type ChapterDraft, type StoryDraft } from '../story-draft.ts';
import { readAssociations } from './associations.ts';
import { readByline, type Byline } from './byline.ts';
import { readChapterHeading } from './chapter-heading.ts';
import type { WorkStats } from './stats.ts';
import { reportWork } from './work-report.ts';
import { readWorkTags, type WorkTags } from './work-tags.ts';
import type { Work, WorkChapter } from './work.ts';

const NOBODY: Byline = { authors: [], gifts: [] };
const NO_TAGS: WorkTags = { metadata: {}, stats: {}, unplaced: [], hidden: [] };
const NO_TEXT: Root = { type: 'root', children: [] };

/**
 * Puts a work together as a story.
 * @param name the file’s, for want of a title
 * @param text what turns its HTML into text
 */
export function workStory(work: Work, name: string, text: StoryText): StoryDraft {
  const tags = work.tags === undefined ? NO_TAGS : readWorkTags(work.tags);
  const byline = work.byline === undefined ? NOBODY : readByline(work.byline);
  const { gifts, inspiredBy, translationOf, others } = readAssociations(work.associations);
  const kept = [
    ...others.map(({ children }) => paragraph(children)),
    ...tags.unplaced.map((value) => paragraph([{ type: 'text', value }])),
    ...work.unplaced,
  ];
  const matter = prose({ ...work, notes: [...(work.notes ?? []), ...kept] }, text);
  const chapters = work.chapters.map((chapter) => chapterDraft(chapter, byline, text));
  const isOneShot = work.isWhole && chapters.length < 2 && isAlone(chapters[0], tags.stats);
  const { published, updated, status, chapters: count } = tags.stats;
  const draft: Omit<StoryDraft, 'report'> = {
    ...NO_METADATA,
    ...tags.metadata,
    title: work.title ?? name,
    authors: byline.authors,
    gifts: [...byline.gifts, ...gifts],
    sources: work.source === undefined ? [] : [work.source],
    ...matter,
    ...(inspiredBy.length > 0 && { inspiredBy }),
    ...(translationOf.length > 0 && { translationOf }),
    ...(published !== undefined && { published }),
    ...(updated !== undefined && { updated }),
    ...(status !== undefined && { status }),
    ...(!isOneShot && count && { planned: `${count.posted}/${count.planned ?? '?'}` }),
    shape: isOneShot ? 'one-shot' : 'chapters',
    ...(!work.isWhole && pageOf(chapters[0], tags.stats)),
    chapters: isOneShot ? [{ text: chapters[0]?.text ?? NO_TEXT }] : chapters,
    pictures: text.pictures,
  };
  return { ...draft, report: [...reportWork({ work, draft, tags, kept, name }), ...text.report] };
}

/** Of a work's page with one chapter. */
function pageOf(
  chapter: ChapterDraft | undefined,
  { chapters }: WorkStats,
): Pick<StoryDraft, 'page'> {
  const number = chapter?.number ?? undefined;
  if (number === undefined) return {};
  return { page: { number, of: Math.max(number, chapters?.posted ?? 1) } };
}

/** Whether a chapter is the whole story, and says nothing for itself. */
function isAlone(chapter: ChapterDraft | undefined, { chapters }: WorkStats): boolean {
  const own = Object.keys(chapter ?? {}).filter((key) => key !== 'text' && key !== 'number');
  return own.length === 0 && (chapters === undefined || chapters.planned === 1);
}

function chapterDraft(chapter: WorkChapter, work: Byline, text: StoryText): ChapterDraft {
  const draft: Mutable<ChapterDraft> = {
    ...readChapterHeading(chapter.heading ?? ''),
    ...prose(chapter, text),
    text: text.convert(chapter.text),
  };
  const { authors } = chapter.byline === undefined ? work : readByline(chapter.byline);
  if (!sameNames(authors, work.authors)) draft.authors = [...authors];
  return draft;
}

function sameNames(some: readonly string[], others: readonly string[]): boolean {
  return [...some].sort().join('\n') === [...others].sort().join('\n');
}

const PROSE = ['summary', 'notes', 'endnotes'] as const;
type ProseKey = (typeof PROSE)[number];

/** Converts what is there. */
function prose(source: Pick<WorkChapter, ProseKey>, text: StoryText): Pick<ChapterDraft, ProseKey> {
  const draft: Mutable<Pick<ChapterDraft, ProseKey>> = {};
  for (const key of PROSE) {
    const nodes = source[key];
    if (nodes !== undefined && !nodes.every(isBlank)) draft[key] = text.convert(nodes);
  }
  return draft;
}

function paragraph(children: Extract<Nodes, { type: 'element' }>['children']): Nodes {
  return { type: 'element', tagName: 'p', properties: {}, children };
}
