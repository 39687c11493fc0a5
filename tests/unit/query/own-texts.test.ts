import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../src/archive/edition.ts';
import type { ContentPath, Story } from '../../../src/archive/model.ts';
import { createEditionReader } from '../../../src/cli/open-edition.ts';
import { silentProgress } from '../../../src/cli/progress.ts';
import { chapterPage, wholeStory } from '../../../src/query/chapter.ts';
import { EditionIndex } from '../../../src/query/edition-index.ts';
import { storyPage } from '../../../src/query/story.ts';
import { FIXTURE } from '../../site/build-fixture.ts';
import { inFolder, TODAY } from '../archive/content-folder.ts';

/** The edition while nothing but these files is rendered. */
function knowing(files: readonly ContentPath[], edition: Edition): EditionIndex {
  const known = new Set(files);
  const own = (file: ContentPath): ContentPath => {
    if (!known.has(file)) throw new Error(`${file} is not rendered yet`);
    return file;
  };
  return new EditionIndex({
    ...edition,
    facts: (file) => edition.facts(own(file)),
    html: async (file, part, scope) => edition.html(own(file), part, scope),
  });
}

async function pagesOf(story: Story, edition: Edition): Promise<number> {
  const { chapters } = story;
  const own = story.source.file;
  const all = knowing([own, ...chapters.map(({ source }) => source.file)], edition);
  await storyPage(story, all);
  if (story.oneShot) return 1;
  await wholeStory(story, all);
  for (const chapter of chapters) {
    await chapterPage(story, chapter, knowing([own, chapter.source.file], edition));
  }
  return 2 + chapters.length;
}

describe('pages of stories', () => {
  it('need no texts but the story’s own, and those of chapters only their own chapter’s', () =>
    inFolder({}, async (cache) => {
      const reader = createEditionReader({ content: FIXTURE, cache, today: TODAY });
      const { edition } = await reader.read(silentProgress);
      let pages = 0;
      for (const story of edition.archive.stories) pages += await pagesOf(story, edition);
      expect(pages).toBeGreaterThan(20);
      await reader.close();
    }));
});
