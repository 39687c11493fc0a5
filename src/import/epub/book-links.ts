import type { Element, ElementContent } from 'hast';
import { select } from 'hast-util-select';
import { attribute, isElement, plainText } from '../html/elements.ts';
import type { Section, SectionPiece } from './book-sections.ts';
import type { EpubDocument } from './epub-book.ts';
import {
  isBlock,
  isNoteCall,
  isPageNumber,
  missingMark,
  withMark,
  type Place,
} from './note-calls.ts';
import { resolveInPackage } from './package-path.ts';
import { bodyOf } from './split-document.ts';

/**
 * Where a link to another section leads until the chapters have names. The domain can never exist:
 * https://datatracker.ietf.org/doc/html/rfc2606#section-2
 */
const SECTION = 'https://section.invalid/';

/** @returns the index of the section that a link of {@link BookLinks.nodesOf} leads to */
export function sectionOfLink(url: string): number | undefined {
  return url.startsWith(SECTION) ? Number(url.slice(SECTION.length)) : undefined;
}

/** What stands in one document alone, its pictures by their paths in the package. */
export function documentNodes({ path, tree }: EpubDocument): readonly ElementContent[] {
  return new BookLinks([sectionOf(path, bodyOf(tree))]).nodesOf(0);
}

/** A document as a section without a title. */
export function sectionOf(path: string, nodes: readonly ElementContent[]): Section {
  const pieces = [{ path, nodes }];
  return { title: undefined, part: undefined, isPart: false, isFront: false, types: [], pieces };
}

/**
 * Makes the links of a book's sections lead within their own: pictures to the package, notes to the
 * end of the section that calls them, other sections to {@link sectionOfLink}.
 */
export class BookLinks {
  readonly #sections: readonly Section[];
  /** By `path#id`. */
  readonly #places = new Map<string, Place>();
  /** By path: where a link to the whole document leads. */
  readonly #tops = new Map<string, number>();
  /** Notes that a section took, each for the first that calls it. */
  readonly #taken = new Map<Element, number>();
  /** Notes without the mark that calls them. */
  readonly #marks = new Map<Element, string>();

  constructor(sections: readonly Section[]) {
    this.#sections = sections;
    for (const [section, { pieces }] of sections.entries()) {
      for (const { path, nodes } of pieces) {
        if (!this.#tops.has(path)) this.#tops.set(path, section);
        for (const node of nodes) this.#index(node, section, path, undefined);
      }
    }
    for (const [section, { pieces }] of sections.entries()) {
      for (const { path, nodes } of pieces) this.#findNotes(nodes, section, path);
    }
  }

  /** What stands in a section, with the notes that it calls at its end. */
  nodesOf(section: number): ElementContent[] {
    const { pieces = [] } = this.#sections[section] ?? {};
    const [first] = pieces;
    const notes = [...this.#taken].filter(([, by]) => by === section).map(([note]) => note);
    const own = pieces.flatMap(({ path, nodes }) =>
      nodes.flatMap((node) => this.#ready(node, { section, path, first, isNote: false })),
    );
    return [
      ...own,
      ...notes.flatMap((note) => {
        const path = this.#pathOf(note);
        return this.#ready(note, { section, path, first, isNote: true });
      }),
    ];
  }

  /** Whether notes of a section went to others. */
  gaveNotes(section: number): boolean {
    return [...this.#places.values()].some(
      (place) => place.section === section && this.#taken.has(place.block),
    );
  }

  #pathOf(note: Element): string {
    for (const place of this.#places.values()) if (place.block === note) return place.path;
    return '';
  }

  #index(node: ElementContent, section: number, path: string, block: Element | undefined): void {
    if (!isElement(node)) return;
    const around = isBlock(node) || block === undefined ? node : block;
    const id = attribute(node, 'id');
    const key = `${path}#${id ?? ''}`;
    if (id !== undefined && !this.#places.has(key)) {
      this.#places.set(key, { section, path, element: node, block: around });
    }
    for (const child of node.children) this.#index(child, section, path, around);
  }

  #findNotes(nodes: readonly ElementContent[], section: number, path: string): void {
    for (const node of nodes) {
      if (!isElement(node)) continue;
      const place = node.tagName === 'a' ? this.#placeOf(node, path) : undefined;
      if (place !== undefined && isNoteCall(node, section, place)) {
        const { block } = place;
        const isElsewhere = place.section !== section;
        if (isElsewhere && !this.#taken.has(block)) this.#taken.set(block, section);
        const mark = missingMark(node, block);
        if (mark !== undefined && !this.#marks.has(block)) this.#marks.set(block, mark);
      }
      this.#findNotes(node.children, section, path);
    }
  }

  #placeOf(link: Element, path: string): Place | undefined {
    const target = resolveInPackage(attribute(link, 'href') ?? 'none:', path);
    return target?.id === undefined ? undefined : this.#places.get(`${target.path}#${target.id}`);
  }

  #ready(node: ElementContent, around: Around): ElementContent[] {
    if (!isElement(node)) return [node];
    if (!around.isNote && this.#taken.has(node)) return [];
    if (isPageNumber(node)) return [];
    if (node.tagName === 'svg') {
      const image = select('image', node);
      const href = image?.properties['xLinkHref'] ?? image?.properties['href'];
      if (typeof href === 'string') return [picture(href, plainText(node), around.path)];
    }
    if (node.tagName === 'img') {
      return [picture(attribute(node, 'src') ?? '', attribute(node, 'alt') ?? '', around.path)];
    }
    const mark = this.#marks.get(node);
    const ready = node.children.flatMap((child) => this.#ready(child, around));
    const children = mark === undefined ? ready : withMark(ready, mark);
    const properties = { ...node.properties };
    const id = attribute(node, 'id');
    if (id !== undefined) properties['id'] = idIn(around, around.path, id);
    if (node.tagName === 'a' && typeof properties['href'] === 'string') {
      properties['href'] = this.#href(node, properties['href'], around);
    }
    return [{ ...node, properties, children }];
  }

  #href(link: Element, href: string, around: Around): string | undefined {
    const target = resolveInPackage(href, around.path);
    if (target === undefined) return href;
    const place = this.#placeOf(link, around.path);
    const section = place?.section ?? this.#tops.get(target.path);
    const isHere =
      section === around.section ||
      (place !== undefined && this.#taken.get(place.block) === around.section);
    if (isHere)
      return target.id === undefined ? undefined : `#${idIn(around, target.path, target.id)}`;
    return section === undefined ? undefined : `${SECTION}${section}`;
  }
}

interface Around {
  readonly section: number;
  readonly path: string;
  readonly first: SectionPiece | undefined;
  /** Whether it was brought here from another section. */
  readonly isNote: boolean;
}

/** Ids are unique in a document, and a section may have several. */
function idIn({ first }: Around, path: string, id: string): string {
  return first === undefined || first.path === path ? id : `${path.replace(/^.*\//u, '')}-${id}`;
}

function picture(source: string, alt: string, from: string): Element {
  const src = resolveInPackage(source, from)?.path ?? source;
  return { type: 'element', tagName: 'img', properties: { src, alt }, children: [] };
}
