import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Likeness } from '../archive/likeness.ts';
import { readArchive, readSite } from '../archive/read-archive.ts';
import { slug } from '../archive/slug.ts';
import { tagAdvice } from '../archive/tag-advice.ts';
import { LARGEST_PICTURE_BYTES } from '../import/html/pictures.ts';
import { MOST_ENTRIES, MOST_UNPACKED_BYTES } from '../import/zip/open-zip.ts';
import { fingerprint } from '../markdown/cache/fingerprint.ts';
import { pathFromCaller, runWith } from './arguments.ts';
import type { Command } from './command.ts';
import {
  formatEntry,
  formatMissing,
  formatPassedOver,
  formatTotals,
  reportAsJson,
} from './import-report.ts';
import { LARGEST_FILE_MB, runImport, type ImportEntry } from './import-run.ts';
import { findSources } from './import-sources.ts';
import { ImportStore } from './import-store.ts';
import { ImportThreads, LONGEST_READING_S } from './import-threads.ts';
import { INTERRUPTED, untilInterrupted } from './interruption.ts';
import { joinedNames } from './joined-names.ts';
import { terminalProgress } from './progress.ts';
import { today } from './today.ts';
import { replaceFile } from './whole-files.ts';

/** With other code, a file is read again. */
const READERS = fileURLToPath(new URL('../import', import.meta.url));
const DAMAGED =
  'What was imported before is not known any more: .imports.json cannot be read. Every file that is\nthere counts as edited by you, and stays.\n';

const STOPPED =
  'Stopped. What was imported is whole; the same command once more goes on with the rest.\n';

export default {
  summary: 'makes Markdown stories of saved ones',
  help: `npm run import -- PATHS… [options]

Reads saved stories and writes them into the content folder. Takes files, folders, patterns and zips
of them: AO3 downloads, EPUBs, saved pages, Word and OpenDocument files, Markdown, plain text. What a
file is, its content says. No letter of a text is lost, nothing is fetched from the network, and what
a person should look at is named.

Run it again with newer files: new chapters are added, changed ones are taken over, and a file that
you have edited since stays; the newer text is put beside it, with .new behind its name.

  --emphasis      *word*, _word_ and /word/ in plain text become emphasis; else they stay as typed
  --dry-run       say what would be written, and write nothing
  --report FILE   what became of each file, as JSON
  --content DIR   the folder of stories (default: content)
  --help          this text

At most: ${String(LARGEST_FILE_MB)} MB a file, ${String(MOST_UNPACKED_BYTES / 1024 / 1024)} MB and ${MOST_ENTRIES.toLocaleString('en')} files in a zip, unpacked; ${String(LARGEST_PICTURE_BYTES / 1024 / 1024)} MB a picture;
${String(LONGEST_READING_S)} seconds to read a file. What is more is named, and the rest goes on.
`,
  run: runWith(
    {
      emphasis: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      report: { type: 'string' },
    },
    { name: 'PATH', least: 1, most: Infinity },
    async ({ content, values, operands }) => {
      const dryRun = values['dry-run'] === true;
      const emphasis = values.emphasis === true;
      const { files, missing, passedOver } = await findSources(operands.map(pathFromCaller));
      const entries: ImportEntry[] = missing.map((source): ImportEntry => ({
        source,
        outcome: 'skipped',
        reason: 'there is no such file',
        report: [],
      }));
      const store = await ImportStore.open(content, dryRun);
      if (store.ledgerWasDamaged) process.stderr.write(DAMAGED);
      const progress = terminalProgress();
      const threads = new ImportThreads(Math.min(files.length, availableParallelism()));
      const show = (entry: ImportEntry): void => {
        progress.end();
        const stream = entry.outcome === 'skipped' ? process.stderr : process.stdout;
        stream.write(formatEntry(entry, content));
      };
      entries.forEach(show);
      progress.stage('Importing');
      const isStopped = await untilInterrupted(async (interrupted) => {
        // The story in hand is finished first, and nobody waits for those that are still read.
        interrupted.addEventListener('abort', () => void threads.close());
        try {
          await runImport(files, store, threads, {
            emphasis,
            fingerprint: `${fingerprint(READERS)} ${String(emphasis)}`,
            isStopped: () => interrupted.aborted,
            onEntry(entry) {
              entries.push(entry);
              show(entry);
            },
            onProgress(done, total) {
              progress.step(done, total);
            },
          });
        } finally {
          progress.end();
          await store.close();
          await threads.close();
        }
        return interrupted.aborted;
      });
      if (values.report !== undefined) {
        await replaceFile(pathFromCaller(values.report), reportAsJson(entries, store.missing));
      }
      process.stdout.write(
        `${formatTotals(entries, dryRun)}\n${formatPassedOver(passedOver)}${formatMissing(store.missing, content)}`,
      );
      if (isStopped) {
        process.stderr.write(STOPPED);
        return INTERRUPTED;
      }
      process.stdout.write(await proposals(entries, content));
      return entries.some(({ outcome, file }) => outcome === 'skipped' && file === undefined)
        ? 1
        : 0;
    },
  ),
} satisfies Command;

/** What a person should think of after an import that has changed something. */
async function proposals(entries: readonly ImportEntry[], content: string): Promise<string> {
  const stories = entries.flatMap(({ outcome, story }) =>
    outcome === 'imported' || outcome === 'updated' ? (story ?? []) : [],
  );
  if (stories.length === 0) return '';
  const site = await readSite(content);
  const own = site.author === undefined ? '' : slug(site.author);
  const others = stories.some(({ authors }) => !authors.some((name) => slug(name) === own));
  const { duplicates } = tagAdvice(await readArchive(content, { today: today() }));
  const alike = duplicates.flatMap(({ kind, group }) => {
    const others = group.others.filter(({ likeness }) => SURE.includes(likeness));
    return others.length === 0 ? [] : { kind, group: { ...group, others } };
  });
  return [
    site.public && others ? PRIVATE : '',
    alike.length === 0 ? '' : `${ALIKE}\n${joinedNames(alike)}`,
  ].join('');
}

const PRIVATE =
  'Some of this is not by the author of this site. Unless its authors agree that it is published,\nwrite `public: false` in site.yaml: search engines are then asked to leave the site out.\n';
const ALIKE =
  'These look like one name each. Where they are, put this into tags.yaml, in place of what it says of\nthem now. `npm run check -- --tags` finds more.';
/** In how many ways two spellings may differ that come of two sites, and of nothing else. */
const SURE: readonly Likeness[] = ['signs', 'addition'];
