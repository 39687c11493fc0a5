import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSite } from '../archive/read-archive.ts';
import { runWith } from './arguments.ts';
import type { Command } from './command.ts';
import { recoverExchange } from './exchange-site.ts';
import { interruption } from './interruption.ts';
import { locateSite } from './locations.ts';
import { DEFAULT_PORT, portNumber } from './port.ts';
import { serveSite } from './serve-site.ts';

export default {
  summary: 'serves the built site on this machine',
  help: `npm run preview -- [options]

Serves the site that \`npm run build\` made, under the base path that it will have.

  --content DIR   the folder of stories (default: content)
  --out DIR       the built site (default: dist)
  --port N        the port (default: ${String(DEFAULT_PORT)}, or the next free one)
  --help          this text
`,
  run: runWith({ out: { type: 'string' }, port: { type: 'string' } }, undefined, async (parsed) => {
    const { values, content } = parsed;
    const out = locateSite(values.out);
    const port = portNumber(values.port);
    await recoverExchange(out);
    if (!existsSync(join(out, 'index.html'))) {
      process.stderr.write(`There is no site in ${out}: run \`npm run build\` first.\n`);
      return 1;
    }
    const { base } = await readSite(content);
    const site = await serveSite(out, base, port);
    process.stdout.write(`${site.url}\nCtrl-C ends it.\n`);
    await interruption();
    await site.close();
    return 0;
  }),
} satisfies Command;
