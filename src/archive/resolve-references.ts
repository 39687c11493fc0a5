import type { Facts, Reference } from '../markdown/rendered.ts';
import type { AddressTarget } from './addresses.ts';
import { decodeTarget, isExternal, resolvePath, samePath } from './content-path.ts';
import { missingPictureMend } from './link-media.ts';
import { nearestHeading, nearestTarget } from './link-mends.ts';
import { markdownSources } from './markdown-sources.ts';
import type { Archive, ContentPath, Picture } from './model.ts';
import { pageAt } from './parse-address.ts';
import type { Problem } from './problem.ts';
import { problem, sortProblems } from './problem.ts';
import type { LinkTarget, ReferenceIndex } from './reference-index.ts';
import { indexReferences } from './reference-index.ts';

/** Where a link or a picture of an author's leads. */
export type Resolution =
  /** A page or file of this site; `fragment` included where the author wrote one. */
  | { readonly kind: 'internal'; readonly target: AddressTarget }
  /** An id on the very page that shows the file: scoped like the page's other ids. */
  | { readonly kind: 'here'; readonly id: string }
  | { readonly kind: 'picture'; readonly picture: Picture }
  /** As written. */
  | { readonly kind: 'external'; readonly url: string }
  /** Leads nowhere, and was reported. */
  | { readonly kind: 'broken' };

/** Resolves every link and picture of an archive's texts, file by file as they are asked for. */
export class References {
  readonly #archive: Archive;
  readonly #factsOf: (file: ContentPath) => Facts;
  readonly #index: ReferenceIndex;
  readonly #pictures: ReadonlyMap<ContentPath, Picture>;
  readonly #problems: Problem[] = [];
  readonly #resolved = new Map<ContentPath, readonly Resolution[]>();

  /** @param factsOf what the renderer knows of each Markdown file of the archive */
  constructor(archive: Archive, factsOf: (file: ContentPath) => Facts) {
    this.#archive = archive;
    this.#factsOf = factsOf;
    this.#index = indexReferences(archive);
    this.#pictures = new Map([...archive.pictures].map(([path, each]) => [samePath(path), each]));
  }

  /** The references of a file, in the order of its `Facts.references`. */
  of(file: ContentPath): readonly Resolution[] {
    let resolved = this.#resolved.get(file);
    if (resolved === undefined) {
      const { messages, references } = this.#factsOf(file);
      for (const message of messages) this.#problems.push({ file, ...message });
      resolved = references.map((each) => this.#resolve(file, each));
      this.#resolved.set(file, resolved);
    }
    return resolved;
  }

  /** What is wrong with the references, and what the renderer saw in the text. By file and line. */
  problems(): readonly Problem[] {
    for (const file of markdownSources(this.#archive).keys()) this.of(file);
    return sortProblems(this.#problems);
  }

  #resolve(file: ContentPath, reference: Reference): Resolution {
    return reference.kind === 'picture'
      ? this.#picture(file, reference)
      : this.#link(file, reference);
  }

  #picture(file: ContentPath, reference: Reference): Resolution {
    const { target } = reference;
    if (!reference.hasAlt) {
      const mend = `Write \`![What it shows](${target})\``;
      this.#report('missing-alt', file, reference, 'This picture has no alternative text', mend);
    }
    if (isExternal(target)) return { kind: 'external', url: target };
    const path = target.startsWith('/') ? undefined : resolvePath(file, target);
    const picture = path === undefined ? undefined : this.#pictures.get(samePath(path));
    if (picture !== undefined) return { kind: 'picture', picture };
    const isBroken = this.#archive.problems.some(
      (each) => each.code === 'broken-picture' && each.file === path,
    );
    if (!isBroken) {
      const mend =
        path === undefined
          ? 'Put the picture beside the text, and write its file name'
          : missingPictureMend(path, this.#pictures.keys());
      this.#report('missing-picture', file, reference, `There is no picture “${target}”`, mend);
    }
    return { kind: 'broken' };
  }

  #link(file: ContentPath, reference: Reference): Resolution {
    const { target } = reference;
    if (isExternal(target)) return { kind: 'external', url: target };
    const [, path = '', query, fragment] =
      /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/su.exec(target) ?? [];
    if (path === '' && query === undefined) return this.#here(file, reference, fragment ?? '');
    const inside = path.startsWith('/') ? undefined : resolvePath(file, path);
    const found =
      inside === undefined
        ? pageAt(path, this.#archive.site.base, this.#index)
        : this.#file(inside.replace(/\/$/u, ''));
    if (found !== undefined) return this.#page(file, reference, found, query, fragment);
    const picture = inside === undefined ? undefined : this.#pictures.get(samePath(inside));
    if (picture !== undefined) return { kind: 'picture', picture };
    const mend = nearestTarget(file, path, this.#archive, this.#index);
    this.#report(
      'broken-link',
      file,
      reference,
      `This link leads to nothing here: ${target}`,
      mend,
    );
    return { kind: 'broken' };
  }

  #file(path: ContentPath): LinkTarget | undefined {
    const { files } = this.#index;
    return files.get(samePath(path)) ?? files.get(samePath(`${path}.md`));
  }

  #here(file: ContentPath, reference: Reference, fragment: string): Resolution {
    if (fragment === '') return { kind: 'here', id: '' };
    const id = this.#idIn(file, fragment);
    if (id !== undefined) return { kind: 'here', id };
    this.#reportHeading(file, reference, file);
    return { kind: 'broken' };
  }

  #page(
    file: ContentPath,
    reference: Reference,
    found: LinkTarget,
    query: string | undefined,
    fragment: string | undefined,
  ): Resolution {
    const { target } = found;
    if (target.to === 'search') {
      const words = new URLSearchParams(query).get('q');
      return { kind: 'internal', target: words === null ? target : { ...target, query: words } };
    }
    if (fragment === undefined || fragment === '') return { kind: 'internal', target };
    for (let each: LinkTarget | undefined = found; each !== undefined; each = each.next) {
      const id = each.file === undefined ? decodeTarget(fragment) : this.#idIn(each.file, fragment);
      if (id !== undefined) return { kind: 'internal', target: withFragment(each.target, id) };
    }
    this.#reportHeading(file, reference, found.file);
    return { kind: 'internal', target };
  }

  /** The id that a fragment means in a file, with or without its prefix; a paragraph’s is taken on trust. */
  #idIn(file: ContentPath, fragment: string): string | undefined {
    const written = decodeTarget(fragment);
    if (/^(?:p-|fn)/u.test(written)) return written;
    const { outline } = this.#factsOf(file);
    const wanted = [written, `h-${written}`, `h-${written.toLowerCase()}`];
    return wanted.find((id) => outline.some((entry) => entry.id === id));
  }

  #reportHeading(file: ContentPath, reference: Reference, inFile: ContentPath | undefined): void {
    const outline = inFile === undefined ? [] : this.#factsOf(inFile).outline;
    const mend = nearestHeading(reference.target, outline);
    const message = `This link leads to a heading that is not there: ${reference.target}`;
    this.#report('broken-heading', file, reference, message, mend);
  }

  #report(
    code: Parameters<typeof problem>[0],
    file: ContentPath,
    at: Reference,
    message: string,
    mend: string,
  ): void {
    this.#problems.push(problem(code, file, at, message, mend));
  }
}

/** Whether a file's references can be resolved only with the outline of another one. */
export function needsOtherFiles({ references }: Facts): boolean {
  return references.some(({ target }) => !isExternal(target) && /^[^#].*#/su.test(target));
}

function withFragment(target: AddressTarget, fragment: string): AddressTarget {
  switch (target.to) {
    case 'story':
    case 'chapter':
    case 'full':
    case 'page':
      return { ...target, fragment };
    default:
      return target;
  }
}
