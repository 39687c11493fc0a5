import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const ROOT = new URL('../../', import.meta.url);
const readme = readFileSync(new URL('README.md', ROOT), 'utf8');

function found(pattern: RegExp): readonly string[] {
  return [...new Set([...readme.matchAll(pattern)].map(([, name = '']) => name))];
}

describe('the README', () => {
  it('opens with the two commands that a fresh clone needs', () => {
    const blocks = found(/```sh\n(.*?)\n```/gsu);

    expect(blocks.slice(0, 2)).toEqual(['npm ci && npm start', 'npm ci && npm test']);
  });

  it.each(found(/\]\(([^):#]+)\)/gu))('leads to a file that is there: %s', (path) => {
    expect(existsSync(new URL(path, ROOT))).toBe(true);
  });

  it.each(found(/`(tests\/[\w/.-]+)`/gu))('names a file that is there: %s', (path) => {
    expect(existsSync(new URL(path, ROOT))).toBe(true);
  });

  it.each(found(/npm run ([\w:]+)/gu))('names a command that there is: npm run %s', (script) => {
    expect(Object.keys(manifest.scripts)).toContain(script);
  });
});
