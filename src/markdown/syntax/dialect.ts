import { codeFenced, definition } from 'micromark-core-commonmark';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import type { Construct, Extension } from 'micromark-util-types';
import { knownDirectives } from './directives.ts';
import { gate } from './gate.ts';
import { knownHtmlFlow, knownHtmlText } from './html.ts';
import { bulletList, numberedList } from './lists.ts';
import { spacedBlockQuote } from './quotes.ts';
import { pipedTable } from './tables.ts';

/** `[Note]: he left` is text; a definition leads to something that looks like an address. */
const ADDRESS =
  /^\[[^\]]+\]:\s*(?:<|https?:\/\/|mailto:|\.{1,2}\/|\S+\.(?:md(?:#\S*)?|avif|gif|jpe?g|png|svg|webp)(?:\s|$))/iu;

const addressDefinition = gate(definition, {
  reach: Number.POSITIVE_INFINITY,
  sees: (ahead) => ADDRESS.test(ahead),
});

const fencedCode: Construct = { ...codeFenced, name: undefined };

/**
 * The grammar of a story: CommonMark without what mistakes prose for markup, and with footnotes,
 * tables, `~~` and the directives. What is turned off by name comes back in a stricter form.
 */
export function dialect(): readonly Extension[] {
  return [
    gfmFootnote(),
    gfmStrikethrough({ singleTilde: false }),
    pipedTable(),
    knownDirectives(),
    {
      disable: {
        null: [
          'codeIndented',
          'setextUnderline',
          'list',
          'blockQuote',
          'htmlFlow',
          'htmlText',
          'definition',
          'codeFenced',
        ],
      },
      document: { 42: bulletList, 45: bulletList, 49: numberedList, 62: spacedBlockQuote },
      contentInitial: { 91: addressDefinition },
      // A line of tildes is an ornament, not code.
      flow: { 60: knownHtmlFlow, 96: fencedCode },
      text: { 60: knownHtmlText },
    },
  ];
}
