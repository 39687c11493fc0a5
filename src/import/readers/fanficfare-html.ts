import type { Element, Nodes, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import type { Root as Text } from 'mdast';
import { readChapterTitle } from '../chapter-title.ts';
import { chapterParts, type ChapterParts } from '../fanficfare/chapter-notes.ts';
import { titlePageLabels } from '../fanficfare/labels.ts';
import { titlePageFields } from '../fanficfare/title-page.ts';
import { attribute, isElement, plainText } from '../html/elements.ts';
import type { HtmlPage, HtmlReader } from '../html/html-page.ts';
import { pictureBeside } from '../html/picture-beside.ts';
import { StoryText } from '../html/story-text.ts';
import { readMetadata } from '../plain-text/metadata.ts';
import { proseFields } from '../plain-text/prose-fields.ts';
import { entry } from '../report-entry.ts';
import type { ChapterDraft, ReportEntry, StoryDraft } from '../story-draft.ts';

const SECTION = 'body > a[name^="section"] > h2';

/** A story in one HTML file by FanFicFare: https://github.com/JimmXinu/FanFicFare. */
export const fanficfareHtml: HtmlReader = {
  format: 'FanFicFare download (HTML)',
  matches: ({ tree }) =>
    select('body > h1 > a[href]', tree) !== undefined && select(SECTION, tree) !== undefined,
  read: readDownload,
};

interface Section {
  readonly heading: string;
  readonly nodes: readonly Nodes[];
}

function readDownload(page: HtmlPage): StoryDraft {
  const { tree } = page;
  const { titlePage, sections } = sectionsOf(tree);
  const text = new StoryText({ picture: pictureBeside(page) });
  const [link, ...authors] = selectAll('body > h1 a', tree);
  const title = link === undefined ? '' : plainText(link);
  const fields = titlePageFields(titlePage);
  const summary = fields.find(({ label }) => label.toLowerCase() === 'summary')?.nodes;
  const { labels, counts } = titlePageLabels(
    fields.map(({ label, nodes }) => ({ label, value: plainText(...nodes) })),
  );
  const labelled = readMetadata(labels);
  const prose = proseFields(labelled.prose, [], undefined, false);
  const read = sections.map(({ nodes }, index) =>
    chapterParts(nodes, { first: index === 0, last: index === sections.length - 1 }),
  );
  const convert = (...nodes: readonly (readonly Nodes[])[]): Text | undefined =>
    nodes.flat().length === 0 ? undefined : text.convert(nodes.flat());
  const [only] = read;
  const oneShot =
    sections.length === 1 &&
    only !== undefined &&
    isOneShot(sections[0]?.heading ?? '', title, labelled.metadata.status);
  const chapterText = (parts: ChapterParts): ChapterDraft =>
    withoutAbsent(
      { text: text.convert(parts.text) },
      {
        summary: convert(parts.summary),
        notes: convert(parts.notes),
        endnotes: convert(parts.endnotes),
      },
    );
  const notes = joined(
    prose.notes,
    convert(...read.map(({ storyNotes }) => storyNotes), oneShot ? only.notes : []),
  );
  const endnotes = convert(
    oneShot ? only.endnotes : [],
    ...read.map(({ storyEndnotes }) => storyEndnotes),
  );
  const address = link && attribute(link, 'href');
  const cover = coverOf(page, titlePage, text);
  const draft: StoryDraft = {
    ...labelled.metadata,
    title: title === '' ? page.name : title,
    authors: authors.map((author) => plainText(author)),
    sources:
      address === undefined
        ? labelled.metadata.sources
        : [...new Set([address, ...labelled.metadata.sources])],
    shape: oneShot ? 'one-shot' : 'chapters',
    chapters: oneShot
      ? [{ text: text.convert(only.text) }]
      : read.map((parts, index) => ({
          ...readChapterTitle(sections[index]?.heading ?? ''),
          ...chapterText(parts),
        })),
    report: [],
  };
  return {
    ...withoutAbsent(draft, {
      summary: convert(summary ?? [], oneShot ? only.summary : []),
      notes,
      endnotes,
      cover: cover === undefined ? undefined : { name: cover, alt: '' },
    }),
    pictures: text.pictures,
    report: [...reportOf(draft, counts, labelled.words), ...text.report],
  };
}

/** What stands above the first chapter, without the list of chapters; and each chapter. */
function sectionsOf(tree: Root): {
  readonly titlePage: readonly Nodes[];
  readonly sections: readonly Section[];
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

/** One chapter is all there is of a story that is complete, or that calls its chapter by its name. */
function isOneShot(heading: string, title: string, status: StoryDraft['status']): boolean {
  return heading === title || (status !== undefined && status !== 'ongoing');
}

function joined(first: Text | undefined, second: Text | undefined): Text | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return { type: 'root', children: [...first.children, ...second.children] };
}

function withoutAbsent<Whole extends object>(
  draft: Whole,
  added: Readonly<Record<string, unknown>>,
): Whole {
  const present = Object.entries(added).filter(([, value]) => value !== undefined);
  return { ...draft, ...Object.fromEntries(present) };
}

function coverOf(page: HtmlPage, titlePage: readonly Nodes[], text: StoryText): string | undefined {
  const picture = titlePage.find(
    (node): node is Element => isElement(node) && node.tagName === 'img',
  );
  const src = picture && attribute(picture, 'src');
  const bytes = src === undefined ? undefined : pictureBeside(page)(src);
  return src === undefined || bytes === undefined ? undefined : text.addPicture(src, bytes);
}

function reportOf(
  draft: StoryDraft,
  counts: readonly string[],
  words: number | undefined,
): readonly ReportEntry[] {
  return [
    ...(draft.authors.length === 0
      ? [entry('author', 'No author was found; Unknown stands for the name')]
      : []),
    ...(counts.length > 0 ? [entry('counts', `Not kept: ${counts.join(', ')}`)] : []),
    ...(words === undefined
      ? []
      : [entry('words', `The file says that it has ${words} words; Lamplight counts them itself`)]),
  ];
}
