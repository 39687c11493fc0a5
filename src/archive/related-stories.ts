import type { ContentText } from './content-file.ts';
import { isExternal } from './content-path.ts';
import type { RelatedStory, Story } from './model.ts';
import type { Mutable } from './mutable.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import { problem } from './problem.ts';
import type { StoryData } from './schema/story.ts';
import { slug } from './slug.ts';
import type { StoryFiles } from './story-files.ts';

const KINDS = [
  ['inspired-by', 'inspiredBy'],
  ['translation-of', 'translationOf'],
  ['podfic-of', 'podficOf'],
] as const;

/** Links each story with those it comes from, and those here back to it. */
export function linkRelatedStories(
  files: readonly StoryFiles[],
  stories: readonly Mutable<Story>[],
  problems: Problem[],
): void {
  const byAddress = new Map<string, Mutable<Story>>();
  for (const story of stories) {
    for (const each of [story.slug, ...story.aliases]) byAddress.set(each, story);
  }
  for (const [index, { main }] of files.entries()) {
    const story = stories[index];
    if (story === undefined) continue;
    for (const [key, property] of KINDS) {
      for (const [position, written] of (main.data[key] ?? []).entries()) {
        const related = relate(written);
        if (related === undefined) {
          problems.push(unknownStory(main, key, position, written.address ?? ''));
          continue;
        }
        story[property].push(related);
        if (related.story !== undefined)
          byAddress.get(related.story.slug)?.inspired.push({ story, as: key });
      }
    }
  }

  function relate(written: Written): RelatedStory | undefined {
    if (written.address === undefined || isExternal(written.address)) {
      const url = written.url ?? written.address;
      const { title = url ?? '', author, language } = written;
      return { story: undefined, title, author, url, language };
    }
    const here = byAddress.get(storyName(written.address));
    if (here === undefined) return undefined;
    const author = here.authors.map(({ name }) => name).join(', ');
    return { story: here, title: here.title, author, url: undefined, language: here.languages[0] };
  }

  function unknownStory(
    { file, places }: ContentText<StoryData>,
    key: string,
    position: number,
    written: string,
  ): Problem {
    const near = nearest(storyName(written), byAddress.keys());
    const mend =
      near === undefined
        ? `Write the address of a story here, or \`${key}: { title: …, author: …, url: … }\``
        : `Write \`${key}: ${near}\``;
    const message = `There is no story “${written}” in this archive`;
    return problem('broken-link', file, places.at(key, position), message, mend);
  }
}

type Written = NonNullable<StoryData['inspired-by']>[number];

/** The story's own part of its address, however it is written: `/stories/tide/`, `../tide.md`, `tide`. */
function storyName(written: string): string {
  const parts = written
    .replace(/(?:\/index)?\.md$/iu, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  const inStories = parts.indexOf('stories');
  return slug(parts[inStories + 1] ?? parts.at(-1) ?? '');
}
