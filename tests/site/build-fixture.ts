import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { PROJECT_ROOT } from '../../src/cli/locations.ts';

export const FIXTURE = join(PROJECT_ROOT, 'tests/fixtures/archive');

const DOOR = join(PROJECT_ROOT, 'src/cli/door.js');
const WORKSHOP = join(PROJECT_ROOT, '.cache/tests');

/**
 * Builds a site as `npm run build` does.
 * @param content absolute path of the content folder
 * @param name of the folder where site and cache go; a site that is there as it would be built is
 *   left alone
 * @returns absolute path of the site
 * @throws where the build fails, with all that it said
 */
export async function buildFixture(content: string, name: string): Promise<string> {
  const build = startBuild(content, name);
  let said = '';
  for (const stream of [build.stdout, build.stderr]) {
    stream.on('data', (data: Buffer) => {
      said += data.toString();
    });
  }
  const code = await new Promise((resolve) => build.once('close', resolve));
  if (code !== 0) throw new Error(`The build of ${content} failed.\n${said}`);
  return siteFolder(name);
}

/** Starts a build, to be waited for or interrupted; otherwise as {@link buildFixture}. */
export function startBuild(
  content: string,
  name: string,
): ChildProcessByStdio<null, Readable, Readable> {
  const cache = join(WORKSHOP, name, 'cache');
  return spawn(
    process.execPath,
    [DOOR, 'build', '--content', content, '--out', siteFolder(name), '--cache', cache],
    { env: environment(), stdio: ['ignore', 'pipe', 'pipe'] },
  );
}

function siteFolder(name: string): string {
  return join(WORKSHOP, name, 'site');
}

/**
 * Copies the fixture archive, with some of its `site.yaml` replaced.
 * @param name of the folder where it goes; what was there, a site and its cache too, is gone
 * @param replaced pairs of a text in `site.yaml` and the one for it
 * @returns absolute path of the copy
 */
export async function copyFixture(
  name: string,
  replaced: readonly (readonly [string, string])[] = [],
): Promise<string> {
  await rm(join(WORKSHOP, name), { recursive: true, force: true });
  const copy = join(WORKSHOP, name, 'content');
  await mkdir(copy, { recursive: true });
  await cp(FIXTURE, copy, { recursive: true });
  const site = join(copy, 'site.yaml');
  let text = await readFile(site, 'utf8');
  for (const [before, after] of replaced) {
    if (!text.includes(before)) throw new Error(`site.yaml has no “${before}”`);
    text = text.replace(before, after);
  }
  await writeFile(site, text);
  return copy;
}

/** That of this process, without what Vitest has put there: a build is no test. */
function environment(): NodeJS.ProcessEnv {
  const tests = /^(?:VITEST|TEST$|NODE_ENV$|DEV$|PROD$|SSR$|MODE$|BASE_URL$)/u;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !tests.test(name)));
}
