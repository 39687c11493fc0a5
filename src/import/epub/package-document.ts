import type { EpubLandmark, EpubMetadata } from './epub-book.ts';
import { readMetadata } from './package-metadata.ts';
import { resolveInPackage } from './package-path.ts';
import { descendants, parseLeniently, type XmlElement } from './xml.ts';

export interface ManifestItem {
  readonly path: string;
  readonly mediaType: string;
  /** EPUB 3: `nav`, `cover-image`. */
  readonly properties: readonly string[];
}

/** An OPF, as https://www.w3.org/TR/epub-33/#sec-package-doc and EPUB 2 have it. */
export interface PackageDocument {
  readonly metadata: EpubMetadata;
  readonly items: ReadonlyMap<string, ManifestItem>;
  readonly spine: readonly { readonly item: ManifestItem; readonly linear: boolean }[];
  /** The NCX that the spine names. */
  readonly ncx: ManifestItem | undefined;
  /** EPUB 2's guide. */
  readonly guide: readonly EpubLandmark[];
  /** The `content` of EPUB 2's `<meta name="cover">`: an id, in some books a path. */
  readonly coverId: string | undefined;
}

/** @param path of the OPF, against which its links resolve */
export function parsePackage(opf: string, path: string): PackageDocument {
  const root = parseLeniently(opf);
  const items = new Map<string, ManifestItem>();
  for (const { attributes } of descendants(root, 'item')) {
    const target = resolveInPackage(attributes.get('href') ?? '#', path);
    if (target === undefined || target.path === path) continue;
    items.set(attributes.get('id') ?? target.path, {
      path: target.path,
      mediaType: attributes.get('media-type') ?? '',
      properties: (attributes.get('properties') ?? '').split(/\s+/u),
    });
  }
  const metadata = readMetadata(root);
  const ncxId = descendants(root, 'spine')[0]?.attributes.get('toc');
  return {
    metadata,
    items,
    spine: descendants(root, 'itemref').flatMap(({ attributes }) => {
      const item = items.get(attributes.get('idref') ?? '');
      return item === undefined ? [] : [{ item, linear: attributes.get('linear') !== 'no' }];
    }),
    ncx:
      items.get(ncxId ?? '') ??
      [...items.values()].find(({ mediaType }) => mediaType === 'application/x-dtbncx+xml'),
    guide: guideOf(root, path),
    coverId: metadata.meta.get('cover')?.[0],
  };
}

function guideOf(root: XmlElement, path: string): readonly EpubLandmark[] {
  return descendants(root, 'reference').flatMap(({ attributes }) => {
    const target = resolveInPackage(attributes.get('href') ?? '#', path);
    const type = (attributes.get('type') ?? '').toLowerCase().replace(/^other\./u, '');
    return target === undefined || type === '' ? [] : [{ type, path: target.path }];
  });
}
