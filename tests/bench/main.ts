/**
 * `npm run bench`: what Lamplight costs, as ratios and sizes in one run on one machine.
 * `-- --against eleventy` compares builds; `-- --only build,check,dev,search,browse,import,settings,`
 * `lighthouse` chooses; `-- --stories 1000` makes ten times as many chapters.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchBrowse } from './bench-browse.ts';
import { benchBuild } from './bench-build.ts';
import { benchCheck } from './bench-check.ts';
import { benchDev } from './bench-dev.ts';
import { benchImport } from './bench-import.ts';
import { benchLighthouse } from './bench-lighthouse.ts';
import { benchSearch } from './bench-search.ts';
import { benchSettings } from './bench-settings.ts';
import { writeCorpus } from './corpus.ts';

const BENCHES = [
  'build',
  'check',
  'dev',
  'search',
  'browse',
  'import',
  'settings',
  'lighthouse',
] as const;

const { values } = parseArgs({
  options: {
    against: { type: 'string' },
    only: { type: 'string', default: BENCHES.join(',') },
    runs: { type: 'string', default: '3' },
    stories: { type: 'string', default: '100' },
  },
});
if (values.against !== undefined && values.against !== 'eleventy') {
  throw new Error(`--against knows eleventy, not "${values.against}"`);
}
const chosen = values.only.split(',');
const unknown = chosen.filter((name) => !BENCHES.some((bench) => bench === name));
if (unknown.length > 0)
  throw new Error(`--only knows ${BENCHES.join(', ')}, not ${unknown.join(', ')}`);
const runs = Number(values.runs);
const size = { stories: Number(values.stories), chaptersEach: 10, wordsPerChapter: 2500 };

const folder = mkdtempSync(join(tmpdir(), 'lamplight-bench-'));
try {
  const content = join(folder, 'content');
  writeCorpus(content, size);
  process.stdout.write(
    `${String(size.stories * size.chaptersEach)} chapters of ${String(size.wordsPerChapter)} words in ${String(size.stories)} stories\n`,
  );
  if (chosen.includes('build')) {
    await benchBuild({ folder, content, runs, againstEleventy: values.against === 'eleventy' });
  }
  if (chosen.includes('check')) await benchCheck({ folder, content, runs });
  if (chosen.includes('dev')) await benchDev({ folder, content });
  if (chosen.includes('search')) await benchSearch({ folder, content });
  if (chosen.includes('browse')) await benchBrowse({ folder });
  if (chosen.includes('import')) await benchImport({ folder, runs });
  if (chosen.includes('settings')) await benchSettings({ folder });
  if (chosen.includes('lighthouse')) await benchLighthouse({ folder });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
