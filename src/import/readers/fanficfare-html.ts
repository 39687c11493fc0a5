import type { Element, Nodes, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { fanficfareHtmlStory, type HtmlSection } from '../fanficfare/html-story.ts';
import { attribute, isElement, plainText } from '../html/elements.ts';
import type { HtmlPage, HtmlReader } from '../html/html-page.ts';
import { pictureBeside } from '../html/picture-beside.ts';
import { StoryText } from '../html/story-text.ts';
import type { StoryDraft } from '../story-draft.ts';

const SECTION = 'body > a[name^="section"] > h2';

/** A story in one HTML file by FanFicFare: https://github.com/JimmXinu/FanFicFare. */
export const fanficfareHtml: HtmlReader = {
  format: 'FanFicFare download (HTML)',
  matches: ({ tree }) =>
    select('body > h1 > a[href]', tree) !== undefined && select(SECTION, tree) !== undefined,
  read: readDownload,
};

function readDownload(page: HtmlPage): StoryDraft {
  const { tree } = page;
  const text = new StoryText({ picture: pictureBeside(page) });
  const [link, ...authors] = selectAll('body > h1 a', tree);
  const title = link === undefined ? '' : plainText(link);
  const { titlePage, sections } = sectionsOf(tree);
  return fanficfareHtmlStory(
    {
      title: title === '' ? page.name : title,
      authors: authors.map((author) => plainText(author)),
      address: link && attribute(link, 'href'),
      titlePage,
      sections,
      cover: coverOf(page, titlePage, text),
    },
    text,
  );
}

/** What stands above the first chapter, without the list of chapters; and each chapter. */
function sectionsOf(tree: Root): {
  readonly titlePage: readonly Nodes[];
  readonly sections: readonly HtmlSection[];
} {
  const headings = new Map(
    selectAll('body > a[name^="section"]', tree).map((anchor) => [anchor, plainText(anchor)]),
  );
  const titlePage: Nodes[] = [];
  const sections: { heading: string; nodes: Nodes[] }[] = [];
  for (const node of select('body', tree)?.children ?? []) {
    const heading = isElement(node) ? headings.get(node) : undefined;
    if (heading !== undefined) sections.push({ heading, nodes: [] });
    else (sections.at(-1)?.nodes ?? titlePage).push(node);
  }
  return { titlePage, sections };
}

function coverOf(page: HtmlPage, titlePage: readonly Nodes[], text: StoryText): string | undefined {
  const picture = titlePage.find(
    (node): node is Element => isElement(node) && node.tagName === 'img',
  );
  const src = picture && attribute(picture, 'src');
  const bytes = src === undefined ? undefined : pictureBeside(page)(src);
  return src === undefined || bytes === undefined ? undefined : text.addPicture(src, bytes);
}
