import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const DOOR = fileURLToPath(new URL('../../../src/cli/door.js', import.meta.url));

test('a command whose output nobody reads on does its work all the same', async () => {
  const child = spawn(process.execPath, [DOOR, 'check', '--help'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.destroy();
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  await once(child, 'close');

  expect(errors).toBe('');
  expect(child.exitCode).toBe(0);
});
