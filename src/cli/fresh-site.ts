import { isMap, parseDocument, stringify } from 'yaml';
import { CONTENT_FORMAT } from '../archive/schema/site.ts';

/** What `init` asks. */
export interface SiteAnswers {
  readonly title: string;
  readonly author: string | undefined;
  readonly language: string;
  readonly url: string | undefined;
}

/** A `site.yaml` for answers: what was not answered is a comment. */
export function freshSiteFile({ title, author, language, url }: SiteAnswers): string {
  const line = (key: string, value: string | undefined, example: string): string =>
    value === undefined ? `# ${key}: ${example}\n` : stringify({ [key]: value }, { lineWidth: 0 });
  return [
    `format: ${CONTENT_FORMAT}\n`,
    line('title', title, ''),
    '# description: One sentence about this archive.\n',
    line('language', language, ''),
    line(
      'author',
      author,
      'Your name, which stories without an author of their own are signed with',
    ),
    line('url', url, 'https://example.org/stories'),
    '# reply: mailto:you@example.org\n',
    '# public: false     # asks search engines to leave the site out\n',
  ].join('');
}

/**
 * A person's own `site.yaml` with the answers in it; everything else in it stays, comments too.
 * @returns `undefined` where it is no YAML mapping
 */
export function updatedSiteFile(text: string, answers: SiteAnswers): string | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  for (const [key, value] of Object.entries(answers)) {
    if (value !== undefined) document.set(key, value);
  }
  return document.toString({ lineWidth: 0 });
}

/** The first prose page of an archive. */
export function freshAboutPage(title: string, author: string | undefined): string {
  const whose = author === undefined ? '' : ` by ${author}`;
  return `---
title: About
---

${title}: stories${whose}.

This page is \`pages/about.md\` in the content folder. Write here who you are, and how to reach you.
`;
}
