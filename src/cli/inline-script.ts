import { fileURLToPath } from 'node:url';

/** Scripts that stand in pages, as what they do cannot wait for a file. */
const ENTRIES = {
  /** Applies the reader's settings before anything is painted; in the head of every page. */
  bootstrap: new URL('../reader/bootstrap.ts', import.meta.url),
  /** Asks for what a question needs before the page's own scripts are there. */
  'head start': new URL('../search/browser/browse/head-start-script.ts', import.meta.url),
} as const;

/** One of the scripts that stand in pages, with what it imports, made small. */
export async function inlineScript(name: keyof typeof ENTRIES): Promise<string> {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({ input: fileURLToPath(ENTRIES[name]), platform: 'browser' });
  try {
    const { output } = await bundle.generate({ format: 'iife', minify: true });
    return output[0].code.trim();
  } finally {
    await bundle.close();
  }
}
