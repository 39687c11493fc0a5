import type { Element, Nodes, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { readCountedTitle } from '../chapter-title.ts';
import { lineRemarks } from '../fanfiction-net/line-report.ts';
import { readMetadataLine } from '../fanfiction-net/metadata-line.ts';
import { attribute, plainText, textAt } from '../html/elements.ts';
import type { HtmlPage, HtmlReader } from '../html/html-page.ts';
import { pageAddress } from '../html/page-facts.ts';
import { withOwnLinks } from '../html/page-links.ts';
import { pictureBeside } from '../html/picture-beside.ts';
import { StoryText } from '../html/story-text.ts';
import { entry, missingAuthor } from '../report-entry.ts';
import { NO_METADATA, type ChapterDraft, type StoryDraft } from '../story-draft.ts';

/** A chapter of FanFiction.net or FictionPress as a browser saves it. */
export const fanfictionNetPage: HtmlReader = {
  format: 'FanFiction.net page',
  matches: ({ tree }) =>
    select('#storytext', tree) !== undefined && select('#profile_top', tree) !== undefined,
  read: readPage,
};

function readPage(page: HtmlPage): StoryDraft {
  const tree = withOwnLinks(page.tree);
  const text = new StoryText({ picture: pictureBeside(page) });
  const top = select('#profile_top', tree);
  const title = textAt('b', top);
  const author = textAt('a[href*="/u/"]', top);
  const summary = top && select(':scope > div', top);
  const line = readMetadataLine(factsOf(top));
  const remarks = line && lineRemarks(line);
  const picked = selectedChapter(tree);
  const story = select('#storytext', tree)?.children ?? [];
  const chapter: ChapterDraft = { ...picked?.chapter, text: text.convert(story) };
  const cover = coverOf(page, top, text);
  return {
    ...NO_METADATA,
    ...line?.metadata,
    ...topics(tree, line?.metadata.tags ?? []),
    title: title === '' ? page.name : title,
    authors: author === '' ? [] : [author],
    ...(summary === undefined ? {} : { summary: text.convert(summary.children) }),
    ...(remarks?.notes === undefined ? {} : { notes: remarks.notes }),
    ...(line?.metadata.status === 'complete' && picked !== undefined
      ? { planned: String(picked.of) }
      : {}),
    sources: sourcesOf(tree, line?.metadata.sources ?? []),
    ...(cover === undefined ? {} : { cover: { name: cover, alt: '' } }),
    shape: picked === undefined ? 'one-shot' : 'chapters',
    ...(picked && { page: { number: picked.number, of: picked.of } }),
    chapters: [picked === undefined ? { text: chapter.text } : chapter],
    pictures: text.pictures,
    report: [
      ...missingAuthor(author === '' ? [] : [author]),
      ...(line === undefined ? [entry('no-facts', 'The site’s line of facts was not found')] : []),
      ...(remarks?.report ?? []),
      ...text.report,
    ],
  };
}

/** The line of facts, with days in full where the page shows `5/8` or `8m ago`. */
function factsOf(top: Element | undefined): string {
  const span = top && selectAll('span', top).find((each) => plainText(each).startsWith('Rated:'));
  return span === undefined ? '' : withDays(span);
}

function withDays(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const instant = node.type === 'element' ? attribute(node, 'dataXutime') : undefined;
  if (instant !== undefined && /^\d{1,11}$/u.test(instant)) {
    return new Date(Number(instant) * 1000).toISOString().slice(0, 10);
  }
  return node.children.map(withDays).join('');
}

interface PickedChapter {
  readonly chapter: Pick<ChapterDraft, 'title' | 'number'>;
  readonly number: number;
  /** How many there are. */
  readonly of: number;
}

function selectedChapter(tree: Root): PickedChapter | undefined {
  const menu = select('#chap_select', tree);
  if (menu === undefined) return undefined;
  const options = selectAll('option', menu);
  const option = options.find(({ properties }) => properties['selected'] === true) ?? options[0];
  if (option === undefined) return undefined;
  const written = plainText(option);
  const number = Number(attribute(option, 'value') ?? /^\d+/u.exec(written)?.[0]);
  if (!Number.isSafeInteger(number)) return undefined;
  const called = written.replace(/^\d+\.\s*/u, '');
  return { chapter: readCountedTitle(called, number), number, of: options.length };
}

/** `Books > Gaslight`, `Gaslight + Tides Crossover`; on FictionPress, where there are none, a genre. */
function topics(tree: Root, tags: readonly string[]): Pick<StoryDraft, 'fandoms' | 'tags'> {
  const links = selectAll('#pre_story_links a', tree).map((link) => plainText(link));
  const last = links.at(-1) ?? '';
  if (last === '') return { fandoms: [], tags };
  if (isFictionPress(tree)) return { fandoms: [], tags: [...new Set([last, ...tags])] };
  const crossover = last.replace(/ Crossover$/u, '');
  return { fandoms: crossover === last ? [last] : crossover.split(' + '), tags };
}

function sourcesOf(tree: Root, sources: readonly string[]): readonly string[] {
  const address = pageAddress(tree);
  const [, host, id] =
    /^https?:\/\/(?:\w+\.)?(fanfiction\.net|fictionpress\.com)\/s\/(\d+)/u.exec(address ?? '') ??
    [];
  if (host !== undefined && id !== undefined) return [`https://www.${host}/s/${id}/`];
  return isFictionPress(tree)
    ? sources.map((source) => source.replace('fanfiction.net', 'fictionpress.com'))
    : sources;
}

function isFictionPress(tree: Root): boolean {
  return textAt('title', select('head', tree)).endsWith('| FictionPress');
}

function coverOf(page: HtmlPage, top: Element | undefined, text: StoryText): string | undefined {
  const picture = top && select('img.cimage', top);
  const src = picture && attribute(picture, 'src');
  const bytes = src === undefined ? undefined : pictureBeside(page)(src);
  return src === undefined || bytes === undefined ? undefined : text.addPicture(src, bytes);
}
