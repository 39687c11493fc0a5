import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { EpubContentsEntry, EpubLandmark } from './epub-book.ts';
import { resolveInPackage } from './package-path.ts';
import { descendants, parseLeniently, type XmlElement } from './xml.ts';

/** Reads an EPUB 3 navigation document's table of contents. @param path of the document */
export function contentsOfNav(tree: Root, path: string): readonly EpubContentsEntry[] {
  const nav = select('nav[epub\\:type~=toc]', tree) ?? select('nav', tree);
  const list = nav === undefined ? undefined : select('ol', nav);
  return list === undefined ? [] : entriesOfList(list, path, 1);
}

function entriesOfList(list: Element, path: string, depth: number): readonly EpubContentsEntry[] {
  return childrenNamed(list, ['li']).flatMap((item) => {
    const below = childrenNamed(item, ['ol']).flatMap((inner) =>
      entriesOfList(inner, path, depth + 1),
    );
    const [label] = childrenNamed(item, ['a', 'span', 'p', 'div']);
    if (label === undefined) return below;
    const link = label.tagName === 'a' ? label : select('a[href]', label);
    const href = link?.properties['href'];
    const target = typeof href === 'string' ? resolveInPackage(href, path) : undefined;
    return [...entry(toString(label), target ?? below[0], depth), ...below];
  });
}

function childrenNamed({ children }: Element, names: readonly string[]): readonly Element[] {
  return children.filter(
    (child): child is Element => child.type === 'element' && names.includes(child.tagName),
  );
}

/** What a navigation document says that parts of the book are: `cover`, `bodymatter`. */
export function landmarksOfNav(tree: Root, path: string): readonly EpubLandmark[] {
  return selectAll('nav[epub\\:type~=landmarks] a[href]', tree).flatMap(({ properties }) => {
    const target = resolveInPackage(String(properties['href']), path);
    const type = properties['epub:type'];
    return target === undefined || typeof type !== 'string' ? [] : [{ type, path: target.path }];
  });
}

/** Reads EPUB 2's table of contents. @param path of the NCX */
export function contentsOfNcx(ncx: string, path: string): readonly EpubContentsEntry[] {
  const map = descendants(parseLeniently(ncx), 'navmap')[0];
  return map === undefined ? [] : entriesOfPoints(map, path, 1);
}

function entriesOfPoints(
  { children }: XmlElement,
  path: string,
  depth: number,
): readonly EpubContentsEntry[] {
  return children.flatMap((point) => {
    if (point.name !== 'navpoint') return [];
    const below = entriesOfPoints(point, path, depth + 1);
    const own = point.children.filter(({ name }) => name !== 'navpoint');
    const src = own.find(({ name }) => name === 'content')?.attributes.get('src');
    const target = src === undefined ? undefined : resolveInPackage(src, path);
    const label = own.find(({ name }) => name === 'navlabel')?.text ?? '';
    return [...entry(label, target ?? below[0], depth), ...below];
  });
}

/** An entry that leads nowhere itself stands over others, and leads to the first of them. */
function entry(
  label: string,
  target: Pick<EpubContentsEntry, 'path' | 'id'> | undefined,
  depth: number,
): readonly EpubContentsEntry[] {
  const title = label.replace(/\s+/gu, ' ').trim();
  if (target === undefined || title === '') return [];
  return [{ title, path: target.path, id: target.id, depth }];
}
