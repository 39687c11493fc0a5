import { formatReport } from '../archive/report.ts';
import { runWith } from './arguments.ts';
import { buildSite } from './build-site.ts';
import type { Command } from './command.ts';
import { ExchangeError } from './exchange-site.ts';
import { locate, locateSite } from './locations.ts';
import { terminalProgress } from './progress.ts';
import { shownPath } from './shown-path.ts';
import { today } from './today.ts';

export default {
  summary: 'makes the site',
  help: `npm run build -- [options]

Reads the folder of stories and makes the site of it, with search. Where something is wrong with
the content, nothing is built, and the previous site stays in its place.

  --content DIR   the folder of stories (default: content)
  --out DIR       where the site goes (default: dist)
  --cache DIR     what later builds are quicker by; may be deleted (default: .cache)
  --no-search     leave out the search in the text
  --help          this text
`,
  run: runWith(
    {
      out: { type: 'string' },
      cache: { type: 'string' },
      'no-search': { type: 'boolean' },
    },
    undefined,
    async ({ content, values }) => {
      const start = performance.now();
      const out = locateSite(values.out);
      const options = {
        ...locate(content, values.cache),
        out,
        search: values['no-search'] !== true,
        today: today(),
      };
      try {
        const result = await buildSite(options, terminalProgress());
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        if (result.outcome === 'unchanged') {
          process.stdout.write(`Nothing has changed: ${result.summary} in ${out} (${seconds} s)\n`);
          return 0;
        }
        process.stderr.write(formatReport(result.problems, shownPath(content)));
        if (result.outcome === 'refused') {
          process.stdout.write('Nothing was built. The previous site is as it was.\n');
          return 1;
        }
        process.stdout.write(`Built ${result.summary} in ${out} (${seconds} s)\n`);
        return 0;
      } catch (error) {
        if (!(error instanceof ExchangeError)) throw error;
        process.stderr.write(`${error.message}\n`);
        return 1;
      }
    },
  ),
} satisfies Command;
