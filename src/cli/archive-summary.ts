import type { Archive } from '../archive/model.ts';

/** `12 stories, 26 chapters`: what a command says that it has worked on. */
export function archiveSummary({ stories }: Archive): string {
  const chapters = stories.reduce((sum, story) => sum + story.chapters.length, 0);
  const count = (of: number, one: string, many: string): string =>
    `${of.toLocaleString('en')} ${of === 1 ? one : many}`;
  return `${count(stories.length, 'story', 'stories')}, ${count(chapters, 'chapter', 'chapters')}`;
}
