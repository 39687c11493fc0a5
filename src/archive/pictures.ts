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

/** Reads a picture's size from its header, turned as its EXIF orientation says, and hashes its bytes. */
export async function readPicture(directory: string, { path }: ContentFile): Promise<ReadPicture> {
  const bytes = await readFile(join(directory, path));
  // Most archives hold no picture at all, and sharp takes longer to load than they to be read.
  const { default: sharp } = await import('sharp');
  try {
    const { format, compression, autoOrient } = await sharp(bytes).metadata();
    const isHeic = format === 'heif' && compression !== 'av1';
    const known = isHeic ? undefined : FORMATS[format];
    if (known === undefined)
      return { picture: undefined, problem: brokenPicture(path, `It is ${format}`) };
    const hash = digest(bytes).slice(0, HASH_DIGITS);
    return { picture: { file: path, ...autoOrient, format: known, hash }, problem: undefined };
  } catch {
    return { picture: undefined, problem: brokenPicture(path, 'Its header makes no sense') };
  }
}

/** @param reason a sentence without a full stop */
export function brokenPicture(path: ContentPath, reason: string): Problem {
  const message = `This file cannot be read as a picture. ${reason}`;
  const mend = 'Export the picture again, as JPEG, PNG, WebP, AVIF, GIF or SVG';
  return problem('broken-picture', path, FILE_START, message, mend);
}
