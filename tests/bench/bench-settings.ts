import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { serveSite } from '../../src/cli/serve-site.ts';
import { launchChromium } from '../browser/chromium.ts';
import { median } from './compare.ts';
import { writeCorpus } from './corpus.ts';
import { measureLamplight } from './measure.ts';

export interface SettingsBench {
  /** A folder to work in. */
  readonly folder: string;
}

const CHAPTER = { stories: 1, chaptersEach: 1, wordsPerChapter: 20_000 };
const SLOWER = 4;
const TIMES = 5;

/** From a touch of each setting to the next paint, in a chapter of 20,000 words on a slow phone. */
export async function benchSettings({ folder }: SettingsBench): Promise<void> {
  const content = join(folder, 'long');
  const out = join(folder, 'long-site');
  writeCorpus(content, CHAPTER);
  const cache = join(folder, 'long-cache');
  await measureLamplight(['build', '--content', content, '--out', out, '--cache', cache]);
  const site = await serveSite(out, '/', 0);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
    await page.goto(`${site.url}stories/story-00001/part-1/`);
    // Somewhere in the middle: what is above has been laid out.
    for (let screen = 0; screen < 20; screen += 1) await page.mouse.wheel(0, 600);
    await page.getByRole('button', { name: 'Reading settings' }).click();
    await page.locator('.panel').waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const fields = await page.locator('.panel input:visible').evaluateAll((all) => all.length);
    for (let field = 0; field < fields; field += 1) {
      const { name, milliseconds } = await measureField(page, field);
      process.stdout.write(
        `${name}: next paint after ${median(milliseconds).toFixed(0)} ms, at worst ${Math.max(...milliseconds).toFixed(0)} ms\n`,
      );
    }
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Sets a field of the panel some times, there and back again. */
function measureField(
  page: Page,
  field: number,
): Promise<{ readonly name: string; readonly milliseconds: readonly number[] }> {
  return page
    .locator('.panel input:visible')
    .nth(field)
    .evaluate(async (input: HTMLInputElement, times) => {
      const others = document.querySelectorAll<HTMLInputElement>(`.panel [name="${input.name}"]`);
      const touch = (back: boolean): void => {
        const touched = input.type === 'radio' && back ? (others[0] ?? input) : input;
        if (input.type === 'range') input.value = back ? input.min : input.max;
        else touched.checked = input.type === 'radio' || !back;
        touched.dispatchEvent(new Event('input', { bubbles: true }));
      };
      const painted = (): Promise<void> =>
        new Promise((resolve) => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve();
            port2.postMessage(undefined);
          });
        });
      const milliseconds: number[] = [];
      for (let time = 0; time < times; time += 1) {
        for (const back of [false, true]) {
          await painted();
          const start = performance.now();
          touch(back);
          await painted();
          milliseconds.push(performance.now() - start);
        }
      }
      return {
        name: `${input.name} ${input.type === 'radio' ? input.value : ''}`.trim(),
        milliseconds,
      };
    }, TIMES);
}
