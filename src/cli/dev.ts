import { dirname, join } from 'node:path';
import { dev } from 'astro';
import { currentEdition, publishEdition } from '../archive/edition.ts';
import { hasErrors } from '../archive/problem.ts';
import { formatReport } from '../archive/report.ts';
import { createSearchServer } from '../search/build/serve-search.ts';
import { runWith } from './arguments.ts';
import type { Command } from './command.ts';
import { contentWatchPlugin } from './dev-plugin.ts';
import { devFilesPlugin } from './dev-files.ts';
import { interruption } from './interruption.ts';
import { locate, PROJECT_ROOT } from './locations.ts';
import { createEditionReader } from './open-edition.ts';
import { DEFAULT_PORT, portNumber } from './port.ts';
import { silentProgress, terminalProgress } from './progress.ts';
import { shownPath } from './shown-path.ts';
import { siteConfig } from './site-config.ts';
import { today } from './today.ts';

export default {
  summary: 'shows the site while you write: a saved file is on the page at once',
  help: `npm run dev -- [options]

Serves the site on this machine. A saved file shows in the browser at once; what is wrong with it
is said here and in the browser.

  --content DIR   the folder of stories (default: content)
  --cache DIR     what later runs are quicker by; may be deleted (default: .cache)
  --port N        the port (default: ${String(DEFAULT_PORT)}, or the next free one)
  --help          this text
`,
  run: runWith(
    { cache: { type: 'string' }, port: { type: 'string' } },
    undefined,
    async ({ content, values }) => {
      const locations = locate(content, values.cache);
      const port = portNumber(values.port);
      const reader = createEditionReader({ ...locations, today: today() });
      const progress = terminalProgress();
      const first = await reader.read(progress);
      progress.end();
      publishEdition(first.edition);
      process.stderr.write(formatReport(first.problems, shownPath(content)));
      const { site } = first.edition.archive;

      const refresh = async (): Promise<string | undefined> => {
        const { edition, problems } = await reader.read(silentProgress);
        publishEdition(edition);
        const report = formatReport(problems, shownPath(content));
        process.stderr.write(report);
        if (edition.archive.site.base !== site.base) {
          process.stderr.write('The address of the site has changed: start `npm run dev` again.\n');
        }
        return hasErrors(problems) ? report : undefined;
      };
      const search = createSearchServer({
        cacheDirectory: locations.cache,
        edition: currentEdition,
      });
      const ignored = [
        dirname(locations.cache),
        ...['.cache', 'dist', '.astro'].map((name) => join(PROJECT_ROOT, name)),
      ];
      const server = await dev({
        ...siteConfig(site, locations, {
          plugins: [
            contentWatchPlugin({ content, ignored, refresh }),
            devFilesPlugin({ site, cache: locations.cache, search }),
          ],
        }),
        server: { port },
      });
      process.stdout.write(
        `http://localhost:${String(server.address.port)}${site.base}\nCtrl-C ends it.\n`,
      );
      await interruption();
      await server.stop();
      await reader.close();
      return 0;
    },
  ),
} satisfies Command;
