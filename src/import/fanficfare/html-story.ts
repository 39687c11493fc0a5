import type { Element, Nodes } from 'hast';
import type { Root as Text } from 'mdast';
import { hasClass, isBlank, isElement, plainText } from '../html/elements.ts';
import type { StoryText } from '../html/story-text.ts';
import { takeOut } from '../html/take-out.ts';
import type { StoryDraft } from '../story-draft.ts';
import { sortNotes, type ChapterParts, type Note } from './chapter-notes.ts';
import { fanficfareStory } from './story.ts';
import { titlePageFields } from './title-page.ts';

/** What FanFicFare makes of a story in HTML, whatever file it puts that in. */
export interface HtmlParts {
  readonly title: string;
  readonly authors: readonly string[];
  /** Of the story on the web. */
  readonly address: string | undefined;
  /** What stands on the title page. */
  readonly titlePage: readonly Nodes[];
  readonly sections: readonly HtmlSection[];
  /** The name of its picture beside the story. */
  readonly cover: string | undefined;
}

/** A chapter. */
export interface HtmlSection {
  readonly heading: string;
  readonly nodes: readonly Nodes[];
}

/** Puts a story together. @param text what turns its HTML into text */
export function fanficfareHtmlStory(parts: HtmlParts, text: StoryText): StoryDraft {
  const fields = titlePageFields(parts.titlePage);
  const summary = fields.find(({ label }) => label.toLowerCase() === 'summary')?.nodes ?? [];
  const convert = (nodes: readonly Nodes[]): Text | undefined =>
    nodes.length === 0 ? undefined : text.convert(nodes);
  const chapters = parts.sections.map(({ heading, nodes }, index) => ({
    heading,
    parts: chapterParts(nodes, { first: index === 0, last: index === parts.sections.length - 1 }),
  }));
  const story = fanficfareStory({
    title: parts.title,
    authors: parts.authors,
    address: parts.address,
    fields: fields.map(({ label, nodes }) => ({ label, value: plainText(...nodes) })),
    summary: convert(summary),
    sections: chapters.map(({ heading, parts: own }) => ({
      heading,
      text: text.convert(own.text),
      summary: convert(own.summary),
      notes: convert(own.notes),
      endnotes: convert(own.endnotes),
      storyNotes: convert(own.storyNotes),
      storyEndnotes: convert(own.storyEndnotes),
    })),
    cover: parts.cover,
  });
  return { ...story, pictures: text.pictures, report: [...story.report, ...text.report] };
}

function chapterParts(
  nodes: readonly Nodes[],
  place: { readonly first: boolean; readonly last: boolean },
): ChapterParts<Nodes> {
  const { rest, taken } = takeOut(nodes, (element) => hasClass(element, 'fff_chapter_notes'));
  const isAtHead = (element: Element): boolean => hasClass(element, 'fff_head_notes');
  const atHead = taken.filter(isAtHead).flatMap(notesIn);
  const atFoot = taken.filter((element) => !isAtHead(element)).flatMap(notesIn);
  return sortNotes(rest, atHead, atFoot, place);
}

/** `<b>Label:</b>`, then what stands below it, mostly a blockquote that only sets it off. */
function notesIn(element: Element): readonly Note<Nodes>[] {
  const notes: { label: string; nodes: Nodes[] }[] = [];
  for (const node of element.children) {
    if (isBlank(node) || (isElement(node) && node.tagName === 'hr')) continue;
    if (isElement(node) && node.tagName === 'b' && plainText(node).endsWith(':')) {
      notes.push({ label: plainText(node), nodes: [] });
      continue;
    }
    if (notes.length === 0) notes.push({ label: '', nodes: [] });
    const isQuoted = isElement(node) && node.tagName === 'blockquote';
    notes.at(-1)?.nodes.push(...(isQuoted ? node.children : [node]));
  }
  return notes;
}
