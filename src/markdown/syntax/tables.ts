import { gfmTable } from 'micromark-extension-gfm-table';
import type { Code, Construct, Extension, State, TokenizeContext } from 'micromark-util-types';
import { constructsIn } from './gate.ts';

/** The row that makes a table of the line above it, with a pipe in it. */
const DELIMITER_ROW = /^[\t :-]*\|[\t |:-]*$/u;

/**
 * Tables whose second row has a pipe. GFM takes a colon for enough, and makes a table of a line
 * over `:-`.
 *
 * @example `Name | Age` over `--- | ---` is a table; `I miss you` over `:-` is text.
 */
export function pipedTable(): Extension {
  const [table] = constructsIn(gfmTable().flow?.['null']);
  if (table === undefined) throw new Error('micromark-extension-gfm-table has no construct');
  const piped: Construct = {
    ...table,
    tokenize(effects, ok, nok) {
      const row = table.tokenize.call(this, effects, ok, nok);
      const head = effects.check(delimiterRow, row, nok);
      return (code) => (isUnderHead(this) ? row(code) : head(code));
    },
  };
  return { flow: { null: [piped] } };
}

const delimiterRow: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let below = '';
    const firstLine: State = (code) => {
      if (code === null) return stop(nok, code);
      effects.consume(code);
      return isLineEnd(code) ? secondLine : firstLine;
    };
    const secondLine: State = (code) => {
      if (code === null || isLineEnd(code)) return stop(DELIMITER_ROW.test(below) ? ok : nok, code);
      below += code < 0 ? ' ' : String.fromCharCode(code);
      effects.consume(code);
      return secondLine;
    };
    const stop = (state: State, code: Code): State | undefined => {
      effects.exit('data');
      return state(code);
    };
    return (code) => {
      effects.enter('data');
      return firstLine(code);
    };
  },
};

/** Whether the line above belongs to a table. */
function isUnderHead({ events }: TokenizeContext): boolean {
  const above = events.findLast(([, { type }]) => type !== 'lineEnding' && type !== 'linePrefix');
  return above?.[1].type === 'tableHead' || above?.[1].type === 'tableRow';
}

/** Micromark writes line endings as -5 to -3. */
function isLineEnd(code: Code): boolean {
  return code !== null && code <= -3;
}
