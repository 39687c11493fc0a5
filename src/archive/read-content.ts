import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mapConcurrently } from './concurrency.ts';
import type { ContentText } from './content-file.ts';
import { readChapterFile, readPageFile, readStoryFile } from './content-file.ts';
import { SITE_FILE, roleOf } from './content-role.ts';
import type { ContentFile } from './content-tree.ts';
import { listContent, reasonOf } from './content-tree.ts';
import type { ContentPath, Declaration, Picture } from './model.ts';
import type { ReadPicture } from './pictures.ts';
import { readPicture } from './pictures.ts';
import type { Problem } from './problem.ts';
import { FILE_START, problem } from './problem.ts';
import type { ReadMemo } from './read-memo.ts';
import type { PageData } from './schema/page.ts';
import type { ChapterData } from './schema/chapter.ts';
import type { StoryData } from './schema/story.ts';
import type { CheckedTags } from './schema/tags.ts';
import { checkTags } from './schema/tags.ts';
import type { ReadSite } from './site.ts';
import { missingSite, parseSite } from './site.ts';
import { decodeText } from './source.ts';
import { fileName } from './story-files.ts';
import type { StoryGroup } from './story-groups.ts';
import { readYaml } from './yaml-reader.ts';

/** Everything below `content/`, each file read and checked for itself, nothing linked yet. */
export interface Content {
  readonly site: ReadSite['site'];
  readonly declarations: readonly Declaration[];
  /** By path. */
  readonly stories: readonly StoryGroup[];
  readonly pages: readonly ContentText<PageData>[];
  readonly pictures: ReadonlyMap<ContentPath, Picture>;
  readonly brokenPictures: ReadonlySet<ContentPath>;
  readonly statics: readonly ContentPath[];
  readonly problems: readonly Problem[];
}

/**
 * Reads what changed since the memo's last reading, many files at once. Never throws for content.
 * @param onListed is called with the number of files before any of them is read
 */
export async function readContent(
  directory: string,
  memo: ReadMemo,
  onListed?: (files: number) => void,
): Promise<Content> {
  const tree = await listContent(directory);
  onListed?.(tree.files.length);
  memo.begin();
  const unreadable = tree.unreadable.map(({ path, reason }) => cannotRead(path, reason));
  const pieces = await mapConcurrently(tree.files, async (file): Promise<Piece> => {
    try {
      return await readPiece(directory, file, memo);
    } catch (error) {
      return { is: 'problem', value: cannotRead(file.path, reasonOf(error)) };
    }
  });
  return assemble(pieces, unreadable, tree.isThere);
}

/** What one file turned out to be. */
type Piece =
  | { readonly is: 'site'; readonly value: ReadSite }
  | { readonly is: 'tags'; readonly value: CheckedTags }
  | { readonly is: 'main'; readonly story: string; readonly value: ContentText<StoryData> }
  | { readonly is: 'chapter'; readonly story: string; readonly value: ContentText<ChapterData> }
  | { readonly is: 'page'; readonly value: ContentText<PageData> }
  | { readonly is: 'picture'; readonly value: ReadPicture; readonly path: ContentPath }
  | { readonly is: 'static'; readonly value: ContentPath }
  | { readonly is: 'problem'; readonly value: Problem }
  | { readonly is: 'nothing' };

async function readPiece(directory: string, file: ContentFile, memo: ReadMemo): Promise<Piece> {
  const { path } = file;
  const read = <Value>(parse: (path: ContentPath, bytes: Uint8Array) => Value): Promise<Value> =>
    memo.recall(file, async () => parse(path, await readFile(join(directory, path))));
  const found = roleOf(path);
  switch (found.role) {
    case 'site':
      return { is: 'site', value: await read(parseSite) };
    case 'tags':
      return { is: 'tags', value: await read(parseTags) };
    case 'one-shot':
      return { is: 'main', story: path, value: await read(readStoryFile) };
    case 'index':
      return { is: 'main', story: `stories/${found.story}`, value: await read(readStoryFile) };
    case 'chapter':
      return { is: 'chapter', story: `stories/${found.story}`, value: await read(readChapterFile) };
    case 'page':
      return { is: 'page', value: await read(readPageFile) };
    case 'picture': {
      const value = await memo.recall(file, () => readPicture(directory, file));
      return { is: 'picture', value, path };
    }
    case 'static':
      return { is: 'static', value: path };
    case 'misnamed':
      return { is: 'problem', value: misnamed(path, found.rename) };
    case 'stray':
      return { is: 'problem', value: stray(path, found.mend) };
    case 'other':
      return { is: 'nothing' };
  }
}

function assemble(
  pieces: readonly Piece[],
  unreadable: readonly Problem[],
  isThere: boolean,
): Content {
  const problems: Problem[] = [...unreadable];
  const groups = new Map<string, StoryGroup>();
  const pages: ContentText<PageData>[] = [];
  const pictures = new Map<ContentPath, Picture>();
  const brokenPictures = new Set<ContentPath>();
  const statics: ContentPath[] = [];
  let site: ReadSite | undefined;
  let declarations: readonly Declaration[] = [];
  const group = (path: string): StoryGroup => {
    let found = groups.get(path);
    if (found === undefined) {
      found = { name: fileName(path).replace(/\.md$/iu, ''), path, main: undefined, chapters: [] };
      groups.set(path, found);
    }
    return found;
  };
  for (const piece of pieces) {
    switch (piece.is) {
      case 'site':
        site = piece.value;
        break;
      case 'tags':
        declarations = piece.value.declarations;
        problems.push(...piece.value.problems);
        break;
      case 'main':
        group(piece.story).main = piece.value;
        problems.push(...piece.value.problems);
        break;
      case 'chapter':
        group(piece.story).chapters.push(piece.value);
        problems.push(...piece.value.problems);
        break;
      case 'page':
        pages.push(piece.value);
        problems.push(...piece.value.problems);
        break;
      case 'picture':
        if (piece.value.picture !== undefined) pictures.set(piece.path, piece.value.picture);
        else {
          brokenPictures.add(piece.path);
          problems.push(piece.value.problem);
        }
        break;
      case 'static':
        statics.push(piece.value);
        break;
      case 'problem':
        problems.push(piece.value);
        break;
      case 'nothing':
        break;
    }
  }
  const { site: known, problems: ofSite } = site ?? missingSite(SITE_FILE, isThere);
  problems.push(...ofSite);
  return {
    site: known,
    declarations,
    stories: [...groups.values()],
    pages,
    pictures,
    brokenPictures,
    statics,
    problems,
  };
}

function parseTags(file: ContentPath, bytes: Uint8Array): CheckedTags {
  const { text, problems } = decodeText(file, bytes);
  const checked = checkTags(file, readYaml(file, text, 1));
  return { ...checked, problems: [...problems, ...checked.problems] };
}

function cannotRead(path: ContentPath, reason: string): Problem {
  const mend = 'Make it readable, or take it out of the folder';
  return problem('unreadable-file', path, FILE_START, `This cannot be read: ${reason}`, mend);
}

function misnamed(path: ContentPath, rename: ContentPath): Problem {
  const message = 'Nothing reads a file of this name';
  return problem('misnamed-file', path, FILE_START, message, `Rename it to ${rename}`);
}

function stray(path: ContentPath, mend: string): Problem {
  return problem('stray-file', path, FILE_START, 'Nothing reads this file', mend);
}
