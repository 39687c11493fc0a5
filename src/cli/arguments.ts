import { resolve } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type { Command } from './command.ts';
import { nearest } from '../archive/nearest.ts';

/** A call that cannot be understood: the message is for the person who typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What a command takes beside its options: `{ name: 'FILE', least: 1, most: Infinity }`. */
export interface Operands {
  readonly name: string;
  readonly least: number;
  readonly most: number;
}

const SHARED_OPTIONS = {
  content: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig;

type Values<O extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: O; strict: true; allowPositionals: true }>
>['values'];

export interface ParsedArguments<O extends ParseArgsOptionsConfig> {
  /** Absolute path of the content folder: `--content DIR`, else `content`. */
  readonly content: string;
  readonly values: Values<O>;
  readonly operands: readonly string[];
}

/**
 * An absolute path for one that a person typed. npm starts scripts in the package's folder and
 * names the folder that the person stands in by `INIT_CWD`.
 */
export function pathFromCaller(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? '', path);
}

/**
 * Parses what follows a command's name. `--content DIR` and `--help` are known to each command.
 * @param options the command's own options, as `parseArgs` of `node:util` takes them
 * @param operands what it takes beside its options; nothing where left out
 * @throws {UsageError} for an unknown option (naming the nearest), an option without its value or
 *   with one that it does not take, too few or too many operands
 */
export function parseArguments<const O extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: O,
  operands: Operands = { name: '', least: 0, most: 0 },
): ParsedArguments<O> {
  const known: ParseArgsOptionsConfig = { ...SHARED_OPTIONS, ...options };
  refuseWrongOptions(args, known);
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...SHARED_OPTIONS, ...options },
    allowPositionals: true,
  });
  if (positionals.length < operands.least) throw new UsageError(`${operands.name} is missing`);
  const surplus = positionals[operands.most];
  if (surplus !== undefined) {
    const mend = operands.most > 0 ? ': a name of several words needs quotation marks' : '';
    throw new UsageError(`"${surplus}" is one thing too many${mend}`);
  }
  const { content } = values as Values<typeof SHARED_OPTIONS>;
  return {
    content: content === undefined ? resolve('content') : pathFromCaller(content),
    values,
    operands: positionals,
  };
}

/** Checks options by hand, because `parseArgs` speaks to programmers and knows no nearest name. */
function refuseWrongOptions(args: readonly string[], known: ParseArgsOptionsConfig): void {
  const { tokens } = parseArgs({
    args: [...args],
    options: known,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = known[token.name];
    if (option === undefined) throw new UsageError(unknownOption(token.rawName, known));
    if (option.type === 'boolean') {
      if (token.value !== undefined) throw new UsageError(`${token.rawName} takes no value`);
    } else if (!token.value || (!token.inlineValue && /^-./u.test(token.value))) {
      throw new UsageError(`${token.rawName} needs a value`);
    }
  }
}

function unknownOption(rawName: string, known: ParseArgsOptionsConfig): string {
  const meant = nearest(rawName.replace(/^-+/u, ''), Object.keys(known));
  const mend = meant === undefined ? 'see --help' : `did you mean --${meant}?`;
  return `there is no option ${rawName}; ${mend}`;
}

/**
 * A command's `run`, made from its options and what it does with them. A `UsageError`, from here or
 * from `body`, is printed and becomes exit code 2.
 */
export function runWith<const O extends ParseArgsOptionsConfig>(
  options: O,
  operands: Operands | undefined,
  body: (parsed: ParsedArguments<O>) => Promise<number>,
): Command['run'] {
  return async (args) => {
    try {
      return await body(parseArguments(args, options, operands));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      process.stderr.write(`${error.message}\n`);
      return 2;
    }
  };
}
