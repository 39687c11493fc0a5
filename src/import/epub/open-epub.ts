import type { Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { compareNaturally } from '../../archive/order.ts';
import { parseXhtml } from '../html/parse-html.ts';
import { entry, listed } from '../report-entry.ts';
import type { ReportEntry } from '../story-draft.ts';
import { DamagedPartError, RefusedError } from '../source-file.ts';
import { openZip } from '../zip/open-zip.ts';
import { contentsOfNav, contentsOfNcx, landmarksOfNav } from './contents.ts';
import type { EpubBook, EpubContentsEntry, EpubDocument, EpubLandmark } from './epub-book.ts';
import { inlineStyles, readClassStyles } from '../html/inline-styles.ts';
import { PackageFiles } from './package-files.ts';
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
  const { documents, missing, damaged } = readDocuments(contained, files);
  if (damaged[0] !== undefined && damaged.length === documents.length) {
    throw new DamagedPartError(damaged[0]);
  }
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
    damaged,
    report: reportOf(missing, damaged, files.damaged),
  };
}

/** @param parts whatever is damaged, the documents too */
function reportOf(
  missing: readonly string[],
  documents: readonly string[],
  parts: ReadonlySet<string>,
): readonly ReportEntry[] {
  const others = [...parts].filter((path) => !documents.includes(path));
  const entries: readonly (readonly [string, string, readonly string[]])[] = [
    ['missing-documents', 'The book names documents that are not in it', missing],
    [
      'damaged-documents',
      'These documents of the book are damaged, and the text in them is missing here; look for another copy',
      documents,
    ],
    ['damaged-parts', 'These parts of the book are damaged and were not read', others],
  ];
  return entries
    .filter(([, , paths]) => paths.length > 0)
    .map(([code, sentence, paths]) => entry(code, `${sentence}: ${listed(paths)}`));
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
): {
  readonly documents: readonly EpubDocument[];
  readonly missing: readonly string[];
  readonly damaged: readonly string[];
} {
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
  const damaged: string[] = [];
  for (const path of paths) {
    const text = files.text(path);
    const isDamaged = files.damaged.has(files.find(path) ?? '');
    if (isDamaged) damaged.push(path);
    // In the place of a damaged one stands an empty one: what follows is not the text before it.
    if (text === undefined && !isDamaged) missing.push(path);
    else documents.push({ path, tree: parseDocument(text ?? '', path, files) });
  }
  return { documents, missing, damaged };
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
