import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Opens Lamplight's door in a Node that takes itself for another version. */
function enter(version: string): { readonly status: number | null; readonly said: string } {
  const disguise = `Object.defineProperty(process, 'versions', {
    value: { ...process.versions, node: '${version}' },
  });`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(disguise)}`, 'src/cli/node-version.js'],
    { encoding: 'utf8' },
  );
  return { status, said: stderr };
}

test.each(['18.20.8', '20.19.5', '22.22.0', '23.11.1'])(
  'Node %s is refused in one line, which says what to do',
  (version) => {
    const { status, said } = enter(version);
    expect(status).toBe(1);
    expect(said).toBe(
      `Lamplight needs Node 24 or newer, and this is Node ${version}. It is at https://nodejs.org/.\n`,
    );
  },
);

test.each(['24.0.0', '24.21.0', '26.1.0'])('Node %s is taken without a word', (version) => {
  expect(enter(version)).toEqual({ status: 0, said: '' });
});
