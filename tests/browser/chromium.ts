import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join, relative } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { unpackChromium } from './unpack-chromium.ts';

/** What every Chromium of the tests is started with. */
export const CHROMIUM_ARGS = [
  // Chromium does not sandbox itself for root, as whom containers run.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];

/**
 * Starts a Chromium without a window.
 * @throws where there is none
 */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), args: CHROMIUM_ARGS });
}

/**
 * Path of a Chromium: of the one that `CHROMIUM_PATH` names; else, on 64-bit Linux, of
 * `@sparticuz/chromium`'s, which is the same for everyone and opens a page in half the time of
 * Debian's; else of Playwright's own, Chrome or Chromium where they are usually installed.
 * @throws where there is none, or none at `CHROMIUM_PATH`
 */
export async function chromiumPath(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && !existsSync(named)) {
    throw new Error(`CHROMIUM_PATH names ${named}, and there is nothing there.`);
  }
  if (named !== undefined) return named;
  if (process.platform === 'linux' && process.arch === 'x64') return unpackChromium();
  const places = [...(await placesOfPlaywright()), ...placesOfThisSystem()];
  const installed = places.find((path) => existsSync(path));
  if (installed !== undefined) return installed;
  throw new Error('No Chromium found: install Chrome, or name a Chromium in CHROMIUM_PATH.');
}

/** The revision that this Playwright wants, then any other that lies beside it, newest first. */
async function placesOfPlaywright(): Promise<string[]> {
  const wanted = chromium.executablePath();
  const [, folder = '', revision = ''] = /^(.*[\\/])(chromium-\d+)[\\/]/u.exec(wanted) ?? [];
  const inside = relative(join(folder, revision), wanted);
  const others = await readdir(folder).catch(() => []);
  const newestFirst = others
    .filter((name) => /^chromium-\d+$/u.test(name))
    .sort((a, b) => Number(b.split('-')[1]) - Number(a.split('-')[1]));
  return [wanted, ...newestFirst.map((name) => join(folder, name, inside))];
}

function placesOfThisSystem(): string[] {
  switch (process.platform) {
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
        .map((name) => process.env[name])
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => [
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Chromium', 'Application', 'chrome.exe'),
        ]);
    case 'darwin':
      return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => [
        join(folder, 'Google Chrome.app', 'Contents', 'MacOS', 'Google Chrome'),
        join(folder, 'Chromium.app', 'Contents', 'MacOS', 'Chromium'),
      ]);
    default:
      return (process.env['PATH'] ?? '')
        .split(delimiter)
        .flatMap((folder) =>
          ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'].map((name) =>
            join(folder, name),
          ),
        );
  }
}
