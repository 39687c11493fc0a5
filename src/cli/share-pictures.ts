import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { address } from '../archive/addresses.ts';
import { mapConcurrently } from '../archive/concurrency.ts';
import type { SharePicture } from '../archive/edition.ts';
import type { Archive, Picture, Site, Story } from '../archive/model.ts';
import { isShared } from '../archive/shared.ts';
import { fingerprint } from '../markdown/cache/fingerprint.ts';
import { cardDigest, shareCard, wordsOf, type ShareCard } from './share-card/card.ts';
import { CardPress, COVER_BOX, HEIGHT, WIDTH, type CoverPixels } from './share-card/draw-card.ts';
import { canSet } from './share-card/typefaces.ts';
import { replaceFile } from './whole-files.ts';

const CODE = fileURLToPath(new URL('share-card', import.meta.url));

interface CardFile {
  readonly card: ShareCard;
  readonly hash: string;
  /** Without a dot: words are small as PNG, a cover is as JPEG. */
  readonly extension: 'png' | 'jpg';
}

/** The file of a story's card, where it can be drawn: Lamplight brings no letters for some scripts. */
function cardFile(story: Story, site: Site): CardFile | undefined {
  if (!isShared(site)) return undefined;
  const card = shareCard(story, site);
  if (!canSet(wordsOf(card))) return undefined;
  return { card, hash: cardDigest(card), extension: card.cover === undefined ? 'png' : 'jpg' };
}

function fileName({ hash, extension }: CardFile): string {
  return `${hash}-${String(WIDTH)}.${extension}`;
}

/** The share picture of a story, if the site has one of it. */
export function sharePicture(story: Story, site: Site): SharePicture | undefined {
  const file = cardFile(story, site);
  if (file === undefined) return undefined;
  const { hash, extension } = file;
  const src = address(site, { to: 'picture', hash, width: WIDTH, extension });
  return { src, width: WIDTH, height: HEIGHT };
}

/**
 * Draws the share pictures that the cache does not have, and forgets those that no story has now,
 * or that another Lamplight has drawn.
 * @returns the folder in the cache that holds exactly the archive's share pictures
 */
export async function makeSharePictures(archive: Archive, cache: string): Promise<string> {
  const drawn = join(cache, 'share-pictures');
  const edition = fingerprint(CODE).slice(0, 16);
  const folder = join(drawn, edition);
  await mkdir(folder, { recursive: true });
  const files = new Map(
    archive.stories
      .map((story) => cardFile(story, archive.site))
      .filter((file) => file !== undefined)
      .map((file) => [fileName(file), file]),
  );
  const there = new Set(await readdir(folder));
  const missing = [...files].filter(([name]) => !there.has(name));
  if (missing.length > 0) {
    const press = await CardPress.open();
    await mapConcurrently(missing, async ([name, { card }]) => {
      await replaceFile(join(folder, name), await picture(card, archive.directory, press));
    });
  }
  const gone = [...there].filter((name) => !files.has(name));
  const former = (await readdir(drawn)).filter((name) => name !== edition);
  for (const path of [
    ...gone.map((name) => join(folder, name)),
    ...former.map((name) => join(drawn, name)),
  ]) {
    await rm(path, { recursive: true, force: true });
  }
  return folder;
}

/** The bytes of a card's picture. */
async function picture(card: ShareCard, content: string, press: CardPress): Promise<Uint8Array> {
  if (card.cover === undefined) return press.draw(card, undefined, 'png');
  const pixels = await press.draw(card, await coverPixels(card.cover, content), 'raw');
  const { default: sharp } = await import('sharp');
  return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 4 } })
    .removeAlpha()
    .jpeg({ quality: 86, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

async function coverPixels({ file }: Picture, content: string): Promise<CoverPixels> {
  const { default: sharp } = await import('sharp');
  const { data, info } = await sharp(join(content, file))
    .rotate()
    .resize({ ...COVER_BOX, fit: 'inside' })
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
