import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importStory } from '../../../src/import/import-story.ts';
import { storyFiles } from '../../../src/import/write-story.ts';
import { randomNumbers } from '../../random.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/import', import.meta.url));
/** Longer than this, a file of a few kilobytes hangs. */
const HANGS_MS = 5000;

interface Whole {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Every fixture of every format. */
function wholeFiles(): readonly Whole[] {
  return readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => ({ name, bytes: readFileSync(join(parentPath, name)) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Damages fixtures in turn, cut off, with bytes changed, or with a piece of another file in them,
 * and imports what is left.
 * @param more further files to damage
 * @returns what went wrong, with the seed of each: nothing but a story or a reason may come of a file
 */
export async function importDamaged(
  rounds: number,
  seed: number,
  more: readonly Whole[] = [],
): Promise<{
  readonly faults: readonly string[];
  readonly read: number;
  readonly refused: number;
}> {
  const files = [...wholeFiles(), ...more];
  const faults: string[] = [];
  let [read, refused] = [0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const random = randomNumbers(seed + round);
    const pick = (): Whole => files[Math.floor(random() * files.length)] ?? raise();
    const { name } = pick();
    const bytes = damaged(pick().bytes, pick().bytes, random);
    const told = `round ${String(seed + round)}, ${name}`;
    const start = performance.now();
    try {
      const result = await importStory({ bytes, name }, { emphasis: random() < 0.5 });
      if ('refused' in result) {
        refused += 1;
        if (result.refused === '') faults.push(`${told}: refused without a reason`);
      } else {
        read += 1;
        const outside = [...storyFiles(result.written, 'story').keys()].filter(leavesItsFolder);
        if (outside.length > 0) faults.push(`${told}: writes ${outside.join(', ')}`);
      }
    } catch (error) {
      faults.push(`${told}: ${String(error)}`);
    }
    if (performance.now() - start > HANGS_MS) faults.push(`${told}: hangs`);
  }
  return { faults, read, refused };
}

function raise(): never {
  throw new Error('There are no fixtures');
}

function leavesItsFolder(path: string): boolean {
  return !/^stories\/(?:story\/)?[^/\\]+$/u.test(path) || path.includes('..');
}

function damaged(one: Buffer, other: Buffer, random: () => number): Buffer {
  const at = (length: number): number => Math.floor(random() * length);
  const kind = at(3);
  if (kind === 0) return one.subarray(0, at(one.length + 1));
  if (kind === 1) {
    const flipped = Buffer.from(one);
    for (let count = 1 + at(20); count > 0; count -= 1) flipped[at(one.length)] = at(256);
    return flipped;
  }
  const [from, to] = [at(other.length), at(other.length)].sort((a, b) => a - b);
  const cut = at(one.length);
  return Buffer.concat([
    one.subarray(0, cut),
    other.subarray(from, to),
    one.subarray(random() < 0.5 ? cut : at(one.length)),
  ]);
}
