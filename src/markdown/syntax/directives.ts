import { directive } from 'micromark-extension-directive';
import type { Extension } from 'micromark-util-types';
import { constructsIn, gate } from './gate.ts';

/** Directives that hold blocks, between `:::name` and `:::`. */
export const CONTAINER_NAMES = [
  'letter',
  'chat',
  'verse',
  'centre',
  'center',
  'right',
  'epigraph',
  'figure',
  'note',
  'warning',
  'spoiler',
  'lang',
] as const;
export type ContainerName = (typeof CONTAINER_NAMES)[number];

/** Directives inside a paragraph, written `:name[text]{attributes}`. */
export const INLINE_NAMES = ['ruby', 'lang', 'spoiler'] as const;
export type InlineName = (typeof INLINE_NAMES)[number];

const CONTAINER = new RegExp(`^:{3,}(?:${CONTAINER_NAMES.join('|')})(?![\\p{L}\\p{N}_-])`, 'u');
const INLINE = new RegExp(`^:(?:${INLINE_NAMES.join('|')})\\[`, 'u');
const LONGEST_INLINE = Math.max(...INLINE_NAMES.map((name) => name.length)) + 2;
const LONGEST_CONTAINER = Math.max(...CONTAINER_NAMES.map((name) => name.length)) + 40;

/**
 * Directives from the closed list, and nothing else.
 *
 * @example `:ruby[漢]{かん}` and `:::letter` are directives; `12:30`, `Re:Zero`, `:D`, `:ruby`,
 * `::aside` and `:::anything` are text.
 */
export function knownDirectives(): Extension {
  const { flow, text } = directive();
  const [container] = constructsIn(flow?.[58]);
  const [inline] = constructsIn(text?.[58]);
  if (container === undefined || inline === undefined) {
    throw new Error('micromark-extension-directive has no constructs for a colon');
  }
  return {
    flow: {
      58: gate(container, { reach: LONGEST_CONTAINER, sees: (ahead) => CONTAINER.test(ahead) }),
    },
    text: { 58: gate(inline, { reach: LONGEST_INLINE, sees: (ahead) => INLINE.test(ahead) }) },
  };
}
