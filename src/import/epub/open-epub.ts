import type { Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { compareNaturally } from '../../archive/order.ts';
import { decodeHtml } from '../html/decode-html.ts';
import { parseXhtml } from '../html/parse-html.ts';
import { entry } from '../report-entry.ts';
import { RefusedError } from '../source-file.ts';
import { openZip, type ZipArchive } from '../zip/open-zip.ts';
import { contentsOfNav, contentsOfNcx, landmarksOfNav } from './contents.ts';
import type { EpubBook, EpubContentsEntry, EpubDocument, EpubLandmark } from './epub-book.ts';
import { inlineStyles, readClassStyles } from './inline-styles.ts';
import { parsePackage, type ManifestItem, type PackageDocument } from './package-document.ts';
import { resolveInPackage } from './package-path.ts';
import { refuseLocked } from './refuse-locked.ts';
import { descendants, parseLeniently } from './xml.ts';

/**
 * Opens any EPUB 2 or 3. What is damaged in its package is read as far as it goes.
 * @param name the file's name without its extension
 * @throws a `RefusedError` for a book that is locked, and for a zip without documents
 */
export async function openEpub(bytes: Uint8Array, name: string): Promise<EpubBook> {
  const archive = await openZip(bytes);
  refuseLocked(archive);
  const files = new PackageFiles(archive);
  const opfPath = packagePath(files);
  const opf = files.text(opfPath) ?? '';
  const contained = parsePackage(opf, opfPath);
  const { documents, missing } = readDocuments(contained, files);
  if (documents.length === 0) throw new RefusedError('it has no documents');
  const { contents, landmarks } = readNavigation(contained, files);
  return {
    name,
    metadata: contained.metadata,
    documents,
    contents,
    landmarks: [...landmarks, ...contained.guide],
    cover: findCover(contained, landmarks, files),
    resource: (path) => files.picture(path),
    report:
      missing.length === 0
        ? []
        : [
            entry(
              'missing-documents',
              `The book names documents that are not in it: ${missing.join(', ')}`,
            ),
          ],
  };
}

/** The files of a package, found though their case is another than in the links. */
class PackageFiles {
  readonly #archive: ZipArchive;
  readonly #byFolded: ReadonlyMap<string, string>;

  constructor(archive: ZipArchive) {
    this.#archive = archive;
    this.#byFolded = new Map(archive.entries.map(({ path }) => [path.toLowerCase(), path]));
  }

  get paths(): readonly string[] {
    return this.#archive.entries.map(({ path }) => path);
  }

  find(path: string): string | undefined {
    return this.#archive.has(path) ? path : this.#byFolded.get(path.toLowerCase());
  }

  text(path: string): string | undefined {
    const found = this.find(path);
    return found === undefined ? undefined : decodeHtml(this.#archive.readSync(found));
  }

  picture(path: string): Uint8Array | undefined {
    const found = this.find(path);
    return found === undefined ? undefined : this.#archive.picture(found);
  }
}

function packagePath(files: PackageFiles): string {
  const container = parseLeniently(files.text('META-INF/container.xml') ?? '');
  const named = descendants(container, 'rootfile')
    .map(({ attributes }) => resolveInPackage(attributes.get('full-path') ?? '', '')?.path ?? '')
    .find((path) => files.find(path) !== undefined);
  return named ?? files.paths.find((path) => /\.opf$/iu.test(path)) ?? '';
}

/** The spine; without one, the manifest; without either, every document that is there. */
function readDocuments(
  { spine, items }: PackageDocument,
  files: PackageFiles,
): { readonly documents: readonly EpubDocument[]; readonly missing: readonly string[] } {
  const linear = spine.filter((each) => each.linear);
  const inSpine = (linear.length > 0 ? linear : spine).map(({ item }) => item);
  const inManifest = [...items.values()].filter(({ properties }) => !properties.includes('nav'));
  const named = (inSpine.length > 0 ? inSpine : inManifest).filter(isDocument);
  const everything = [...files.paths]
    .filter((path) => DOCUMENT_NAME.test(path))
    .sort(compareNaturally);
  const paths = new Set(named.length > 0 ? named.map(({ path }) => path) : everything);
  const documents: EpubDocument[] = [];
  const missing: string[] = [];
  for (const path of paths) {
    const text = files.text(path);
    if (text === undefined) missing.push(path);
    else documents.push({ path, tree: parseDocument(text, path, files) });
  }
  return { documents, missing };
}

function parseDocument(text: string, path: string, files: PackageFiles): Root {
  const tree = parseXhtml(text);
  const head = select('html > head', tree) ?? tree;
  const linked = selectAll('link[rel~=stylesheet][href]', head).flatMap(({ properties }) => {
    const target = resolveInPackage(String(properties['href']), path);
    return target === undefined ? [] : [files.text(target.path) ?? ''];
  });
  inlineStyles(tree, readClassStyles([...linked, ...selectAll('style', head).map(toString)]));
  return tree;
}

const DOCUMENT_NAME = /\.x?html?$/iu;

function isDocument({ path, mediaType }: ManifestItem): boolean {
  return mediaType.includes('html') || DOCUMENT_NAME.test(path);
}

function readNavigation(
  { items, ncx }: PackageDocument,
  files: PackageFiles,
): {
  readonly contents: readonly EpubContentsEntry[];
  readonly landmarks: readonly EpubLandmark[];
} {
  const nav = [...items.values()].find(({ properties }) => properties.includes('nav'));
  const navText = nav === undefined ? undefined : files.text(nav.path);
  const tree = navText === undefined ? undefined : parseXhtml(navText);
  const contents = nav === undefined || tree === undefined ? [] : contentsOfNav(tree, nav.path);
  const landmarks = nav === undefined || tree === undefined ? [] : landmarksOfNav(tree, nav.path);
  const ncxText = contents.length > 0 || ncx === undefined ? undefined : files.text(ncx.path);
  return {
    contents:
      ncx === undefined || ncxText === undefined ? contents : contentsOfNcx(ncxText, ncx.path),
    landmarks,
  };
}

/** By EPUB 3's property, EPUB 2's `meta`, or the document that is called the cover. */
function findCover(
  { items, coverId, guide }: PackageDocument,
  landmarks: readonly EpubLandmark[],
  files: PackageFiles,
): string | undefined {
  const all = [...items.values()];
  const named =
    all.find(({ properties }) => properties.includes('cover-image')) ??
    items.get(coverId ?? '') ??
    all.find(({ path }) => coverId !== undefined && path.endsWith(coverId));
  const page = [...landmarks, ...guide].find(({ type }) => type === 'cover')?.path;
  const path = named?.path ?? page;
  return path === undefined ? undefined : pictureOf(path, files);
}

/** A picture itself, or the first one that a document shows. */
function pictureOf(path: string, files: PackageFiles): string | undefined {
  if (!DOCUMENT_NAME.test(path)) return files.find(path);
  const text = files.text(path);
  const picture = text === undefined ? undefined : select('img, image', parseXhtml(text));
  const source = picture?.properties['src'] ?? picture?.properties['xLinkHref'];
  const target = typeof source === 'string' ? resolveInPackage(source, path) : undefined;
  return target === undefined ? undefined : files.find(target.path);
}
