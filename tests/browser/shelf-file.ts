import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What a shelf saves as a file. @param page the shelf */
export async function savedShelf(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^shelf-\d{4}-\d\d-\d\d\.json$/u);
  return readFile(await download.path());
}

/** Takes a file in. @param page the shelf */
export async function takeIn(page: Page, buffer: Buffer): Promise<void> {
  const file = { name: 'shelf.json', mimeType: 'application/json', buffer };
  await page.locator('input[type="file"]').setInputFiles(file);
}
