import { dirname, join } from 'node:path/posix';
import type { Element, Root } from 'hast';
import { BOOKS } from '../books.ts';
import { PNG } from '../web-fixture.ts';
import { contentBytes, zipOf, type Content } from '../zip-of.ts';
import { HTML } from './html.ts';
import { sourceOf, type Source, type Ways } from './source.ts';
import { xmlTree } from './xml.ts';

interface Book extends Ways {
  readonly name: string;
  readonly format: string;
  /** What an author wrote, in the order of the story: documents, and selectors in them. */
  readonly story: readonly (readonly [path: string, selector: string])[];
  /** In which document and behind what a passage can be put. */
  readonly passage: { readonly path: string; readonly after: string };
}

const AO3 = 'The_Ninth_Stair_split_00';

const BOUND: readonly Book[] = [
  {
    name: 'ao3',
    format: 'AO3 download (EPUB)',
    story: [
      [`${AO3}1.xhtml`, 'blockquote'],
      [`${AO3}2.xhtml`, '.userstuff, .userstuff2'],
      [`${AO3}3.xhtml`, '.userstuff2'],
      [`${AO3}4.xhtml`, '.userstuff'],
    ],
    chapters: 2,
    vocabulary: { emphasised: `${HTML.emphasised}, .calibre5`, ornaments: ['* * *'] },
    passage: {
      path: `${AO3}2.xhtml`,
      after: '<p class="calibre8">Ada went up <span class="calibre5">slowly</span>, counting.</p>',
    },
  },
  {
    name: 'fanficfare',
    format: 'FanFicFare download (EPUB)',
    story: [
      ['OEBPS/title_page.xhtml', 'div > p'],
      ['OEBPS/file0001.xhtml', '.fff_chapter_notes > blockquote, .chaptertext'],
      ['OEBPS/file0002.xhtml', 'p'],
    ],
    chapters: 2,
    rewritten: [['file0002.xhtml', '02-epilogue.md']],
    passage: { path: 'OEBPS/file0001.xhtml', after: 'less</a>.</p>' },
  },
  {
    name: 'fichub',
    format: 'FicHub download (EPUB)',
    story: [
      ['OEBPS/introduction.xhtml', 'p > p'],
      ['OEBPS/chap_1.xhtml', 'body'],
      ['OEBPS/chap_2.xhtml', 'body'],
    ],
    chapters: 2,
    vocabulary: { without: `${HTML.without}, h2` },
    passage: { path: 'OEBPS/chap_1.xhtml', after: '<p>It smelled of <em>oil</em>.</p>' },
  },
  {
    name: 'webtoepub',
    format: 'WebToEpub download (EPUB)',
    story: [
      ['OEBPS/content.opf', 'dc\\:description'],
      ['OEBPS/Text/0000_Information.xhtml', 'div + div'],
      ['OEBPS/Text/0001_One.xhtml', 'body'],
      ['OEBPS/Text/0002_Two.xhtml', 'body'],
    ],
    chapters: 2,
    vocabulary: { without: `${HTML.without}, h1` },
    passage: { path: 'OEBPS/Text/0001_One.xhtml', after: '<p>It was clear.</p>' },
  },
  {
    name: 'epub-3',
    format: 'EPUB',
    story: [
      ['OEBPS/dedication.xhtml', 'body'],
      ['OEBPS/one.xhtml', 'body'],
      ['OEBPS/two.xhtml', 'body'],
    ],
    chapters: 3,
    vocabulary: {
      calls: `[epub\\:type=noteref], ${HTML.calls}`,
      without: `${HTML.without}, h1, [epub\\:type=backlink]`,
    },
    rewritten: [['one.xhtml', '01-the-lamp.md']],
    passage: { path: 'OEBPS/one.xhtml', after: '<p>She wrote:</p>' },
  },
  {
    name: 'epub-2',
    format: 'EPUB',
    story: [
      ['OEBPS/a.html', 'body'],
      ['OEBPS/a_split.html', 'body'],
      ['OEBPS/b.html', 'body'],
    ],
    chapters: 2,
    vocabulary: {
      emphasised: `${HTML.emphasised}, .slant`,
      strong: `${HTML.strong}, .fat`,
      without: `${HTML.without}, h2`,
      ornaments: ['~*~'],
    },
    passage: { path: 'OEBPS/b.html', after: '<p class="text">Down again.</p>' },
  },
];

/** A book of each kind. @param more what to put into each story */
export function bookSources(more = ''): readonly Source[] {
  return BOUND.map(({ name, format, story, passage, ...ways }) => {
    const files: Record<string, Content> = { ...BOOKS[name] };
    files[passage.path] = text(files[passage.path]).replace(passage.after, (at) => at + more);
    if (more !== '') files[join(dirname(passage.path), 'stair.png')] = PNG;
    // One tree, for a note may stand in another document.
    const root: Root = {
      type: 'root',
      children: Object.keys(files)
        .filter((path) => /\.(?:x?html|opf)$/u.test(path))
        .flatMap((path) => documentOf(path, text(files[path]))),
    };
    return sourceOf(
      {
        name: `${name}.epub`,
        format,
        bytes: zipOf(files),
        pieces: story.map(([path, selector]) => ({
          root,
          story: selector
            .split(', ')
            .map((each) => `[data-path=${JSON.stringify(path)}] ${each}`)
            .join(', '),
        })),
        vocabulary: HTML,
      },
      ways,
    );
  });
}

/** A document of a book, with its path. */
function documentOf(path: string, xml: string): readonly Element[] {
  return xmlTree(xml).children.flatMap((child) =>
    child.type === 'element'
      ? [{ ...child, properties: { ...child.properties, dataPath: path } }]
      : [],
  );
}

function text(content: Content = ''): string {
  return contentBytes(content).toString('utf8');
}
