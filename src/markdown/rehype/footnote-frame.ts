import type { Element } from 'hast';
import { ID_SCOPE } from '../rendered.ts';

/** Marks the footnotes until they are finished: no author can write an id that begins so. */
export const FRAME_ID = `${ID_SCOPE}footnotes`;

/** Whether an element holds a part's footnotes, whatever classes an author's HTML has. */
export function isFootnoteFrame({ properties }: Element): boolean {
  return properties['id'] === FRAME_ID;
}
