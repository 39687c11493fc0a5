import { join } from 'node:path';
import { buildSite } from '../../src/cli/build-site.ts';
import { PROJECT_ROOT } from '../../src/cli/locations.ts';
import { silentProgress } from '../../src/cli/progress.ts';

export const FIXTURE = join(PROJECT_ROOT, 'tests/fixtures/archive');

/** Where tests build. Beside Lamplight, so that a finished site can be moved to its place. */
export const WORKSHOP = join(PROJECT_ROOT, '.cache/tests');

/** Warnings of dates to come hold against this day. */
const TODAY = '2026-01-01';

/**
 * Builds a site with search, as the build command does.
 * @param content absolute path of the content folder
 * @param name of the folder in the workshop where site and cache go
 * @returns absolute path of the site
 * @throws where the content has errors, naming them
 */
export async function buildFixture(content: string, name: string): Promise<string> {
  const out = join(WORKSHOP, name, 'site');
  const cache = join(WORKSHOP, name, 'cache');
  const result = await buildSite(
    { content, out, cache, search: true, today: TODAY },
    silentProgress,
  );
  if (result.outcome === 'refused') {
    const errors = result.problems.filter(({ severity }) => severity === 'error');
    throw new Error(
      errors.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'),
    );
  }
  return out;
}
