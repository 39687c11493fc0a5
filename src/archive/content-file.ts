import { digest } from './digest.ts';
import type { ContentPath, FieldName } from './model.ts';
import { FIELD_NAMES } from './model.ts';
import type { Places } from './places.ts';
import type { Problem } from './problem.ts';
import type { ChapterData } from './schema/chapter.ts';
import { chapterKeys } from './schema/chapter.ts';
import { canonicalKey } from './schema/keys.ts';
import type { DataOf, Keys } from './schema/mapping.ts';
import { checkMapping } from './schema/mapping.ts';
import type { PageData } from './schema/page.ts';
import { pageKeys } from './schema/page.ts';
import type { StoryData } from './schema/story.ts';
import { storyKeys } from './schema/story.ts';
import { readSource } from './source.ts';
import { readYaml } from './yaml-reader.ts';

/** A Markdown file once read and checked for itself, before it knows of the others. No text in it. */
export interface ContentText<Data> {
  readonly file: ContentPath;
  readonly digest: string;
  readonly data: Data;
  readonly places: Places;
  readonly hasFrontMatter: boolean;
  /** How many characters stand below the front matter, space aside. */
  readonly letters: number;
  readonly fields: readonly FieldName[];
  readonly problems: readonly Problem[];
}

export function readStoryFile(file: ContentPath, bytes: Uint8Array): ContentText<StoryData> {
  return readMarkdown(file, bytes, 'a story', storyKeys);
}

export function readChapterFile(file: ContentPath, bytes: Uint8Array): ContentText<ChapterData> {
  return readMarkdown(file, bytes, 'a chapter', chapterKeys);
}

export function readPageFile(file: ContentPath, bytes: Uint8Array): ContentText<PageData> {
  return readMarkdown(file, bytes, 'a page', pageKeys);
}

function readMarkdown<K extends Keys>(
  file: ContentPath,
  bytes: Uint8Array,
  owner: string,
  keys: K,
): ContentText<DataOf<K>> {
  const source = readSource(file, bytes);
  const yaml = readYaml(file, source.frontMatter ?? '', source.frontMatterLine, canonicalKey);
  const { data, problems } = checkMapping(file, yaml, owner, keys);
  return {
    file,
    digest: digest(bytes),
    data,
    places: yaml.places,
    hasFrontMatter: source.frontMatter !== undefined,
    letters: source.body.replaceAll(/\s+/gu, '').length,
    fields: FIELD_NAMES.filter((name) => data[name] !== undefined),
    problems: [...source.problems, ...yaml.problems, ...problems],
  };
}
