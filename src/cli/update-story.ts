/** A newer state of a story comes into the files that are there, edited ones beside which it goes. */
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isUnedited, planUpdate } from '../import/plan-update.ts';
import { chapterFileName, type WrittenStory } from '../import/write-story.ts';
import { carryOut, growImported, namesInTheWay, storedFiles } from './import-files.ts';
import type { LedgerPages, LedgerStory } from './import-ledger.ts';
import { pagesLeft } from './saved-page.ts';
import type { StoredStory } from './story-shelf.ts';

/** The story of which there is a newer state. */
export interface StoryThere {
  readonly stored: StoredStory;
  readonly known: LedgerStory | undefined;
  /** Whether it came from a poorer file of the same run. */
  readonly isPoorer: boolean;
}

export interface UpdatedStory {
  readonly stored: StoredStory;
  /** The digests of what was imported, by the names of files. */
  readonly files: ReadonlyMap<string, string>;
  readonly pages: LedgerPages | undefined;
  /** Names of files that a person has edited, with the newer text beside them. */
  readonly edited: readonly string[];
  /** Names of chapters that the newer state does not have. */
  readonly left: readonly string[];
  readonly isChanged: boolean;
}

/** @param written in chapters where the story there is */
export async function updateStory(
  written: WrittenStory,
  { stored: there, known, isPoorer }: StoryThere,
  { content, dryRun }: { readonly content: string; readonly dryRun: boolean },
): Promise<UpdatedStory> {
  const [first] = written.chapters;
  let current = there;
  let before = new Map(Object.entries(known?.files ?? {}));
  if (first !== undefined && !there.isFolder) {
    current = { ...there, isFolder: true, file: `stories/${there.name}/index.md` };
    if (!dryRun) before = await growImported(content, there, chapterFileName(first), before);
  }
  const main = current.isFolder ? 'index.md' : `${there.name}.md`;
  const folder = join(content, dirname(current.file));
  const names = await namesInTheWay(content, current, written);
  const stored = await storedFiles(folder, names, before);
  const plan = planUpdate(written, main, stored);
  // Chapters that came on pages of their own are nobody's poorer file.
  const pages = pagesLeft(known?.pages, plan.left);
  const outdated = plan.left.filter(
    (name) => isPoorer && isUnedited(stored.get(name)) && pages?.chapters[name] === undefined,
  );
  if (!dryRun) {
    await carryOut(plan, folder);
    // Chapters of the poorer file, which this one parts in another way; nobody's else.
    for (const name of outdated) await rm(join(folder, name));
  }
  const ofPages = [...before].filter(([name]) => pages?.chapters[name] !== undefined);
  return {
    stored: current,
    files: new Map([...ofPages, ...plan.imported]),
    pages,
    edited: [...plan.beside.keys()],
    left: plan.left.filter((name) => !outdated.includes(name)),
    isChanged: plan.writes.size + plan.renames.size + plan.beside.size > 0,
  };
}
