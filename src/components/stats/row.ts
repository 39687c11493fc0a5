import type { Rating, Status } from '../../archive/model.ts';
import type { Tally } from '../../query/stats/views.ts';
import type { LinkedName } from '../../query/views.ts';

/** A line of a picture and of its table. */
export interface Row extends Tally {
  readonly name: LinkedName;
  /** Where it stands for one of these, which have signs of their own. */
  readonly rating?: Rating;
  readonly status?: Status;
  /** Where it is the rest of something, which has no bar beside the others'. */
  readonly isRest?: boolean;
}

/** A name that the interface gives, not the archive. */
export function ownName(text: string, href?: string): LinkedName {
  return { text, lang: undefined, dir: undefined, href };
}
