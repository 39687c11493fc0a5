import type { Findings } from './findings.ts';
import type { Mark } from './marks.ts';
import type { Align } from './style.ts';
import type { UsualText } from './usual-text.ts';

/** What a piece of HTML has in common with the other pieces of its story. */
export interface Surroundings {
  readonly findings: Findings;
  /** A picture's address in the text; `undefined` where it cannot be shown. */
  readonly picture: (src: string) => string | undefined;
  /** What is not said again, because most of the text is so. */
  readonly usual: UsualText;
}

/** What the elements around a node say. */
export interface Context {
  readonly marks: readonly Mark[];
  readonly align?: Align | undefined;
  readonly depth?: number | undefined;
  /** Whether a chat is being read, whose classes say what its parts are. */
  readonly inChat?: boolean;
  /** How many elements around were not certain to be a chat. */
  readonly chatTries?: number;
}
