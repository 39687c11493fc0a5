import type { CalendarDay, ContentPath, Picture, Site } from './model.ts';
import type { Problem } from './problem.ts';
import type { TermRegister } from './term-register.ts';

/** What a story must know of the rest of the archive to become one. */
export interface LinkContext {
  readonly site: Site;
  readonly today: CalendarDay;
  readonly register: TermRegister;
  /** By {@link samePath}. */
  readonly pictures: ReadonlyMap<ContentPath, Picture>;
  /** Paths of pictures that are there and cannot be read: each is reported once, for itself. */
  readonly brokenPictures: ReadonlySet<ContentPath>;
  readonly statics: ReadonlySet<ContentPath>;
  readonly problems: Problem[];
}
