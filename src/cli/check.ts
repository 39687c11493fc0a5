import { TAGS_FILE } from '../archive/content-role.ts';
import { hasErrors } from '../archive/problem.ts';
import { formatReport, formatReportJson } from '../archive/report.ts';
import { tagAdvice } from '../archive/tag-advice.ts';
import { archiveSummary } from './archive-summary.ts';
import { runWith } from './arguments.ts';
import type { Command } from './command.ts';
import { locate } from './locations.ts';
import { createEditionReader } from './open-edition.ts';
import { formatTagAdvice, formatTagAdviceJson } from './tag-report.ts';
import { silentProgress, terminalProgress } from './progress.ts';
import { shownPath } from './shown-path.ts';
import { today } from './today.ts';

export default {
  summary: 'lists everything that is wrong with the content',
  help: `npm run check -- [options]

Reads every story as a build does, and lists all problems: where, what is wrong, and the mend.
Exits with 1 where there are errors; warnings alone do not keep a site from being built.
With --tags it also looks through the names in the stories and in tags.yaml: likely duplicates,
each with the line that would join them, and names that are left over. That is advice, no problem.

  --content DIR   the folder of stories (default: content)
  --cache DIR     what later checks are quicker by; may be deleted (default: .cache)
  --tags          look through fandoms, characters, tags and all other names too
  --json          the problems as JSON, for programs
  --help          this text
`,
  run: runWith(
    { cache: { type: 'string' }, json: { type: 'boolean' }, tags: { type: 'boolean' } },
    undefined,
    async ({ content, values }) => {
      const json = values.json === true;
      const progress = json ? silentProgress : terminalProgress();
      const reader = createEditionReader({ ...locate(content, values.cache), today: today() });
      try {
        const { edition, problems } = await reader.read(progress);
        progress.end();
        const advice = values.tags === true ? tagAdvice(edition.archive) : undefined;
        const shown = shownPath(content);
        process.stdout.write(
          json
            ? advice === undefined
              ? formatReportJson(problems)
              : formatTagAdviceJson(advice, problems)
            : [
                formatReport(problems, shown),
                `Checked ${archiveSummary(edition.archive)}.\n`,
                advice === undefined ? '' : `\n${formatTagAdvice(advice, `${shown}/${TAGS_FILE}`)}`,
              ].join(''),
        );
        return hasErrors(problems) ? 1 : 0;
      } finally {
        await reader.close();
      }
    },
  ),
} satisfies Command;
