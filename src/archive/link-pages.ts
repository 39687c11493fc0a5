import { grantAddresses } from './address-book.ts';
import { RESERVED_PAGE_SLUGS } from './addresses.ts';
import type { ContentText } from './content-file.ts';
import type { ContentPath, Page, Site } from './model.ts';
import type { Problem } from './problem.ts';
import { FILE_START, problem } from './problem.ts';
import type { PageData } from './schema/page.ts';
import { slug } from './slug.ts';
import { fileName } from './story-files.ts';

/** The prose pages that are not drafts, by address. */
export function linkPages(
  texts: readonly ContentText<PageData>[],
  site: Site,
  problems: Problem[],
): Page[] {
  const claims = texts
    .filter(({ data }) => data.draft !== true)
    .map((text) => {
      const own = slug(fileName(text.file).replace(/\.md$/iu, ''));
      return { slug: own, aliases: [], text, instead: own };
    });
  const rules = { noun: 'page', reserved: RESERVED_PAGE_SLUGS, rename: true };
  return grantAddresses(claims, rules, problems).map(({ slug: own, text }) => ({
    slug: own,
    title: titleOf(text, problems),
    description: text.data.description,
    source: {
      file: text.file,
      digest: text.digest,
      language: text.data.language ?? site.language,
      letters: text.letters,
      fields: text.fields,
    },
  }));
}

/** Files of `static/` that would lie where a page of the archive does. */
export function checkStatics(
  statics: readonly ContentPath[],
  pages: readonly Page[],
  problems: Problem[],
): void {
  const taken = new Set([...RESERVED_PAGE_SLUGS, ...pages.map((page) => page.slug)]);
  for (const file of statics) {
    const [first = '', ...below] = file.split('/').slice(1);
    const name = below.length === 0 ? first.replace(/\.html?$/iu, '') : first;
    if ((below.length === 0 && name === first) || !taken.has(name)) continue;
    const message = `This file would lie where Lamplight puts pages of its own, at /${name}`;
    const mend = `Move it to another folder, such as static/files/${fileName(file)}`;
    problems.push(problem('same-address', file, FILE_START, message, mend));
  }
}

function titleOf({ file, data, places }: ContentText<PageData>, problems: Problem[]): string {
  if (data.title !== undefined) return data.title;
  const words = fileName(file).replace(/\.md$/iu, '').replaceAll('-', ' ');
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  if (!places.has('title')) {
    const mend = `Begin the file with three lines: \`---\`, \`title: ${title}\`, \`---\``;
    problems.push(problem('missing-key', file, FILE_START, 'The page has no title', mend));
  }
  return title;
}
