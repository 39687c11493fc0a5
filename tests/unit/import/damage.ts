import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cpuUsage } from 'node:process';
import { fileURLToPath } from 'node:url';
import { importStory } from '../../../src/import/import-story.ts';
import { storyFiles, type WrittenStory } from '../../../src/import/write-story.ts';
import { randomNumbers } from '../../random.ts';
import { BOOKS } from './books.ts';
import { docxFiles, odtFiles } from './document-of.ts';
import { contentBytes, zipOf, type Content } from './zip-of.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/import', import.meta.url));
/** Longer than this, a file of a few kilobytes hangs. */
const HANGS_S = 5;

/** A file, as bytes or as the files that it packs. */
type Whole = { readonly name: string } & (
  { readonly bytes: Buffer } | { readonly files: Readonly<Record<string, Content>> }
);

export interface Damage {
  /** What went wrong, with the seed of each: nothing but a story or a reason may come of a file. */
  readonly faults: readonly string[];
  /** The stories that were in the rest. */
  readonly read: readonly WrittenStory[];
  readonly refused: number;
  /** What the slowest took, of processor time. */
  readonly slowestS: number;
}

/** Every fixture of every format. */
function wholeFiles(): readonly Whole[] {
  const flat = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => ({ name, bytes: readFileSync(join(parentPath, name)) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const packed = [
    ...Object.entries(BOOKS).map(([name, files]) => ({ name: `${name}.epub`, files })),
    { name: 'letters.docx', files: docxFiles() },
    { name: 'papers.odt', files: odtFiles() },
  ];
  // As often as what is only one of their files.
  const rounds = Math.ceil(flat.length / 2 / packed.length);
  return [...flat, ...Array.from({ length: rounds }, () => packed).flat()];
}

/**
 * Damages fixtures, cut off, with bytes changed, or with a piece of another file in them, and
 * imports what is left: of what is packed, either the package or one of its files.
 */
export async function importDamaged(rounds: number, seed: number): Promise<Damage> {
  const files = wholeFiles();
  const faults: string[] = [];
  const read: WrittenStory[] = [];
  let [refused, slowestS] = [0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const random = randomNumbers(seed + round);
    const [one, other] = [pick(files, random), pick(files, random)];
    const bytes = damagedFile(one, other, random);
    // Its name only tips the scale, and may lie.
    const { name } = random() < 0.5 ? one : other;
    const told = `round ${String(seed + round)}, ${one.name} as ${name}`;
    const start = cpuUsage();
    try {
      const result = await importStory({ bytes, name }, { emphasis: random() < 0.5 });
      if ('refused' in result) {
        refused += 1;
        if (result.refused === '') faults.push(`${told}: refused without a reason`);
      } else {
        read.push(result.written);
        const outside = [...storyFiles(result.written, 'story').keys()].filter(leavesItsFolder);
        if (outside.length > 0) faults.push(`${told}: writes ${outside.join(', ')}`);
      }
    } catch (error) {
      faults.push(`${told}: ${String(error)}`);
    }
    const took = secondsSince(start);
    slowestS = Math.max(slowestS, took);
    if (took > HANGS_S) faults.push(`${told}: takes ${String(took)} s`);
  }
  return { faults, read, refused, slowestS };
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('There is nothing to pick from');
  return item;
}

/** Of this process: a machine that does other things as well does not make a file slow. */
function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = cpuUsage(start);
  return (user + system) / 1e6;
}

function leavesItsFolder(path: string): boolean {
  return !/^stories\/(?:story\/)?[^/\\]+$/u.test(path) || path.includes('..');
}

function damagedFile(one: Whole, other: Whole, random: () => number): Buffer {
  if ('bytes' in one || random() < 0.3) return damaged(bytesOf(one), bytesOf(other), random);
  const path = pick(Object.keys(one.files), random);
  const piece =
    'bytes' in other ? other.bytes : contentBytes(pick(Object.values(other.files), random));
  const whole = contentBytes(one.files[path] ?? '');
  return zipOf({ ...one.files, [path]: damaged(whole, piece, random) });
}

function bytesOf(whole: Whole): Buffer {
  return 'bytes' in whole ? whole.bytes : zipOf(whole.files);
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
