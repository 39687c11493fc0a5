// The way into `main.ts`. Plain JavaScript: an old Node cannot read TypeScript, not even to say so.
import { fileURLToPath } from 'node:url';
import './node-version.js';
import './compile-cache.js';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

// As npm does it: the command works in Lamplight's folder, which Astro puts its own files below, and
// knows where the person stands.
process.env['INIT_CWD'] ??= process.cwd();
process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

await import('./main.ts');
