import type { Archive } from '../archive/model.ts';
import { counted } from './counted.ts';

/** `12 stories, 26 chapters`: what a command says that it has worked on. */
export function archiveSummary({ stories }: Archive): string {
  const chapters = stories.reduce((sum, story) => sum + story.chapters.length, 0);
  return `${counted(stories.length, 'story', 'stories')}, ${counted(chapters, 'chapter')}`;
}
