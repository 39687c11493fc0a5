import { vi } from 'vitest';

/**
 * Has imports of a test file read in its own thread: what is tested there is what becomes of the
 * stories, and a thread takes a second to start. Threads have tests of their own.
 */
vi.mock('../../../src/cli/import-threads.ts', async (original) => {
  const { default: importFile } = await import('../../../src/import/import-file.ts');
  return {
    ...(await original<object>()),
    ImportThreads: class {
      readonly count = 1;
      readonly read = importFile;
      readonly close = vi.fn<() => Promise<void>>();
    },
  };
});
