import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { PHONE, test } from './reader.ts';

const STORY = 'stories/the-ninth-step/';
const CHAPTER = `${STORY}the-long-landing/`;
const SHORT = `${STORY}a-knock/`;

/** What a page's platform has been asked to say, and with what. */
interface Asked {
  readonly text: string;
  readonly lang: string;
  readonly rate: number;
  readonly voice: string | undefined;
}

/**
 * Gives the pages of a browser a platform that speaks: it says nothing, and is done with a sentence
 * when `sayNext` says so.
 */
async function giveVoices(page: Page, refuses = false): Promise<void> {
  await page.addInitScript((isRefusing) => {
    const asked: Asked[] = [];
    let utterance: EventTarget | undefined;
    const voices = [
      { voiceURI: 'british', name: 'Ada', lang: 'en-GB', localService: true, default: true },
      { voiceURI: 'far', name: 'Bea', lang: 'en-US', localService: false, default: false },
      { voiceURI: 'german', name: 'Clara', lang: 'de-DE', localService: true, default: false },
    ];
    class Utterance extends EventTarget {
      text: string;
      lang = '';
      rate = 1;
      voice: { voiceURI: string } | undefined;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    const platform = Object.assign(new EventTarget(), {
      speaking: false,
      pending: false,
      getVoices: () => voices,
      speak(said: Utterance) {
        const { text, lang, rate, voice } = said;
        asked.push({ text, lang, rate, voice: voice?.voiceURI });
        utterance = said;
        platform.speaking = true;
        if (isRefusing) {
          const error = Object.assign(new Event('error'), { error: 'not-allowed' });
          setTimeout(() => said.dispatchEvent(error));
        }
      },
      cancel() {
        utterance = undefined;
        platform.speaking = false;
      },
    });
    const define = (name: string, value: unknown): void => {
      Object.defineProperty(window, name, { value, configurable: true });
    };
    define('speechSynthesis', platform);
    define('SpeechSynthesisUtterance', Utterance);
    define('asked', asked);
    define('sayNext', () => utterance?.dispatchEvent(new Event('end')));
    define('interrupt', () =>
      utterance?.dispatchEvent(Object.assign(new Event('error'), { error: 'interrupted' })),
    );
  }, refuses);
}

const asked = (page: Page): Promise<readonly Asked[]> =>
  page.evaluate(() => (window as unknown as { asked: Asked[] }).asked);
const isSpeaking = (page: Page): Promise<boolean> => page.evaluate(() => speechSynthesis.speaking);

/** Lets the platform end a sentence, and waits for the next. */
async function hearOn(page: Page): Promise<string> {
  const before = (await asked(page)).length;
  await page.evaluate(() => {
    (window as unknown as { sayNext: () => void }).sayNext();
  });
  await expect.poll(async () => (await asked(page)).length).toBeGreaterThan(before);
  return (await asked(page)).at(-1)?.text ?? '';
}

/** Lets the platform say all that it is asked to, by and by. */
async function hearAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { sayNext } = window as unknown as { sayNext: () => void };
    const say = (): void => {
      if (!speechSynthesis.speaking) return;
      sayNext();
      setTimeout(say);
    };
    setTimeout(say);
  });
}

const marked = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get('said-words') ?? [];
    return range instanceof Range ? range.toString() : '';
  });

test('a text is read aloud from here, sentence by sentence, each marked and in sight', async ({
  open,
}) => {
  const page = await open('about/');
  await giveVoices(page);
  await page.goto(CHAPTER);
  const paragraph = page.locator('.prose p[id]').nth(12);
  await paragraph.evaluate((element) => {
    window.scrollTo({ top: element.getBoundingClientRect().top + window.scrollY - 60 });
  });
  await page.keyboard.press('a');
  await expect.poll(() => isSpeaking(page)).toBe(true);
  const [first] = await asked(page);
  expect(await paragraph.innerText()).toContain(first?.text);
  expect(first).toMatchObject({ lang: 'en-GB', rate: 1, voice: 'british' });
  expect((await marked(page)).replaceAll(/\s+/gu, ' ')).toBe(first?.text);
  for (let sentence = 0; sentence < 12; sentence += 1) await hearOn(page);
  const isInSight = await page.evaluate(() => {
    const [range] = CSS.highlights.get('said-words') ?? [];
    const { top = -1, bottom = -1 } = range instanceof Range ? range.getBoundingClientRect() : {};
    return top >= 0 && bottom <= innerHeight;
  });
  expect(isInSight).toBe(true);

  // Pausing, going back, another speed and another voice, all from the bar.
  const bar = page.getByRole('region', { name: 'Read aloud' });
  const last = (await asked(page)).at(-1)?.text;
  await bar.getByRole('button', { name: 'Pause' }).click();
  expect(await isSpeaking(page)).toBe(false);
  await bar.getByRole('button', { name: 'Go on' }).click();
  await expect.poll(async () => (await asked(page)).at(-1)?.text).toBe(last);
  await bar.getByRole('button', { name: 'Back a sentence' }).click();
  await expect.poll(async () => (await asked(page)).at(-1)?.text).not.toBe(last);
  await bar.getByText('Voice and speed').click();
  expect(await bar.getByLabel('Voice').locator('option').allInnerTexts()).toEqual(['Ada', 'Bea']);
  await bar.getByLabel('Voice').selectOption('Bea');
  await bar.getByLabel('Speed').fill('1.5');
  await expect
    .poll(async () => (await asked(page)).at(-1))
    .toMatchObject({ rate: 1.5, voice: 'far' });
  await bar.getByRole('button', { name: 'Stop reading aloud' }).click();
  expect(await isSpeaking(page)).toBe(false);
  expect(await bar.count()).toBe(0);
  expect(await marked(page)).toBe('');

  // Both are kept, and what is selected is where it begins.
  await page.reload();
  await page
    .locator('.prose p[id]')
    .nth(3)
    .evaluate((element) => {
      getSelection()?.selectAllChildren(element);
    });
  await page.keyboard.press('a');
  await expect
    .poll(async () => (await asked(page)).at(0))
    .toMatchObject({ rate: 1.5, voice: 'far' });
  expect(await page.locator('.prose p[id]').nth(3).innerText()).toContain(
    (await asked(page))[0]?.text,
  );
});

test('at the end of a chapter the next is opened and read, from its title', async ({ open }) => {
  const page = await open('about/', { viewport: PHONE });
  await giveVoices(page);
  await page.goto(SHORT);
  await page.evaluate(() => window.scrollBy({ top: 200 }));
  await page.locator('.reading-progress').waitFor({ state: 'attached' });
  await page.evaluate(async () => {
    for (const top of [100, -60]) {
      window.scrollBy({ top });
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }
  });
  await page.getByRole('button', { name: 'Read aloud' }).click();
  await expect.poll(() => isSpeaking(page)).toBe(true);
  const next = (await page.locator('link[rel~="next"]').getAttribute('href')) ?? '';
  // What opened the bar is gone while it is there, and has the keyboard again after it.
  const pause = page.getByRole('button', { name: 'Pause' });
  expect(await pause.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  await page.locator('.listen:focus').waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => isSpeaking(page)).toBe(true);
  await hearAll(page);
  await page.waitForURL(`**${next}`);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await expect
    .poll(async () => (await asked(page)).at(0)?.text)
    .toBe(title.replaceAll(/\s+/gu, ' '));
});

test('what is covered, a reading or a mark is not said, a scene break is a pause, an interruption is told', async ({
  open,
}) => {
  const page = await open('about/');
  await giveVoices(page);
  await page.goto('stories/every-kind-of-page/');
  await page.locator('.gate > summary').click();
  await page.clock.install();
  await page.keyboard.press('a');
  const said = async (): Promise<readonly string[]> => (await asked(page)).map(({ text }) => text);
  await expect
    .poll(async () => {
      await page.clock.runFor(100);
      return (await said()).length;
    })
    .toBe(1);
  const next = async (span: number): Promise<number> => {
    await page.evaluate(() => {
      (window as unknown as { sayNext: () => void }).sayNext();
    });
    await page.clock.runFor(span);
    return (await asked(page)).length;
  };
  while (!(await said()).includes('Matches')) await next(1500);
  const before = (await said()).length;
  expect(await next(1000)).toBe(before);
  await page.clock.runFor(500);
  const [scene] = (await said()).slice(before);
  expect(scene).toMatch(/^There was a line under it/);
  const all = (await said()).join('\n');
  expect(all).toMatch(/He said bonsoir to her and ?, and on the sign stood 灯台/);
  expect(all).not.toMatch(/とうだい|The old dog slept|With a lamp|she did not answer|↩/);
  await page.evaluate(() => {
    (window as unknown as { interrupt: () => void }).interrupt();
  });
  await page.getByText('Something else has spoken. Press “Go on”.').waitFor();
  expect(await isSpeaking(page)).toBe(false);

  // A platform that never ends a sentence has failed.
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.clock.runFor(30_000);
  expect(await isSpeaking(page)).toBe(true);
  await page.clock.runFor(35_000);
  await page.getByText('The voice has failed.').waitFor();
  expect(await isSpeaking(page)).toBe(false);
});

test('where the browser speaks only after a press, it is asked for', async ({ open }) => {
  const page = await open('about/');
  await giveVoices(page, true);
  await page.goto(SHORT);
  await page.keyboard.press('a');
  await page.getByText('this browser speaks only after a press').waitFor();
  expect(await page.getByRole('button', { name: 'Go on' }).isVisible()).toBe(true);
});

test('where there is no voice, nothing offers one', async ({ open }) => {
  const page = await open(SHORT);
  await page.keyboard.press('a');
  await page.evaluate(() => window.scrollBy({ top: 200 }));
  await page.locator('.reading-progress').waitFor({ state: 'attached' });
  expect(await page.getByRole('button', { name: 'Read aloud', includeHidden: true }).count()).toBe(
    0,
  );
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  expect(await page.getByRole('dialog').innerText()).not.toContain('Read aloud');
  expect(await page.locator('.aloud').count()).toBe(0);
});

test('where no voice speaks the language, that is said, and any is taken; after the end it begins anew', async ({
  open,
}) => {
  const page = await open('about/');
  await giveVoices(page);
  await page.goto('stories/東の灯台/');
  await page.keyboard.press('a');
  await page.getByText('This device has no voice for this language.').waitFor();
  await expect.poll(() => isSpeaking(page)).toBe(true);
  await page.getByText('Voice and speed').click();
  await page.getByRole('combobox', { name: 'Voice' }).selectOption('Clara');
  await expect.poll(async () => (await asked(page)).at(-1)?.voice).toBe('german');
  await hearAll(page);
  await page.getByText('Read to the end.').waitFor();
  const [first] = await asked(page);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect.poll(() => isSpeaking(page)).toBe(true);
  expect((await asked(page)).at(-1)?.text).toBe(first?.text);
});
