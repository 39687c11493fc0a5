import { crc32, deflateRawSync } from 'node:zlib';

/** A file to be zipped, and how its entry may lie about it. */
export interface Zipped {
  readonly content: Uint8Array | string;
  /** Default: deflated. */
  readonly method?: 'stored' | 'deflated' | number;
  /** What its entry says of its size; default: the truth. */
  readonly size?: number;
  readonly crc?: number;
  /** General-purpose bits: 1 for encrypted. Bit 11, for UTF-8, is set unless `rawName` is given. */
  readonly flags?: number;
  /** The bytes of its name, where they are not UTF-8. */
  readonly rawName?: Uint8Array;
}

/** A file or its bytes. */
export type Content = Zipped | Uint8Array | string;

/** By path; a list where two have one path. */
export type Files = Readonly<Record<string, Content>> | readonly (readonly [string, Content])[];

/** A zip of files, as in APPNOTE.TXT 4.3: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT. */
export function zipOf(files: Files): Buffer {
  const entries = isList(files) ? files : Object.entries(files);
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, file] of entries) {
    const { local, central } = entryOf(name, toZipped(file), offset);
    locals.push(local);
    directory.push(central);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

/** What a file holds. */
export function contentBytes(content: Content): Buffer {
  return Buffer.from(toZipped(content).content);
}

function isList(files: Files): files is readonly (readonly [string, Content])[] {
  return Array.isArray(files);
}

function toZipped(file: Content): Zipped {
  return typeof file === 'string' || file instanceof Uint8Array ? { content: file } : file;
}

function entryOf(
  name: string,
  { content, method = 'deflated', size, crc, flags = 0, rawName }: Zipped,
  offset: number,
): { readonly local: Buffer; readonly central: Buffer } {
  const bytes = Buffer.from(content);
  const packed = method === 'deflated' ? deflateRawSync(bytes) : bytes;
  const nameBytes = rawName ?? Buffer.from(name);
  // From "version needed" to "extra field length", alike in both headers.
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(flags | (rawName === undefined ? 0x800 : 0), 2);
  common.writeUInt16LE(method === 'deflated' ? 8 : method === 'stored' ? 0 : method, 4);
  common.writeUInt32LE(crc ?? crc32(bytes), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(size ?? bytes.length, 18);
  common.writeUInt16LE(nameBytes.length, 22);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return {
    local: Buffer.concat([Buffer.from('PK\x03\x04'), common, nameBytes, packed]),
    central: Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, rest, nameBytes]),
  };
}
