import { listed } from '../import/report-entry.ts';
import type { WrittenChapter } from '../import/write-story.ts';
import type { LedgerStory } from './import-ledger.ts';
import type { SavedPage } from './saved-page.ts';
import type { StoredStory } from './story-shelf.ts';

/** A story that came from pages, and the chapters of which no page has come yet. */
export interface MissingChapters {
  /** The story's main file, below the content folder. */
  readonly file: string;
  readonly title: string;
  /** Their numbers, rising. */
  readonly chapters: readonly Gap[];
  /** How many the site has; 0 where it does not say. */
  readonly of: number;
}

/** Numbers in a row, the last one included. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** The chapters that a story lacks. @param there those that it has */
export function missingOf(
  { story, page }: SavedPage,
  { file }: StoredStory,
  known: LedgerStory | undefined,
  there: readonly Pick<WrittenChapter, 'order'>[],
): MissingChapters {
  const of = Math.max(page.of ?? 0, known?.pages?.of ?? 0);
  const numbers = there.map(({ order }) => Math.floor(Number(order)));
  return { file, title: story.title, chapters: gapsIn(numbers, of), of };
}

/** The whole numbers from 1 to `of` that are not there. */
export function gapsIn(there: readonly number[], of: number): readonly Gap[] {
  const rising = there.filter((number) => number <= of).sort((a, b) => a - b);
  return [...rising, of + 1].flatMap((number, index) => {
    const gap = { from: Math.max(1, (rising[index - 1] ?? 0) + 1), to: number - 1 };
    return gap.from <= gap.to ? [gap] : [];
  });
}

/** `chapter 3 of 4`, `chapters 2, 4–6 of 7`. */
export function formatGaps({ chapters, of }: Pick<MissingChapters, 'chapters' | 'of'>): string {
  const [first, second] = chapters;
  const noun = second === undefined && first?.from === first?.to ? 'chapter' : 'chapters';
  const numbers = chapters.map(({ from, to }) =>
    from === to ? String(from) : `${String(from)}–${String(to)}`,
  );
  return `${noun} ${listed(numbers)} of ${String(of)}`;
}
