import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Host } from './compressing-host.ts';

/** Chrome's "Fast 4G": bytes a second and milliseconds. */
const FAST_4G = { downloadThroughput: 1_012_500, uploadThroughput: 168_750, latency: 165 };
const UNHINDERED = { downloadThroughput: -1, uploadThroughput: -1, latency: 0 };

export interface FirstResult {
  /** The page, on a network that holds nothing up any more. */
  readonly page: Page;
  /** From the address to the first story found, in milliseconds. */
  readonly after: number;
  /** What was sent until then. */
  readonly bytes: number;
}

/**
 * Opens an address that asks for stories, on a phone's network and with nothing known.
 * @param path of a page to browse, with a question
 */
export async function firstResult(
  browser: Browser,
  host: Host,
  path: string,
): Promise<FirstResult> {
  const page = await browser.newPage({
    viewport: { width: 360, height: 640 },
    // The host signs for itself.
    ignoreHTTPSErrors: true,
  });
  await page.addInitScript(noteFirstCard);
  await page.addInitScript(timeWorkers);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await emulate(session, FAST_4G);
  host.sent();
  const start = performance.now();
  await page.goto(host.url + path, { waitUntil: 'commit' });
  await page.waitForFunction(() => {
    const first = document.querySelector('.list .card');
    return globalThis.firstCard !== undefined && first !== globalThis.firstCard;
  });
  const after = performance.now() - start;
  const bytes = host.sent();
  await shown(page);
  await emulate(session, UNHINDERED);
  return { page, after, bytes };
}

/** Waits until what was asked for is shown. */
export async function shown(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('.list')?.ariaBusy === 'false' &&
      document.querySelector('browse-stories [role="status"]')?.textContent !== '',
  );
}

async function emulate(session: CDPSession, conditions: typeof FAST_4G): Promise<void> {
  await session.send('Network.emulateNetworkConditions', { offline: false, ...conditions });
}

declare global {
  /** What the page's workers were asked, and how long it took. */
  var asked: { method: string; milliseconds: number }[];
  /** The first card of the list as the page has it without a script. */
  var firstCard: Element | undefined;
}

function noteFirstCard(): void {
  // Scripts may be quicker than the end of the page.
  new MutationObserver((_, observer) => {
    const card = document.querySelector('.list .card');
    if (card === null) return;
    globalThis.firstCard = card;
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

/** Notes in the page how long its workers take to answer, from its own side. */
function timeWorkers(): void {
  globalThis.asked = [];
  globalThis.Worker = class extends Worker {
    override postMessage(message: { id: number; method: string }): void {
      const start = performance.now();
      const listen = ({ data }: MessageEvent<{ id: number }>): void => {
        if (data.id !== message.id) return;
        const milliseconds = performance.now() - start;
        globalThis.asked.push({ method: message.method, milliseconds });
        this.removeEventListener('message', listen);
      };
      this.addEventListener('message', listen);
      super.postMessage(message);
    }
  };
}
