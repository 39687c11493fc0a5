import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentFile } from './content-tree.ts';
import { digest } from './digest.ts';
import type { ContentPath, Picture, PictureFormat } from './model.ts';
import type { Problem } from './problem.ts';
import { FILE_START, problem } from './problem.ts';

const FORMATS: Readonly<Record<string, PictureFormat>> = {
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  heif: 'avif',
  gif: 'gif',
  svg: 'svg',
};
const HASH_DIGITS = 16;

export type ReadPicture =
  | { readonly picture: Picture; readonly problem: undefined }
  | { readonly picture: undefined; readonly problem: Problem };

/** Reads a picture's size from its header, and hashes its bytes. */
export async function readPicture(directory: string, { path }: ContentFile): Promise<ReadPicture> {
  const bytes = await readFile(join(directory, path));
  const header = await readHeader(bytes);
  if ('reason' in header)
    return { picture: undefined, problem: brokenPicture(path, header.reason) };
  const hash = digest(bytes).slice(0, HASH_DIGITS);
  return { picture: { file: path, ...header, hash }, problem: undefined };
}

/**
 * What a picture's header says of it, turned as its EXIF orientation says.
 * @returns or, for what no page can show, why: a sentence without a full stop
 */
export async function readHeader(
  bytes: Uint8Array,
): Promise<Pick<Picture, 'width' | 'height' | 'format'> | { readonly reason: string }> {
  // Most archives hold no picture at all, and sharp takes longer to load than they to be read.
  const { default: sharp } = await import('sharp');
  try {
    const { format, compression, autoOrient } = await sharp(bytes).metadata();
    const isHeic = format === 'heif' && compression !== 'av1';
    const known = isHeic ? undefined : FORMATS[format];
    return known === undefined ? { reason: `It is ${format}` } : { ...autoOrient, format: known };
  } catch {
    return { reason: 'Its header makes no sense' };
  }
}

/** @param reason a sentence without a full stop */
export function brokenPicture(path: ContentPath, reason: string): Problem {
  const message = `This file cannot be read as a picture. ${reason}`;
  const mend = 'Export the picture again, as JPEG, PNG, WebP, AVIF, GIF or SVG';
  return problem('broken-picture', path, FILE_START, message, mend);
}
