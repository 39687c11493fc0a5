import type { AddressTarget } from './addresses.ts';
import { samePath } from './content-path.ts';
import type { Archive, Chapter, ContentPath, Story, TermKind } from './model.ts';
import { TERM_KINDS } from './model.ts';

/** A page that a link may lead to, and the file whose headings it shows. */
export interface LinkTarget {
  readonly target: AddressTarget;
  /** `undefined` where the page has no headings of an author's. */
  readonly file: ContentPath | undefined;
  /** Where a heading may also be: the first chapter of a story that was a one-shot once. */
  readonly next?: LinkTarget;
}

/** What of an archive a link may name, by file and by address; made once for all links. */
export interface ReferenceIndex {
  /** By {@link samePath}. */
  readonly files: ReadonlyMap<ContentPath, LinkTarget>;
  /** By story slug, old ones too. */
  readonly stories: ReadonlyMap<string, StoryTargets>;
  readonly pages: ReadonlyMap<string, LinkTarget>;
  /** Of every kind, the names that have a page, by slug, old ones too. */
  readonly terms: ReadonlyMap<TermKind, ReadonlyMap<string, LinkTarget>>;
  readonly languages: ReadonlySet<string>;
}

export interface StoryTargets {
  readonly story: Story;
  readonly self: LinkTarget;
  /** By slug, old ones too. */
  readonly chapters: ReadonlyMap<string, LinkTarget>;
}

export function indexReferences(archive: Archive): ReferenceIndex {
  const files = new Map<ContentPath, LinkTarget>();
  const stories = new Map<string, StoryTargets>();
  const languages = new Set<string>();
  for (const story of archive.stories) {
    const targets = storyTargets(story);
    for (const slug of [story.slug, ...story.aliases]) stories.set(slug, targets);
    for (const language of story.languages) languages.add(language.toLowerCase());
    const { file } = story.source;
    files.set(samePath(file), targets.self);
    const isFolder = /\/index\.md$/iu.test(file);
    if (isFolder) files.set(samePath(file.slice(0, file.lastIndexOf('/'))), targets.self);
    for (const chapter of story.chapters) {
      const target = targets.chapters.get(chapter.slug);
      if (target !== undefined) files.set(samePath(chapter.source.file), target);
    }
  }
  const pages = new Map<string, LinkTarget>();
  for (const page of archive.pages) {
    const target: LinkTarget = { target: { to: 'page', page: page.slug }, file: page.source.file };
    pages.set(page.slug, target);
    files.set(samePath(page.source.file), target);
  }
  for (const path of archive.statics) {
    const target: AddressTarget = { to: 'file', path: path.slice('static/'.length) };
    files.set(samePath(path), { target, file: undefined });
  }
  return { files, stories, pages, terms: termTargets(archive), languages };
}

function storyTargets(story: Story): StoryTargets {
  const chapters = new Map<string, LinkTarget>();
  for (const chapter of story.oneShot ? [] : story.chapters) {
    const target = chapterTarget(story, chapter);
    for (const slug of [chapter.slug, ...chapter.aliases]) chapters.set(slug, target);
  }
  const self: LinkTarget = {
    target: { to: 'story', story: story.slug },
    file: story.source.file,
  };
  const [first] = chapters.values();
  return { story, chapters, self: first === undefined ? self : { ...self, next: first } };
}

function chapterTarget(story: Story, chapter: Chapter): LinkTarget {
  return {
    target: { to: 'chapter', story: story.slug, chapter: chapter.slug },
    file: chapter.source.file,
  };
}

function termTargets(archive: Archive): Map<TermKind, Map<string, LinkTarget>> {
  const kinds = new Map<TermKind, Map<string, LinkTarget>>();
  for (const kind of TERM_KINDS) {
    const bySlug = new Map<string, LinkTarget>();
    for (const { slug, aliasSlugs } of archive.terms[kind]) {
      if (slug === null) continue;
      const target: LinkTarget = { target: { to: 'term', kind, slug }, file: undefined };
      for (const each of [slug, ...aliasSlugs]) if (!bySlug.has(each)) bySlug.set(each, target);
      bySlug.set(slug, target);
    }
    kinds.set(kind, bySlug);
  }
  return kinds;
}
