/**
 * An edition: the archive together with everything rendered from it, as the pages of one
 * build, or of one moment of the dev server, see it.
 */
import type { Facts, PartName } from '../markdown/rendered.ts';
import type { Archive, ContentPath, Picture, Story } from './model.ts';

export interface Edition {
  readonly archive: Archive;
  /** What is known of a Markdown file: its words, outline and references. */
  facts(file: ContentPath): Facts;
  /**
   * The finished HTML of one part of a file, with links and pictures resolved.
   * @param scope stands before every id: empty on the file's own page, `<chapter>.` where several share a page
   * @returns `undefined` where the file has no such part
   */
  html(file: ContentPath, part: PartName, scope?: string): Promise<string | undefined>;
  /** The files made of a picture, smallest first; a vector picture has itself alone. */
  variants(picture: Picture): readonly PictureVariant[];
  /**
   * The picture that stands for a story where a link to it is shown.
   * @returns `undefined` where the site says nothing to others, or there is none
   */
  sharePicture(story: Story): SharePicture | undefined;
}

export interface SharePicture {
  /** The address, base path included. */
  readonly src: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

export interface PictureVariant {
  /** The address, base path included. */
  readonly src: string;
  /** In CSS pixels. */
  readonly width: number;
}

declare global {
  var lamplightEdition: Edition | undefined;
}

/**
 * Hands the pages their edition. Astro bundles the pages with their own copy of every module,
 * so nothing but the global object is shared between a command and the pages that it has made.
 */
export function publishEdition(edition: Edition): void {
  globalThis.lamplightEdition = edition;
}

/** @throws where no command has published an edition: pages are made by Lamplight's commands, not by `astro` */
export function currentEdition(): Edition {
  if (globalThis.lamplightEdition === undefined) {
    throw new Error('No edition was published. Use `npm run dev` or `npm run build`, not `astro`.');
  }
  return globalThis.lamplightEdition;
}
