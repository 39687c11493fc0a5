import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { address } from '../archive/addresses.ts';
import type { PictureVariant } from '../archive/edition.ts';
import type { Archive, ContentPath, Picture, Site } from '../archive/model.ts';
import { brokenPicture } from '../archive/pictures.ts';
import { RefusedError } from './refused-error.ts';

/** In CSS pixels: a phone, a phone of high density, the reading column of high density. */
const WIDTHS = [480, 960, 1440] as const;
/** Below this, a smaller file saves a reader nothing that they would notice. */
const SMALLEST_STEP = 1.2;

interface Variant {
  readonly hash: string;
  readonly width: number;
  /** Without a dot. */
  readonly extension: string;
}

function fileName({ hash, width, extension }: Variant): string {
  return `${hash}-${String(width)}.${extension}`;
}

/** Pictures that sharp would flatten or rasterise are given as they are. */
function isCopied(picture: Picture): boolean {
  return picture.format === 'svg' || picture.format === 'gif';
}

function variantFiles(picture: Picture): readonly Variant[] {
  const { hash } = picture;
  if (isCopied(picture)) return [{ hash, width: picture.width, extension: picture.format }];
  const smaller = WIDTHS.filter((width) => width * SMALLEST_STEP <= picture.width);
  const widths =
    picture.width > Math.max(...WIDTHS) * SMALLEST_STEP ? smaller : [...smaller, picture.width];
  return widths.map((width) => ({ hash, width, extension: 'webp' }));
}

/** The addresses of a picture's variants, smallest first. */
export function pictureVariants(site: Site, picture: Picture): readonly PictureVariant[] {
  return variantFiles(picture).map((variant) => ({
    src: address(site, { to: 'picture', ...variant }),
    width: variant.width,
  }));
}

/**
 * Makes the variants that the cache does not have, and forgets those of pictures that are gone.
 * @returns the folder in the cache that holds exactly the archive's variants
 * @throws {RefusedError} with every picture that is damaged behind its header
 */
export async function makePictures(archive: Archive, cache: string): Promise<string> {
  const folder = join(cache, 'pictures');
  await mkdir(folder, { recursive: true });
  const wanted = new Set<string>();
  const broken = new Set<ContentPath>();
  for (const picture of archive.pictures.values()) {
    const source = join(archive.directory, picture.file);
    for (const variant of variantFiles(picture)) {
      wanted.add(fileName(variant));
      const target = join(folder, fileName(variant));
      if (existsSync(target)) continue;
      const unfinished = `${target}.${String(process.pid)}`;
      if (isCopied(picture)) await copyFile(source, unfinished);
      else {
        // Takes longer to load than a short command does all its work.
        const { default: sharp } = await import('sharp');
        try {
          await sharp(source)
            .rotate()
            .resize({ width: variant.width })
            .webp({ quality: 80 })
            .toFile(unfinished);
        } catch {
          broken.add(picture.file);
          await rm(unfinished, { force: true });
          continue;
        }
      }
      await rename(unfinished, target);
    }
  }
  if (broken.size > 0) {
    const reason = 'What stands behind its header is damaged';
    throw new RefusedError([...broken].map((file) => brokenPicture(file, reason)));
  }
  for (const name of await readdir(folder)) {
    const unfinished = name.split('.').length > 2;
    if (!wanted.has(name) && !unfinished) await rm(join(folder, name), { force: true });
  }
  return folder;
}

/** Puts the variants into a site. */
export async function placePictures(folder: string, site: string): Promise<void> {
  const names = await readdir(folder);
  if (names.length === 0) return;
  const target = join(site, 'pictures');
  await mkdir(target, { recursive: true });
  for (const name of names) {
    await copyFile(join(folder, name), join(target, name), constants.COPYFILE_FICLONE);
  }
}
