import { inject, test as base } from 'vitest';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { serveSite } from '../../src/cli/serve-site.ts';
import { BASE } from '../site/built-site.ts';
import { launchChromium } from './chromium.ts';

/** A phone and a desk, in CSS pixels. */
export const PHONE = { width: 360, height: 640 };
export const DESK = { width: 1440, height: 900 };

/** How long a reader waits for anything, in milliseconds. */
const PATIENCE = 20_000;

/**
 * A test with the fixture archive served under its base path, and readers who open it. What the
 * console says, and any request that fails or leaves the site, is what no reader should meet:
 * it fails the test.
 */
export const test = base
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const browser = await launchChromium();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('site', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const site = await serveSite(inject('site'), BASE, 0);
    onCleanup(() => site.close());
    return site.url;
  })
  .extend('open', ({ browser, site }, { onCleanup }) => {
    const mishaps: string[] = [];
    const contexts: BrowserContext[] = [];
    onCleanup(async () => {
      for (const context of contexts) await context.close();
      if (mishaps.length > 0) throw new Error(mishaps.join('\n'));
    });
    /** Opens a page of the site, by its path below the base, in a browser that knows nothing yet. */
    return async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
      const context = await browser.newContext({
        baseURL: site,
        viewport: DESK,
        reducedMotion: 'reduce',
        ...options,
      });
      contexts.push(context);
      context.setDefaultTimeout(PATIENCE);
      const page = await context.newPage();
      listenForMishaps(page, site, mishaps, options.javaScriptEnabled === false);
      await page.goto(path);
      return page;
    };
  });

/** Has a page's next documents find their storage closed, as a reader's browser may have it. */
export async function forbidStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const denied = (): never => {
      throw new DOMException('Access is denied', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: denied });
    Object.defineProperty(IDBFactory.prototype, 'open', { value: denied });
    // As Firefox has it.
    Object.defineProperty(window, 'BroadcastChannel', { get: denied });
  });
}

function listenForMishaps(
  page: Page,
  site: string,
  mishaps: string[],
  isWithoutScripts: boolean,
): void {
  const report = (what: string): void => {
    mishaps.push(`${page.url()}: ${what}`);
  };
  page.on('console', (message) => {
    report(`the console says “${message.text()}”`);
  });
  page.on('pageerror', (error) => {
    report(`a script threw ${error.message}`);
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    // The browser itself gives up what a reader leaves before it is there,
    if (why === 'net::ERR_ABORTED') return;
    // and asks for no script where scripts are off.
    if (why === 'csp' && isWithoutScripts) return;
    report(`${request.url()} failed`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) report(`${response.url()} is ${response.status()}`);
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(site).origin) {
      report(`it asks another site for ${request.url()}`);
    }
  });
}
