/** Lamplight's command line: `node src/cli/main.ts <command> [options]`. */
import type { Command } from './command.ts';
import { errorCode } from '../archive/error-code.ts';

const COMMANDS: Readonly<Record<string, () => Promise<{ readonly default: Command }>>> = {
  build: () => import('./build.ts'),
  check: () => import('./check.ts'),
  dev: () => import('./dev.ts'),
  import: () => import('./import.ts'),
  init: () => import('./init.ts'),
  new: () => import('./new.ts'),
  preview: () => import('./preview.ts'),
};

async function usage(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(COMMANDS).map(async ([name, load]) => {
      const { default: command } = await load();
      return `  npm run ${name.padEnd(9)}${command.summary}`;
    }),
  );
  return `Lamplight: a folder of Markdown stories becomes an archive.\n\n${lines.join('\n')}\n\nEach takes --help.\n`;
}

// Whoever reads along may have read enough: `npm run check | head`. The work goes on to its end.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (errorCode(error) !== 'EPIPE') throw error;
  });
}

const [name, ...args] = process.argv.slice(2);
const load = name === undefined ? undefined : COMMANDS[name];
if (load === undefined) {
  process.stderr.write(await usage());
  process.exitCode = 2;
} else {
  const { default: command } = await load();
  if (args.includes('--help') || args.includes('-h')) process.stdout.write(command.help);
  else process.exitCode = await command.run(args);
}
