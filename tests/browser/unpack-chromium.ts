import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflate } from '@sparticuz/chromium';
import ownPackage from '../../package.json' with { type: 'json' };
import { PROJECT_ROOT } from '../../src/cli/locations.ts';

const UNPACKED = join(PROJECT_ROOT, '.cache', 'chromium');

/**
 * Unpacks the Chromium of `@sparticuz/chromium`, once for each version of it, and with it the
 * libraries and the fonts that a bare Linux lacks.
 * @returns the path of a script that starts it
 */
export async function unpackChromium(): Promise<string> {
  const folder = join(UNPACKED, ownPackage.devDependencies['@sparticuz/chromium']);
  const script = join(folder, 'start');
  if (!existsSync(folder)) {
    await mkdir(UNPACKED, { recursive: true });
    const unfinished = await mkdtemp(join(UNPACKED, 'unfinished-'));
    await inflateInto(unfinished);
    await writeFile(join(unfinished, 'fonts.conf'), FONTS);
    await writeFile(join(unfinished, 'start'), START, { mode: 0o755 });
    // Where another process was quicker, its folder stands there.
    await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }));
  }
  return script;
}

/** The package unpacks into the folder for temporary files, whichever that is. */
async function inflateInto(folder: string): Promise<void> {
  const packed = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin');
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    for (const name of await readdir(packed)) await inflate(join(packed, name));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

const START = `#!/bin/sh
here=$(dirname "$0")
export LD_LIBRARY_PATH="$here/al2023/lib"
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/chromium" "$@"
`;

const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
