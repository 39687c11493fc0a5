import { list } from 'micromark-core-commonmark';
import { blankLine } from 'micromark-core-commonmark';
import { factorySpace } from 'micromark-factory-space';
import type { Code, Construct, State, TokenizeContext } from 'micromark-util-types';
import { gate } from './gate.ts';

declare module 'micromark-util-types' {
  interface ContainerState {
    /** The number that a numbered list has reached. */
    lamplightNumber?: number;
  }
}

const NUMBER = /^(\d{1,9})\. /u;

/** Bullet lists, with `-` or `*`. `+ 10 strength` is text. */
export const bulletList: Construct = listOf(gate(list, { reach: 1, sees: () => true }));

/**
 * Numbered lists. Only `1.` opens one, and only the next number goes on with it.
 *
 * @example `1. Tea` and below it `2. Toast` are a list; `1986. It was cold.` is text wherever it stands.
 */
export const numberedList: Construct = listOf({
  ...list,
  name: undefined,
  tokenize(effects, ok, nok) {
    const state = this.containerState;
    const expected = (state?.lamplightNumber ?? 0) + 1;
    const gated = gate(list, {
      reach: 11,
      sees: (ahead) => Number(NUMBER.exec(`${ahead} `)?.[1]) === expected,
    });
    const counted: State = (code) => {
      if (state !== undefined) state.lamplightNumber = expected;
      return ok(code);
    };
    return gated.tokenize.call(this, effects, counted, nok);
  },
});

/**
 * CommonMark's list with another way to open an item. Its continuation names its own construct,
 * so it has to be written anew; the rules are those of `micromark-core-commonmark`.
 */
function listOf(item: Construct): Construct {
  const whole: Construct = {
    ...item,
    continuation: {
      tokenize(effects, ok, nok) {
        const state = containerState(this);
        state._closeFlow = undefined;

        const nextItem: State = (code) => {
          state._closeFlow = true;
          this.interrupt = undefined;
          return factorySpace(effects, effects.attempt(whole, ok, nok), 'linePrefix')(code);
        };
        const blank: State = (code) => {
          if (state.initialBlankLine === true) state.furtherBlankLines = true;
          return factorySpace(effects, ok, 'listItemIndent', (state.size ?? 0) + 1)(code);
        };
        const filled: State = (code) => {
          const outside = state.furtherBlankLines === true || !isSpace(code);
          state.furtherBlankLines = undefined;
          state.initialBlankLine = undefined;
          return outside ? nextItem(code) : effects.attempt(indent, ok, nextItem)(code);
        };
        return effects.check(blankLine, blank, filled);
      },
    },
  };
  return whole;
}

const indent: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const size = containerState(this).size ?? 0;
    const after: State = (code) => {
      const tail = this.events.at(-1);
      return tail?.[1].type === 'listItemIndent' &&
        tail[2].sliceSerialize(tail[1], true).length === size
        ? ok(code)
        : nok(code);
    };
    return factorySpace(effects, after, 'listItemIndent', size + 1);
  },
};

function isSpace(code: Code): boolean {
  return code === -2 || code === -1 || code === 32;
}

function containerState(context: TokenizeContext): NonNullable<TokenizeContext['containerState']> {
  if (context.containerState === undefined) throw new Error('A list item stands in a container');
  return context.containerState;
}
