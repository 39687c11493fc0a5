import { parseDocument, stringify } from 'yaml';
import { isExternal } from '../archive/content-path.ts';
import { readSource } from '../archive/source.ts';

/** A one-shot as a story in chapters: the text of each file. */
export interface GrownStory {
  readonly index: string;
  readonly firstChapter: string;
}

/** Keys that belong to the chapter, not to its story, once there are several. */
const CHAPTER_KEYS = ['number', 'part'];

/**
 * Makes a story in chapters of a one-shot: its front matter becomes the story's, its text the first
 * chapter's. Relative targets move one folder down with the file.
 * @param isThere whether a relative target, seen from the one-shot, is a file; others stay as they are
 */
export function growStory(
  file: string,
  bytes: Uint8Array,
  isThere: (target: string) => boolean,
): GrownStory {
  const { frontMatter = '', body } = readSource(file, bytes);
  const matter = parseDocument(frontMatter, { keepSourceTokens: true });
  const taken = CHAPTER_KEYS.filter((key) => matter.has(key)).map((key) => [key, matter.get(key)]);
  for (const key of CHAPTER_KEYS) matter.delete(key);
  const story = taken.length === 0 ? frontMatter : matter.toString({ lineWidth: 0 });
  const chapter = taken.length === 0 ? '' : `---\n${stringify(Object.fromEntries(taken))}---\n\n`;
  return {
    index: `---\n${moveTargets(story, isThere)}---\n`,
    firstChapter: chapter + moveTargets(body.replace(/^\n+/u, ''), isThere),
  };
}

// Where a target can stand: a link's or picture's, a definition's, an attribute's, a cover's.
const TARGET =
  /(\]\(\s*<?|^\s*\[[^\]]+\]:\s*<?|\b(?:src|href)=["']?|\b(?:src|cover):\s*["']?)([^\s)>"',}]+)/gmu;

function moveTargets(text: string, isThere: (target: string) => boolean): string {
  return text.replace(TARGET, (whole: string, before: string, target: string) => {
    const stays = isExternal(target) || /^[/#]/u.test(target);
    const path = target.replace(/[#?].*$/u, '');
    return stays || !isThere(path) ? whole : `${before}../${target}`;
  });
}
