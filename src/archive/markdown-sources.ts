import type { Archive, ContentPath, Source } from './model.ts';

/** Every Markdown file that pages are made of, each once, by its path. */
export function markdownSources({ stories, pages }: Archive): ReadonlyMap<ContentPath, Source> {
  const sources = new Map<ContentPath, Source>();
  const add = (source: Source): void => {
    sources.set(source.file, source);
  };
  for (const { source, chapters } of stories) {
    add(source);
    // A one-shot's chapter is its story's own file.
    for (const chapter of chapters) add(chapter.source);
  }
  for (const { source } of pages) add(source);
  return sources;
}
