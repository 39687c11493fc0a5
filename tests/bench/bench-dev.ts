import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/cli/locations.ts';
import { launchChromium } from '../browser/chromium.ts';
import { median } from './compare.ts';
import { commandLine } from './measure.ts';

export interface DevBench {
  readonly folder: string;
  readonly content: string;
}

const EDITS = 5;
const PORT = 4700;

/** From a saved edit to the words in the browser, on the dev server. */
export async function benchDev({ folder, content }: DevBench): Promise<void> {
  const server = spawn(
    process.execPath,
    commandLine([
      'dev',
      '--content',
      content,
      '--cache',
      join(folder, 'dev-cache'),
      '--port',
      String(PORT),
    ]),
    { cwd: PROJECT_ROOT, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const browser = await launchChromium();
  try {
    const url = await new Promise<string>((resolve, reject) => {
      server.once('exit', () => {
        reject(new Error('The dev server ended before it answered'));
      });
      server.stdout.on('data', (data: Buffer) => {
        const found = /http:\S+/u.exec(data.toString());
        if (found) resolve(found[0]);
      });
    });
    const page = await browser.newPage();
    await page.goto(`${url}stories/story-00001/part-1/`);
    const times: number[] = [];
    for (let edit = 1; edit <= EDITS; edit += 1) {
      const words = `Edited for the ${String(edit)}th time`;
      const start = performance.now();
      appendFileSync(join(content, 'stories', 'story-00001', '01-part-1.md'), `\n\n${words}.\n`);
      await page.getByText(words).waitFor();
      times.push(performance.now() - start);
    }
    process.stdout.write(`dev, from a saved edit to the screen: ${median(times).toFixed(0)} ms\n`);
  } finally {
    await browser.close();
    server.kill('SIGTERM');
  }
}
