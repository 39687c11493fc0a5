import { hasErrors } from '../archive/problem.ts';
import { formatReport, formatReportJson } from '../archive/report.ts';
import { archiveSummary } from './archive-summary.ts';
import { runWith } from './arguments.ts';
import type { Command } from './command.ts';
import { locate } from './locations.ts';
import { createEditionReader } from './open-edition.ts';
import { silentProgress, terminalProgress } from './progress.ts';
import { shownPath } from './shown-path.ts';
import { today } from './today.ts';

export default {
  summary: 'lists everything that is wrong with the content',
  help: `npm run check -- [options]

Reads every story as a build does, and lists all problems: where, what is wrong, and the mend.
Exits with 1 where there are errors; warnings alone do not keep a site from being built.

  --content DIR   the folder of stories (default: content)
  --cache DIR     what later checks are quicker by; may be deleted (default: .cache)
  --json          the problems as JSON, for programs
  --help          this text
`,
  run: runWith(
    { cache: { type: 'string' }, json: { type: 'boolean' } },
    undefined,
    async ({ content, values }) => {
      const json = values.json === true;
      const progress = json ? silentProgress : terminalProgress();
      const reader = createEditionReader({ ...locate(content, values.cache), today: today() });
      try {
        const { edition, problems } = await reader.read(progress);
        progress.end();
        process.stdout.write(
          json
            ? formatReportJson(problems)
            : `${formatReport(problems, shownPath(content))}Checked ${archiveSummary(edition.archive)}.\n`,
        );
        return hasErrors(problems) ? 1 : 0;
      } finally {
        await reader.close();
      }
    },
  ),
} satisfies Command;
