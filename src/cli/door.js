// The way into `main.ts`. Plain JavaScript: an old Node cannot read TypeScript, not even to say so.
import './node-version.js';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

await import('./main.ts');
