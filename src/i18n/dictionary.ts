import type { browse } from './en/browse.ts';
import type { hiding } from './en/hiding.ts';
import type { pages } from './en/pages.ts';
import type { panels } from './en/panels.ts';
import type { search } from './en/search.ts';
import type { shelf } from './en/shelf.ts';
import type { stats } from './en/stats.ts';
import type { Words } from './phrases.ts';

export type BrowseWords = Words<typeof browse>;
export type HidingWords = Words<typeof hiding>;
export type PageWords = Words<typeof pages>;
export type PanelWords = Words<typeof panels>;
export type SearchWords = Words<typeof search>;
export type ShelfWords = Words<typeof shelf>;
export type StatsWords = Words<typeof stats>;

/** All text of the interface in one language, as English has it. */
export interface Dictionary extends PageWords {
  readonly browse: BrowseWords;
  readonly hiding: HidingWords;
  readonly panels: PanelWords;
  readonly search: SearchWords;
  readonly shelf: ShelfWords;
  readonly stats: StatsWords;
}
