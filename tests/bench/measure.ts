import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PROJECT_ROOT } from '../../src/cli/locations.ts';

export interface Measurement {
  /** Wall-clock seconds. */
  readonly seconds: number;
  /** The largest sum of resident memory over the process and all below it, in MB; 0 where not Linux. */
  readonly peakMegabytes: number;
}

/** How often memory is looked at, in milliseconds. */
const SAMPLE = 40;
const PAGE_BYTES = 4096;
const packageSchema = z.object({ scripts: z.record(z.string(), z.string()) });

/** What Node is given to run one of Lamplight's commands, as npm's script of that name gives it. */
export function commandLine([command = '', ...args]: readonly string[]): readonly string[] {
  const text = readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8');
  const script = packageSchema.parse(JSON.parse(text)).scripts[command] ?? '';
  const [node, ...rest] = script.split(' ');
  if (node !== 'node') throw new Error(`npm has no script ${command} that starts Node`);
  return [...rest, ...args];
}

/**
 * Runs a command to its end and measures it with everything that it starts.
 * @throws with what it printed, where it exits other than with 0
 */
export async function measure(
  command: string,
  args: readonly string[],
  cwd: string,
): Promise<Measurement> {
  const start = performance.now();
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  child.stdout.on('data', (data: Buffer) => (printed += data.toString()));
  child.stderr.on('data', (data: Buffer) => (printed += data.toString()));
  let peak = 0;
  const timer = setInterval(() => {
    if (child.pid !== undefined) peak = Math.max(peak, treeBytes(child.pid));
  }, SAMPLE);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  clearInterval(timer);
  if (code !== 0)
    throw new Error(`${command} ${args.join(' ')} exited with ${String(code)}\n${printed}`);
  return { seconds: (performance.now() - start) / 1000, peakMegabytes: peak / 1e6 };
}

/** Runs one of Lamplight's commands: `['build', '--out', …]`. */
export function measureLamplight(args: readonly string[]): Promise<Measurement> {
  return measure(process.execPath, commandLine(args), PROJECT_ROOT);
}

function treeBytes(root: number): number {
  if (process.platform !== 'linux') return 0;
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It ended meanwhile.
    }
  }
  let bytes = 0;
  for (const pid of parents.keys()) {
    let ancestor: number | undefined = pid;
    while (ancestor !== undefined && ancestor !== root) ancestor = parents.get(ancestor);
    if (ancestor !== root) continue;
    try {
      bytes +=
        Number(readFileSync(`/proc/${String(pid)}/statm`, 'utf8').split(' ')[1]) * PAGE_BYTES;
    } catch {
      // It ended meanwhile.
    }
  }
  return bytes;
}
