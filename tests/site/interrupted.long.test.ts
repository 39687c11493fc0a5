import { createHash } from 'node:crypto';
import { appendFile, copyFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { recoverExchange } from '../../src/cli/exchange-site.ts';
import { buildFixture, copyFixture, FIXTURE, startBuild } from './build-fixture.ts';
import { BuiltSite } from './built-site.ts';

/** Parts of a build's time after which it is killed: from its first steps to beyond its end. */
const MOMENTS = Array.from({ length: 24 }, (_, index) => (index + 1) / 20);
const STORY = 'stories/1895.md';

test('a build that is killed, at whatever moment, leaves the site of before or the new one, and the next one mends it', async () => {
  const content = await copyFixture('interrupted');
  const other = await copyFixture('interrupted-edited');
  await appendFile(join(other, STORY), '\nThe lamp was lit again.\n');
  const edited = digestOf(await buildFixture(other, 'interrupted-edited'));
  const start = performance.now();
  const out = await buildFixture(content, 'interrupted');
  const duration = performance.now() - start;
  const original = digestOf(out);
  expect(edited).not.toBe(original);

  let [before, after] = [original, edited];
  for (const part of MOMENTS) {
    const moment = `after ${String(part * 100)} % of a build`;
    await copyFile(join(after === edited ? other : FIXTURE, STORY), join(content, STORY));
    const build = startBuild(content, 'interrupted');
    const timer = setTimeout(() => build.kill('SIGKILL'), part * duration);
    await new Promise((resolve) => build.once('exit', resolve));
    clearTimeout(timer);

    await recoverExchange(out);
    expect([before, after], moment).toContain(digestOf(out));

    await buildFixture(content, 'interrupted');
    expect(digestOf(out), moment).toBe(after);
    expect((await readdir(dirname(out))).sort(), moment).toEqual(['cache', 'content', 'site']);
    [before, after] = [after, before];
  }
});

/** One text for every byte of a site and every name of its files. */
function digestOf(folder: string): string {
  const site = new BuiltSite(folder);
  const hash = createHash('sha256');
  for (const file of site.files) hash.update(`${file}\0`).update(site.bytes(file));
  return hash.digest('hex');
}
