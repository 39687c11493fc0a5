/** A chapter that was saved as a page of its own takes its place among the others of its story. */
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { formatMatter } from '../import/front-matter.ts';
import { chaptersIn, nameBeside, planUpdate, type StoredChapter } from '../import/plan-update.ts';
import { worthWithPage } from '../import/worth.ts';
import { chapterFileName, firstFree, type WrittenChapter } from '../import/write-story.ts';
import { carryOut, growImported, storedFiles } from './import-files.ts';
import type { LedgerPages, LedgerStory } from './import-ledger.ts';
import { preference, reasonToKeepPage } from './import-preference.ts';
import type { Placed } from './import-store.ts';
import { gapsIn, type MissingChapters } from './missing-chapters.ts';
import { pagesWith, type SavedPage } from './saved-page.ts';
import type { StoredStory } from './story-shelf.ts';

/** The story to which a page belongs. */
export interface StoryOfPage {
  readonly stored: StoredStory;
  readonly known: LedgerStory | undefined;
  /** Whether nothing was there of it before this run. */
  readonly isNew: boolean;
  /** Names of those of its chapters that came from pages in this run. */
  readonly ofThisRun: ReadonlySet<string>;
}

export interface PlacedPage {
  readonly placed: Placed;
  readonly stored: StoredStory;
  readonly known: LedgerStory | undefined;
  /** The name of the chapter's file. */
  readonly name: string;
  readonly missing: MissingChapters;
}

/** Adds a page's chapter to a story, or mends it, and touches no other chapter. */
export async function placePage(
  saved: SavedPage,
  story: StoryOfPage,
  { content, dryRun }: { readonly content: string; readonly dryRun: boolean },
): Promise<PlacedPage> {
  const { page, chapter } = saved;
  const { worth, written } = saved.story;
  const { stored, known } = story;
  const chapters = chaptersIn(await namesIn(content, story, dryRun));
  const there = chapterAt(page.number, chapters, known?.pages);
  const own: WrittenChapter = { ...chapter, ...(there ?? withFreeSlug(chapter, chapters)) };
  const name = chapterFileName(own);
  const poorer = known?.pages?.chapters[name];
  const isThere = there !== undefined || (!stored.isFolder && page.number === 1);
  const isSameRun = story.ofThisRun.has(name);
  const reason = isThere ? reasonToKeepPage(saved.story, known, name, isSameRun) : undefined;
  const missing = missingOf(saved, reason === undefined ? inFolder(stored) : stored, known, [
    ...(stored.isFolder ? chapters : [FIRST]),
    own,
  ]);
  if (reason !== undefined) {
    const placed = { outcome: 'skipped', file: stored.file, reason } as const;
    return { placed, stored, known, name, missing };
  }

  // What was a one-shot is the first chapter, whichever the page has.
  const first = page.number === 1 ? name : chapterFileName(FIRST);
  const imported = new Map(Object.entries(known?.files ?? {}));
  const before =
    stored.isFolder || dryRun ? imported : await growImported(content, stored, first, imported);
  const { file } = inFolder(stored);
  const folder = join(content, dirname(file));
  const pages = pagesWith(saved, name, known);
  const names = [MAIN, name].flatMap((each) => [each, nameBeside(each)]);
  const plan = planUpdate(
    { ...written, main: formatMatter(pages.matter ?? {}), chapters: [own] },
    // What a whole file has said of its story stays as it is.
    pages.matter === undefined ? undefined : MAIN,
    await storedFiles(folder, [...names, ...written.pictures.map((each) => each.name)], before),
  );
  if (!dryRun) await carryOut(plan, folder);

  const isChanged = plan.writes.size + plan.renames.size + plan.beside.size > 0;
  const preferred =
    poorer && isSameRun ? { preferred: preference(poorer.from, worth, poorer.worth) } : {};
  const placed: Placed = !isChanged
    ? { outcome: 'unchanged', file }
    : story.isNew && poorer === undefined
      ? { outcome: 'imported', file }
      : { outcome: 'updated', file, edited: [...plan.beside.keys()], left: [], ...preferred };
  // Of a chapter that came with a whole file nobody knows the worth: it counts as this one.
  const replaced = poorer?.worth ?? (isThere ? worth : undefined);
  return {
    placed,
    stored: inFolder(stored),
    known: {
      from: basename(saved.from),
      format: saved.story.format,
      sources: [...new Set([...(known?.sources ?? []), ...saved.story.sources])],
      worth: known === undefined ? worth : worthWithPage(known.worth, worth, replaced),
      files: Object.fromEntries([...before, ...plan.imported].sort()),
      pages,
    },
    name,
    missing,
  };
}

const MAIN = 'index.md';
const FIRST = { order: '01', slug: '' };

function inFolder(stored: StoredStory): StoredStory {
  return stored.isFolder
    ? stored
    : { ...stored, isFolder: true, file: `stories/${stored.name}/${MAIN}` };
}

/** The chapters that a story lacks. @param there those that it has */
export function missingOf(
  { story, page }: SavedPage,
  { file }: StoredStory,
  known: LedgerStory | undefined,
  there: readonly Pick<WrittenChapter, 'order'>[],
): MissingChapters {
  const of = Math.max(page.of, known?.pages?.of ?? 0);
  const numbers = there.map(({ order }) => Math.floor(Number(order)));
  return { file, title: story.title, chapters: gapsIn(numbers, of), of };
}

/** In a run that writes nothing, those that it would have written, too. */
async function namesIn(
  content: string,
  { stored, known }: StoryOfPage,
  dryRun: boolean,
): Promise<readonly string[]> {
  if (!stored.isFolder) return [];
  const names = await readdir(join(content, dirname(stored.file))).catch(() => []);
  return dryRun ? [...new Set([...names, ...Object.keys(known?.files ?? {})])] : names;
}

/** The chapter that a page of this number is a state of: by what is known of it, else by its file's number. */
function chapterAt(
  number: number,
  chapters: readonly StoredChapter[],
  pages: LedgerPages | undefined,
): StoredChapter | undefined {
  const numberOf = ({ name, order }: StoredChapter): number =>
    pages?.chapters[name]?.number ?? Number(order);
  return chapters.find((chapter) => numberOf(chapter) === number);
}

function withFreeSlug(
  { order, slug }: WrittenChapter,
  chapters: readonly StoredChapter[],
): Pick<WrittenChapter, 'order' | 'slug'> {
  if (slug === '') return { order, slug };
  return { order, slug: firstFree(slug, (name) => chapters.some((each) => each.slug === name)) };
}
