import { resolve } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseArguments, runWith, UsageError } from '../../../src/cli/arguments.ts';

const OPTIONS = {
  out: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const;
const FILES = { name: 'FILE', least: 1, most: Infinity };

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('what a person types after a command', () => {
  it('gives values by name and the rest in order', () => {
    const parsed = parseArguments(['a.txt', '--out', 'site', '--dry-run', 'b.txt'], OPTIONS, FILES);
    expect(parsed.values.out).toBe('site');
    expect(parsed.values['dry-run']).toBe(true);
    expect(parsed.operands).toEqual(['a.txt', 'b.txt']);
  });

  it('takes everything after -- as it is', () => {
    expect(parseArguments(['--', '--out'], OPTIONS, FILES).operands).toEqual(['--out']);
  });

  it('finds the content folder in the project where none is named', () => {
    vi.stubEnv('INIT_CWD', '/elsewhere');
    expect(parseArguments([], {}).content).toBe(resolve('content'));
  });

  it('reads a named content folder from where the person stands', () => {
    vi.stubEnv('INIT_CWD', resolve('/elsewhere'));
    expect(parseArguments(['--content', 'mine'], {}).content).toBe(resolve('/elsewhere/mine'));
  });

  it.each([
    [['--contnet', 'x'], 'there is no option --contnet; did you mean --content?'],
    [['--dryrun'], 'there is no option --dryrun; did you mean --dry-run?'],
    [['--Out=x'], 'there is no option --Out; did you mean --out?'],
    [['-x'], 'there is no option -x; see --help'],
    [['--wherever'], 'there is no option --wherever; see --help'],
    [['--out'], '--out needs a value'],
    [['--out='], '--out needs a value'],
    [['--out', '--dry-run'], '--out needs a value'],
    [['--dry-run=yes'], '--dry-run takes no value'],
    [['stray'], '"stray" is one thing too many'],
  ])('refuses %j in words', (args, message) => {
    expect(() => parseArguments(args, OPTIONS)).toThrow(new UsageError(message));
  });

  it('names what is missing, and guesses that a name was not quoted', () => {
    expect(() => parseArguments([], OPTIONS, FILES)).toThrow(new UsageError('FILE is missing'));
    expect(() => parseArguments(['The', 'Tide'], {}, { name: 'TITLE', least: 1, most: 1 })).toThrow(
      new UsageError('"Tide" is one thing too many: a name of several words needs quotation marks'),
    );
  });
});

describe('a command', () => {
  it('ends with 2 and one line when it was called wrongly', async () => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const run = runWith({}, undefined, () => Promise.resolve(0));
    expect(await run(['--contents', 'x'])).toBe(2);
    expect(written.mock.calls).toEqual([
      ['there is no option --contents; did you mean --content?\n'],
    ]);
  });

  it('does not hide a fault of its own', async () => {
    const run = runWith({}, undefined, () => Promise.reject(new Error('disk is full')));
    await expect(run([])).rejects.toThrow('disk is full');
  });
});
