import { describe, expect, it } from 'vitest';
import { RefusedError } from '../../../src/import/source-file.ts';
import {
  LARGEST_ENTRY_BYTES,
  MOST_ENTRIES,
  openZip,
  type ZipArchive,
} from '../../../src/import/zip/open-zip.ts';
import { zipOf, type Files, type Zipped } from './zip-of.ts';

const LAMP = 'The lamp was lit. '.repeat(20);

async function opened(files: Files): Promise<ZipArchive> {
  return openZip(zipOf(files));
}

async function refusal(bytes: Uint8Array, path?: string): Promise<string> {
  try {
    const zip = await openZip(bytes);
    for (const entry of path === undefined ? zip.entries : [{ path }]) await zip.read(entry.path);
    return 'read';
  } catch (error) {
    if (error instanceof RefusedError) return error.message;
    throw error;
  }
}

function lamp(lie: Partial<Zipped>): Uint8Array {
  return zipOf({ 'lamp.txt': { content: LAMP, ...lie } });
}

describe('a zip', () => {
  it('gives the bytes of each file, stored or deflated', async () => {
    const zip = await opened({
      'a.txt': LAMP,
      'stairs/b.txt': { content: 'Up.', method: 'stored' },
      'empty.txt': '',
    });
    expect(zip.entries).toEqual([
      { path: 'a.txt', size: 360 },
      { path: 'stairs/b.txt', size: 3 },
      { path: 'empty.txt', size: 0 },
    ]);
    expect(Buffer.from(await zip.read('a.txt')).toString()).toBe(LAMP);
    expect(Buffer.from(zip.readSync('stairs/b.txt')).toString()).toBe('Up.');
    expect(await zip.read('empty.txt')).toHaveLength(0);
  });

  it('has its files under tidy paths, without folders, the first of two', async () => {
    const zip = await opened([
      ['stairs/', ''],
      ['./a.txt', 'first'],
      ['stairs\\.\\b.txt', 'b'],
      ['a.txt', 'second'],
      ['cafe\u0301.txt', 'c'],
    ]);
    expect(zip.entries.map(({ path }) => path)).toEqual(['a.txt', 'stairs/b.txt', 'café.txt']);
    expect(Buffer.from(zip.readSync('a.txt')).toString()).toBe('first');
    expect(zip.has('cafe\u0301.txt')).toBe(true);
  });

  it('leaves out what leads out of it, and says how many', async () => {
    const outside = ['../up.txt', 'a/../../up.txt', '/etc/lamp', 'C:\\lamp.txt', '..\\up.txt'];
    const zip = await opened([...outside.map((path) => [path, 'x'] as const), ['a.txt', 'a']]);
    expect(zip.entries.map(({ path }) => path)).toEqual(['a.txt']);
    expect(zip.outside).toBe(outside.length);
  });

  it('decodes names that are UTF-8 without saying so, else as CP437', async () => {
    const zip = await opened([
      ['x', { content: '', rawName: Buffer.from('灯台.txt') }],
      ['y', { content: '', rawName: Buffer.from([0x81, 0x2e, 0x74, 0x78, 0x74]) }],
    ]);
    expect(zip.entries.map(({ path }) => path)).toEqual(['灯台.txt', 'ü.txt']);
  });
});

describe('a zip is refused by name', () => {
  it.each([
    [
      'an encrypted file',
      { flags: 1 },
      '“lamp.txt” in it is encrypted: save it without a password',
    ],
    ['strong encryption', { flags: 0x41 }, 'it is encrypted: save it without a password'],
    ['a size that is too small', { size: 10 }, '“lamp.txt” in it is damaged'],
    ['a size that is too large', { size: 1000 }, '“lamp.txt” in it is damaged'],
    ['another check sum', { crc: 1 }, '“lamp.txt” in it is damaged'],
    ['a strange method', { method: 99 }, '“lamp.txt” in it is packed in a way that cannot be read'],
    ['a large file', { size: LARGEST_ENTRY_BYTES + 1 }, '“lamp.txt” in it is larger than 64 MB'],
  ])('%s', async (_, lie, reason) => {
    expect(await refusal(lamp(lie))).toBe(reason);
  });

  it('a bomb, whether its size is told or not', async () => {
    const content = Buffer.alloc(4_000_000);
    expect(await refusal(zipOf({ b: content }))).toBe('“b” in it is a zip bomb');
    expect(await refusal(zipOf({ b: { content, size: 10 } }))).toBe('“b” in it is damaged');
  });

  it('more than 256 MB altogether', async () => {
    const content = Buffer.alloc(60 * 1024 * 1024);
    const files = ['a', 'b', 'c', 'd', 'e'].map((name): [string, Zipped] => [
      name,
      { content, method: 'stored' },
    ]);
    expect(await refusal(zipOf(files))).toBe('it comes to more than 256 MB, unpacked');
  });

  it('more files than the limit', async () => {
    const files = Array.from({ length: MOST_ENTRIES + 1 }, (_, index): [string, string] => [
      String(index),
      '',
    ]);
    expect(await refusal(zipOf(files))).toBe('it holds more than 10,000 files');
  });

  it('a file that is not there', async () => {
    expect(await refusal(lamp({}), 'oil.txt')).toBe('“oil.txt” is missing from it');
  });

  it('wherever it is cut off', async () => {
    const bytes = zipOf({ 'a.txt': LAMP, 'b.txt': LAMP });
    for (let length = 0; length < bytes.length; length += 7) {
      expect(await refusal(bytes.subarray(0, length))).toBe('it is damaged or cut off');
    }
  });
});

it('a zip of which any byte is another gives its files or a reason', async () => {
  const bytes = zipOf({ 'a.txt': LAMP, 'b/c.txt': { content: 'Up.', method: 'stored' } });
  for (let index = 0; index < bytes.length; index += 1) {
    const damaged = Buffer.from(bytes);
    damaged[index] = (damaged[index] ?? 0) ^ 0xff;
    expect(await refusal(damaged)).toBeTypeOf('string');
  }
});
