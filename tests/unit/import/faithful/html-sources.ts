import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { HTML, htmlTree } from './html.ts';
import { sourceOf, type Source, type Ways } from './source.ts';

export const FIXTURES = new URL('../../../fixtures/import/', import.meta.url);

interface Page extends Ways {
  readonly path: string;
  readonly format: string;
  /** What an author wrote, in the order of the story, by selectors; or HTML, of what is no element's. */
  readonly story: readonly string[];
  readonly encoding?: string;
  /** The page's own address. */
  readonly base?: string;
  /** Behind what a passage can be put, and how many gaps are scene breaks then. */
  readonly passage?: { readonly after: string; readonly gaps?: number };
}

const AO3 = 'AO3 download (HTML)';
const AO3_PAGE = 'AO3 page';
const CHAPTER_NOTES = '.fff_chapter_notes';
const LANDMARK = `${HTML.without}, #work`;

const PAGES: readonly Page[] = [
  {
    path: 'ao3-html/one-shot.html',
    format: AO3,
    story: [
      // Of the works that it has to do with, those that front matter has no key for.
      '#preface .meta > blockquote, #preface li:has(span[lang]), #preface li:not(:has(a))',
      '#chapters > div.userstuff',
      '#endnotes > blockquote',
    ],
    passage: { after: '“A hundred,” she said.</p>' },
  },
  {
    path: 'ao3-html/chapters.html',
    format: AO3,
    story: ['#chapters > .meta > blockquote, #chapters > div.userstuff', '#endnotes > blockquote'],
    chapters: 5,
    passage: { after: '<p>The tin lamp burned first.</p>' },
  },
  {
    path: 'ao3-html/planned.html',
    format: AO3,
    // A language that is none, which the notes keep.
    story: ['.tags > :is(dt, dd):nth-of-type(4)', '#chapters > div.userstuff'],
    chapters: 1,
  },
  {
    path: 'ao3-html/ugly.html',
    format: AO3,
    story: [
      '#preface .meta > blockquote',
      '#chapters > .meta > blockquote, #chapters > div.userstuff',
    ],
    chapters: 2,
    vocabulary: { ornaments: ['~*~'] },
    // Empty paragraphs, one and two, where others have none between them.
    gaps: 2,
  },
  {
    path: 'ao3-html/old-one-shot.html',
    format: AO3,
    story: ['.meta > blockquote, #chapters'],
    passage: { after: '<p>Tam kept the ends in a drawer.</p>' },
  },
  {
    path: 'ao3-html/old-chapters.html',
    format: AO3,
    story: ['#chapters > .meta > blockquote, #chapters > div.userstuff'],
    chapters: 2,
    passage: { after: '<p>The left wick burned low.</p>' },
  },
  {
    path: 'ao3-html/page-single.html',
    format: AO3_PAGE,
    story: ['#chapters > .userstuff'],
    passage: { after: '<p>The wick was short.</p>' },
  },
  {
    path: 'ao3-html/page-chapter.html',
    format: AO3_PAGE,
    story: ['#chapters .userstuff'],
    chapters: 1,
    vocabulary: { without: LANDMARK, calls: '#up', label: /^\* /u },
  },
  {
    path: 'ao3-html/page-entire.html',
    format: AO3_PAGE,
    base: 'https://archiveofourown.org/works/1000006',
    story: [
      '#workskin > :first-child > :is(.summary, .notes) > blockquote',
      '.associations > li:is(:has(span[lang]), :nth-child(n + 4))',
      '.chapter > .userstuff, .chapter > .preface blockquote',
      '#work_endnotes blockquote',
    ],
    chapters: 2,
    vocabulary: { without: LANDMARK, calls: '#back1' },
  },
  {
    path: 'fanficfare/single.html',
    format: 'FanFicFare download (HTML)',
    story: ['<p>Butter.<br/>Then jam.', 'a[name] ~ *'],
  },
  {
    path: 'fanficfare/multi.html',
    format: 'FanFicFare download (HTML)',
    // A label that no key is for stands in the notes, below the summary.
    story: ['.full tr:last-child > td:last-child', '.full tr:nth-last-child(2) > td', '.story'],
    chapters: 3,
    vocabulary: {
      plain: `${CHAPTER_NOTES} > blockquote, .full b`,
      without: `${HTML.without}, ${CHAPTER_NOTES} > :is(b, hr)`,
    },
    passage: { after: '“One,” she said.</p>' },
  },
  {
    path: 'fichub/multi.html',
    format: 'FicHub download (HTML)',
    story: ['h2 + div', '[id^=chap_]'],
    chapters: 3,
    vocabulary: { without: `${HTML.without}, .chapter_nav, [id^=chap_] > h2` },
    passage: { after: '<p>The kettle was cold.</p>' },
  },
  {
    path: 'fanfiction-net/chapter.html',
    format: 'FanFiction.net page',
    encoding: 'windows-1252',
    story: ['#profile_top > div', '#storytext'],
    chapters: 1,
    vocabulary: { underlined: 'u, [style*=underline]' },
    passage: { after: 'said Tom.</p>' },
  },
  {
    path: 'fanfiction-net/one-shot.html',
    format: 'FanFiction.net page',
    // A day that is none, which the notes keep.
    story: ['<p>Published: 5h ago', '#storytext'],
  },
  {
    path: 'royal-road/chapter.html',
    format: 'Royal Road page',
    story: ['.author-note, .chapter-inner'],
    chapters: 1,
    // What the site hides among the paragraphs.
    vocabulary: { without: `${HTML.without}, .cjQ2x9` },
    passage: { after: '<p class="cnM0bb">It went down <em>further</em>.</p>' },
  },
  {
    path: 'wattpad/part.html',
    format: 'Wattpad page',
    story: ['pre'],
    chapters: 1,
    // How many readers have said something of a paragraph.
    vocabulary: { without: `${HTML.without}, button` },
    // Among more paragraphs, the empty one is a gap.
    passage: { after: '<p data-p-id="a3">She cut it.</p>', gaps: 1 },
  },
  { path: 'wattpad/listed-part.html', format: 'Wattpad page', story: ['pre'], chapters: 1 },
  {
    path: 'web-page/plain-chapters.html',
    format: 'web page',
    story: ['body'],
    chapters: 3,
    vocabulary: { without: `${HTML.without}, h1, h2, h3, p[align]` },
    passage: { after: '<p>There were ninety-nine steps.</p>' },
  },
  {
    path: 'web-page/with-menus.html',
    format: 'web page',
    story: ['<p>A keeper, a kettle, and a visitor who is late.', '.post-body'],
    passage: { after: 'as if by a smaller hand.</p>' },
  },
];

/** Every HTML fixture. @param more what to put into each story that has a place for it */
export function htmlSources(more = ''): readonly Source[] {
  return PAGES.filter(({ passage }) => more === '' || passage !== undefined).map((page) => {
    const { path, format, story, encoding = 'utf-8', base, passage, gaps = 0, ...ways } = page;
    const file = readFileSync(new URL(path, FIXTURES));
    const original = new TextDecoder(encoding).decode(file);
    const html = original.replace(passage?.after ?? '', (found) => found + more);
    const root = htmlTree(html);
    return sourceOf(
      {
        name: basename(path),
        format,
        bytes: more === '' ? file : Buffer.from(html),
        pieces: story.map((each) =>
          each.startsWith('<') ? { root: htmlTree(each) } : { root, story: each },
        ),
        vocabulary: { ...HTML, address: (link) => new URL(HTML.address(link), base).href },
      },
      { ...ways, gaps: more === '' ? gaps : (passage?.gaps ?? gaps) },
    );
  });
}
