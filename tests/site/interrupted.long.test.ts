import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildFixture, copyFixture, startBuild } from './build-fixture.ts';
import { BuiltSite } from './built-site.ts';

/** Milliseconds after which a build is killed: from its first steps to beyond its end. */
const MOMENTS = Array.from({ length: 24 }, (_, index) => 250 * (index + 1));

test('a build that is killed, at whatever moment, leaves a whole site, and the next one mends it', async () => {
  const content = await copyFixture('interrupted');
  const story = join(content, 'stories', '1895.md');
  const out = await buildFixture(content, 'interrupted');
  const whole = new BuiltSite(out).files;

  for (const [edit, moment] of MOMENTS.entries()) {
    await appendFile(story, `\nThe lamp was lit for the ${String(edit)}th time.\n`);
    const build = startBuild(content, 'interrupted');
    const timer = setTimeout(() => build.kill('SIGKILL'), moment);
    await new Promise((resolve) => build.once('exit', resolve));
    clearTimeout(timer);
    expect(await readWhole(content, out), `after ${String(moment)} ms`).toEqual(whole);
  }
});

/** What a reader finds once the next command has looked after the site. */
async function readWhole(content: string, out: string): Promise<readonly string[]> {
  await buildFixture(content, 'interrupted');
  return new BuiltSite(out).files;
}
