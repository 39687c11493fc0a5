import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseHTML } from 'linkedom';

/** The base path of the fixture archive: that of `url` in its `site.yaml`. */
export const BASE = '/shelf-of-lamps/';

/** An import without a condition, as the bundler writes it. */
const IMPORT = /(?:^|[;}\s])(?:import|export)\b[^;("'`]*["']\.\/([^"']+)["']/gu;

/** A page of a built site. */
export interface BuiltPage {
  /** Below the site, decoded: `stories/tide/`, `404.html`. */
  readonly path: string;
  readonly html: string;
  readonly document: Document;
}

/** A built site, as a walk through its folder finds it. */
export class BuiltSite {
  readonly folder: string;
  readonly base: string;
  /** Every file, below the site, with forward slashes, sorted. */
  readonly files: readonly string[];
  readonly pages: readonly BuiltPage[];
  /** Pieces of pages that scripts put into others. */
  readonly fragments: readonly BuiltPage[];
  readonly #byPath: ReadonlyMap<string, BuiltPage>;

  constructor(folder: string, base = BASE) {
    this.folder = folder;
    this.base = base;
    this.files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
      .sort();
    const documents = this.files
      .filter((file) => file.endsWith('.html'))
      .map((file) => {
        const html = this.text(file);
        return { path: file.replace(/(^|\/)index\.html$/u, '$1'), html, document: parse(html) };
      });
    const isFragment = ({ path }: BuiltPage): boolean => path.startsWith('search/cards/');
    this.pages = documents.filter((page) => !isFragment(page));
    this.fragments = documents.filter(isFragment);
    this.#byPath = new Map(documents.map((page) => [page.path, page]));
  }

  /** @throws where there is no such page */
  page(path: string): BuiltPage {
    const page = this.#byPath.get(path);
    if (page === undefined) throw new Error(`The site has no page ${path}`);
    return page;
  }

  text(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  bytes(file: string): Buffer {
    return readFileSync(join(this.folder, file));
  }

  /** Files, and all that is imported as they are loaded, scripts by scripts. */
  withImports(files: readonly string[]): readonly string[] {
    const all = new Set(files);
    for (const file of all) {
      if (!file.endsWith('.js')) continue;
      const folder = file.slice(0, file.lastIndexOf('/') + 1);
      for (const [, name = ''] of this.text(file).matchAll(IMPORT)) all.add(folder + name);
    }
    return [...all];
  }

  /**
   * What keeps a link on a page from leading somewhere, if anything does.
   * @param href as in the page
   */
  faultOf(href: string, from: BuiltPage): string | undefined {
    const url = new URL(href, `http://site${this.base}${encodeURI(from.path)}`);
    if (url.origin !== 'http://site') return undefined;
    if (!url.pathname.startsWith(this.base)) return 'is outside of the base path';
    const path = decodeURIComponent(url.pathname.slice(this.base.length));
    const target = this.#byPath.get(path);
    if (target === undefined) return this.files.includes(path) ? undefined : 'leads nowhere';
    // As the HTML standard finds what a fragment indicates: as it is written, then decoded.
    const fragment = url.hash.slice(1);
    const candidates = [fragment, decodeURIComponent(fragment)];
    if (fragment === '' || candidates.some((id) => target.document.getElementById(id) !== null)) {
      return undefined;
    }
    return 'names a fragment that its page does not have';
  }
}

/** Parses a page, which need not be well-formed. */
function parse(html: string): Document {
  return parseHTML(html).document;
}

/** A page that does nothing but send readers on to another. */
export function isForwarding({ document }: BuiltPage): boolean {
  return document.querySelector('meta[http-equiv="refresh" i]') !== null;
}

/** What fails on each page, with the page's path in front; for a report of all faults at once. */
export function faults(
  pages: readonly BuiltPage[],
  find: (page: BuiltPage) => Iterable<string>,
): readonly string[] {
  return pages.flatMap((page) => [...find(page)].map((fault) => `${page.path}: ${fault}`));
}
