import type { ContentPath } from './model.ts';

/** What a file is to an archive, by its path alone. */
export type ContentRole =
  | { readonly role: 'site' | 'tags' | 'page' | 'static' | 'picture' | 'other' }
  | { readonly role: 'one-shot' | 'index' | 'chapter'; readonly story: string }
  /** Nearly the name of something that would be read. */
  | { readonly role: 'misnamed'; readonly rename: string }
  /** Text where nothing reads it. */
  | { readonly role: 'stray'; readonly mend: string };

export const SITE_FILE: ContentPath = 'site.yaml';
export const TAGS_FILE: ContentPath = 'tags.yaml';

const MARKDOWN = /\.md$/iu;
const NEARLY_MARKDOWN = /\.(?:markdown|mdown|mkdn?|mdx)$/iu;
/** What authors write in that is not Markdown. */
const DOCUMENT = /\.(?:txt|docx?|odt|rtf|pages|html?|epub|pdf)$/iu;
const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg)$/iu;

/** Says what a file of `content/` is. */
export function roleOf(path: ContentPath): ContentRole {
  const [room = '', ...inside] = path.split('/');
  const name = inside.at(-1) ?? room;
  if (path === SITE_FILE) return { role: 'site' };
  if (path === TAGS_FILE) return { role: 'tags' };
  if (room === 'static' && inside.length > 0) return { role: 'static' };
  const configuration = /^(site|tags)\.ya?ml$/iu.exec(path);
  if (configuration !== null) {
    return { role: 'misnamed', rename: `${(configuration[1] ?? '').toLowerCase()}.yaml` };
  }
  const isRoom = (room === 'stories' || room === 'pages') && inside.length > 0;
  if (isRoom && NEARLY_MARKDOWN.test(name)) {
    return { role: 'misnamed', rename: path.replace(NEARLY_MARKDOWN, '.md') };
  }
  if (isRoom && PICTURE.test(name)) return { role: 'picture' };
  if (isRoom && DOCUMENT.test(name)) return { role: 'stray', mend: documentMend(path) };
  if (!MARKDOWN.test(name)) return { role: 'other' };
  if (room === 'stories') return storyRole(inside);
  if (room === 'pages' && inside.length === 1) return { role: 'page' };
  if (room === 'pages') return { role: 'stray', mend: `Move it to pages/${name}` };
  return { role: 'stray', mend: `Move it to stories/ or pages/` };
}

function documentMend(path: ContentPath): string {
  const markdown = path.replace(DOCUMENT, '.md');
  return /\.txt$/iu.test(path)
    ? `Rename it to ${markdown} where it is Markdown; else move it out of here and use \`npm run import\``
    : `Save its text as Markdown, as ${markdown}, and move it out of here`;
}

function storyRole(inside: readonly string[]): ContentRole {
  const [first = '', second, ...deeper] = inside;
  if (second === undefined) return { role: 'one-shot', story: first.replace(MARKDOWN, '') };
  if (deeper.length > 0) {
    return {
      role: 'stray',
      mend: `Move it to stories/${first}/; a story’s folder has no folders of text`,
    };
  }
  return { role: /^index\.md$/iu.test(second) ? 'index' : 'chapter', story: first };
}
