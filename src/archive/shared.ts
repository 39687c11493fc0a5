import type { Site } from './model.ts';

/** Whether pages say anything to other sites: the archive is public, and knows where it stands. */
export function isShared({ public: open, url }: Pick<Site, 'public' | 'url'>): boolean {
  return open && url !== undefined;
}
