import { basename } from 'node:path';
import type { ImportedStory } from '../import/import-story.ts';
import { reasonToPrefer, type Worth } from '../import/worth.ts';
import type { LedgerStory } from './import-ledger.ts';

/** Why one of two files of a story was taken in the place of the other: a clause. */
export function preference(poorer: string, one: Worth, other: Worth): string {
  return `taken in the place of ${basename(poorer)}, because it ${reasonToPrefer(one, other) ?? 'came later'}`;
}

/** The same for a page with a chapter that is there. @param name of the chapter's file */
export function reasonToKeepPage(
  story: ImportedStory,
  known: LedgerStory | undefined,
  name: string,
  isSameRun: boolean,
): string | undefined {
  const page = known?.pages?.chapters[name];
  if (page !== undefined) return reasonToKeep(story, page, isSameRun ? page.from : undefined);
  const { updated = '' } = known?.worth ?? {};
  const isLater = updated !== '' && story.worth.updated > updated;
  return known === undefined || isLater ? undefined : `its chapter is there, from ${known.from}`;
}

/** Why what is there stays as it is, in a clause; `undefined` where the newer file is to be taken in. */
export function reasonToKeep(
  story: ImportedStory,
  known: Pick<LedgerStory, 'from' | 'format' | 'worth'> | undefined,
  sameRun: string | undefined,
): string | undefined {
  if (known === undefined) return undefined;
  if (reasonToPrefer(story.worth, known.worth) !== undefined) return undefined;
  const better = reasonToPrefer(known.worth, story.worth);
  // A later download of the same kind may have its text mended, and nothing else.
  if (better === undefined && sameRun === undefined && story.format === known.format) {
    return undefined;
  }
  return `the same story as ${known.from}, which ${better ?? 'holds as much'}`;
}
