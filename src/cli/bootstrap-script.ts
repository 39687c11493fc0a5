import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('../reader/bootstrap.ts', import.meta.url));

/**
 * The script that applies the reader's settings before anything is painted, for the head of every
 * page: `src/reader/bootstrap.ts` with what it imports, made small.
 */
export async function bootstrapScript(): Promise<string> {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({ input: ENTRY, platform: 'browser' });
  try {
    const { output } = await bundle.generate({ format: 'iife', minify: true });
    return output[0].code.trim();
  } finally {
    await bundle.close();
  }
}
