import { availableParallelism } from 'node:os';
import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

const COMMANDS = 'tests/unit/cli/**/*.test.ts';
const LONG = 'tests/**/*.long.test.ts';

export default defineConfig({
  test: {
    // A test waits for a browser or for a build more than it computes.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          exclude: [LONG, COMMANDS],
          testTimeout: 30_000,
          // What they import loads once, not once a file.
          isolate: false,
        },
      },
      {
        test: {
          name: 'commands',
          // Some have modules of their own in place of Lamplight's.
          include: [COMMANDS],
          exclude: [LONG],
          testTimeout: 30_000,
        },
      },
      getViteConfig({
        test: {
          name: 'components',
          include: ['tests/components/**/*.test.ts'],
          exclude: [LONG],
          // Astro loads once, not once a file.
          isolate: false,
        },
      }),
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          exclude: [LONG],
          globalSetup: 'tests/site/setup.ts',
          testTimeout: 60_000,
          // A parser of HTML loads once, not once a file.
          isolate: false,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          exclude: [LONG],
          globalSetup: 'tests/site/setup.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A Chromium and a server start once a worker, not once a file.
          isolate: false,
          // A test waits for what a page does; a slow machine may take its time.
          expect: { poll: { timeout: 15_000 } },
        },
      },
      // What takes minutes: `npm run test:long`.
      { test: { name: 'long', include: [LONG], testTimeout: 1_800_000, hookTimeout: 1_800_000 } },
    ],
  },
});
