import type { Code, Construct, State } from 'micromark-util-types';

/** What must be seen, from a construct's first character on, for the construct to be tried. */
export interface Gate {
  /** How many characters of the line to look at. */
  readonly reach: number;
  /** Tested against those characters. */
  readonly sees: (ahead: string) => boolean;
}

/**
 * A construct that is tried only where the line ahead looks right; elsewhere its characters are
 * text. The name is dropped, so that the original can be turned off by its own.
 */
export function gate(construct: Construct, { reach, sees }: Gate): Construct {
  const lookahead: Construct = {
    partial: true,
    tokenize(effects, ok, nok) {
      let ahead = '';
      const look: State = (code: Code) => {
        if (isLineEnd(code) || ahead.length >= reach) {
          effects.exit('data');
          return sees(ahead) ? ok(code) : nok(code);
        }
        ahead += code < 0 ? ' ' : String.fromCharCode(code);
        effects.consume(code);
        return look;
      };
      return (code) => {
        effects.enter('data');
        return look(code);
      };
    },
  };
  return {
    ...construct,
    name: undefined,
    tokenize(effects, ok, nok) {
      return effects.check(lookahead, construct.tokenize.call(this, effects, ok, nok), nok);
    },
  };
}

/** The constructs that an extension has for a character. */
export function constructsIn(
  constructs: Construct[] | Construct | undefined,
): readonly Construct[] {
  return constructs === undefined ? [] : Array.isArray(constructs) ? constructs : [constructs];
}

/** Micromark writes the end of the text as `null`, line endings as -5 to -3, tabs as -2 and -1. */
function isLineEnd(code: Code): code is null {
  return code === null || code <= -3;
}
