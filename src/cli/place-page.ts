/** A chapter that was saved as a page of its own takes its place among the others of its story. */
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { formatMatter } from '../import/format-matter.ts';
import { nameBeside, underNewNames } from '../import/plan-moves.ts';
import { chaptersIn, planUpdate } from '../import/plan-update.ts';
import { worthWithPage } from '../import/worth.ts';
import { chapterFileName } from '../import/write-story.ts';
import { carryOut, growImported, storedFiles } from './import-files.ts';
import { renamedInLedger, type LedgerStory } from './import-ledger.ts';
import { preference, reasonToKeepPage } from './import-preference.ts';
import type { Placed } from './placed.ts';
import { missingOf, type MissingChapters } from './missing-chapters.ts';
import { foundAgain, placeOfPage } from './page-place.ts';
import { asPages, pagesWith, type SavedPage } from './saved-page.ts';
import type { StoredStory } from './story-shelf.ts';

/** The story to which a page belongs. */
export interface StoryOfPage {
  readonly stored: StoredStory;
  readonly known: LedgerStory | undefined;
  /** Whether nothing was there of it before this run. */
  readonly isNew: boolean;
  readonly ofThisRun: PagesOfRun;
}

/** What the pages of one run have done to a story. */
export interface PagesOfRun {
  /** Names of the chapters that came from them. */
  readonly names: ReadonlySet<string>;
  /** Names that chapters had before others came between them. */
  readonly left: ReadonlySet<string>;
}

export interface PlacedPage {
  readonly placed: Placed;
  readonly stored: StoredStory;
  readonly known: LedgerStory | undefined;
  readonly ofThisRun: PagesOfRun;
  readonly missing: MissingChapters;
}

/** Adds a page's chapter to a story, or mends it, and touches no other chapter's text. */
export async function placePage(
  saved: SavedPage,
  story: StoryOfPage,
  { content, dryRun }: { readonly content: string; readonly dryRun: boolean },
): Promise<PlacedPage> {
  const { page, chapter } = saved;
  const { worth, written, format } = saved.story;
  const { stored, ofThisRun } = story;
  // What was a one-shot is the first chapter, whichever the page has.
  const isFirst = !stored.isFolder && (page.number ?? page.called) === 1;
  const names = stored.isFolder ? await namesIn(content, story, dryRun) : isFirst ? [] : [FIRST];
  const known = story.known && foundAgain(asPages(story.known, saved), names);
  const imported = new Set(stored.isFolder ? Object.keys(known?.files ?? {}) : [FIRST]);
  const { there, own, moves } = placeOfPage(saved, names, imported, known);
  const current = there?.name ?? chapterFileName(own);
  const poorer = known?.pages?.chapters[current];
  const isThere = there !== undefined || isFirst;
  const isSameRun = ofThisRun.names.has(current);
  const reason = isThere ? reasonToKeepPage(saved.story, known, current, isSameRun) : undefined;
  if (reason !== undefined) {
    const placed = { outcome: 'skipped', file: stored.file, reason } as const;
    const missing = missingOf(saved, stored, known, [...chaptersIn(names), own]);
    return { placed, stored, known, ofThisRun, missing };
  }

  const name = chapterFileName(own);
  const files = new Map(Object.entries(known?.files ?? {}));
  const before =
    stored.isFolder || dryRun
      ? files
      : await growImported(content, stored, isFirst ? name : FIRST, files);
  const grown = inFolder(stored);
  const folder = join(content, dirname(grown.file));
  const pages = pagesWith(saved, name, known && renamedInLedger(known, moves));
  const inTheWay = [MAIN, current].flatMap((each) => [each, nameBeside(each)]);
  const pictures = written.pictures.map((picture) => picture.name);
  const found = await storedFiles(folder, [...inTheWay, ...pictures], before);
  const update = planUpdate(
    {
      ...written,
      main: formatMatter(pages.matter ?? {}),
      chapters: [{ text: chapter.text, ...own }],
    },
    // What a whole file has said of its story stays as it is.
    pages.matter === undefined ? undefined : MAIN,
    underNewNames(found, moves),
  );
  const plan = { ...update, renames: moves };
  if (!dryRun) await carryOut(plan, folder);

  const isChanged = plan.writes.size + plan.renames.size + plan.beside.size > 0;
  const preferred =
    poorer && isSameRun ? { preferred: preference(poorer.from, worth, poorer.worth) } : {};
  const { file } = grown;
  const placed: Placed = !isChanged
    ? { outcome: 'unchanged', file }
    : story.isNew && poorer === undefined
      ? { outcome: 'imported', file }
      : { outcome: 'updated', file, edited: [...plan.beside.keys()], left: [], ...preferred };
  // Of a chapter that came with a whole file nobody knows the worth: it counts as this one.
  const replaced = poorer?.worth ?? (isThere ? worth : undefined);
  const others = names.filter((each) => each !== current).map((each) => moves.get(each) ?? each);
  return {
    placed,
    stored: grown,
    known: {
      from: basename(saved.from),
      format,
      sources: [...new Set([...(known?.sources ?? []), ...saved.story.sources])],
      worth: known === undefined ? worth : worthWithPage(known.worth, worth, replaced),
      files: Object.fromEntries([...underNewNames(before, moves), ...plan.imported].sort()),
      pages,
    },
    ofThisRun: {
      names: new Set([...ofThisRun.names].map((each) => moves.get(each) ?? each)).add(name),
      left: new Set([...ofThisRun.left, ...moves.keys()]),
    },
    missing: missingOf(saved, grown, known, [...chaptersIn(others), own]),
  };
}

const MAIN = 'index.md';
const FIRST = '01.md';

function inFolder(stored: StoredStory): StoredStory {
  return stored.isFolder
    ? stored
    : { ...stored, isFolder: true, file: `stories/${stored.name}/${MAIN}` };
}

/** In a run that writes nothing, those that there would be. */
async function namesIn(
  content: string,
  { stored, known, ofThisRun }: StoryOfPage,
  dryRun: boolean,
): Promise<readonly string[]> {
  const names = await readdir(join(content, dirname(stored.file))).catch(() => []);
  if (!dryRun) return names;
  const kept = names.filter((name) => !ofThisRun.left.has(name));
  return [...new Set([...kept, ...Object.keys(known?.files ?? {})])];
}
