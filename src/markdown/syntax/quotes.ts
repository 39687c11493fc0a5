import { blockQuote } from 'micromark-core-commonmark';
import { factorySpace } from 'micromark-factory-space';
import type { Construct } from 'micromark-util-types';
import { gate } from './gate.ts';

const line: Construct = { ...blockQuote, name: undefined };

/**
 * Block quotes that open with `>` and a space, so that faces and arrows stay text.
 *
 * @example `> He wrote:` is a quotation; `>_<`, `>:(`, `>>> next` and `>be me` print as typed.
 */
export const spacedBlockQuote: Construct = {
  ...gate(line, { reach: 2, sees: (ahead) => ahead === '>' || ahead === '> ' }),
  continuation: {
    tokenize(effects, ok, nok) {
      return factorySpace(effects, effects.attempt(line, ok, nok), 'linePrefix');
    },
  },
};
