import { readdirSync } from 'node:fs';
import type { Element, Nodes } from 'hast';
import { selectAll } from 'hast-util-select';
import { expect, it } from 'vitest';
import { isUserstuff } from '../../../src/import/ao3/userstuff.ts';
import { attribute, childElements, plainText } from '../../../src/import/html/elements.ts';
import { parseHtml } from '../../../src/import/html/parse-html.ts';
import { textToMarkdown } from '../../../src/import/markdown.ts';
import type { StoryDraft } from '../../../src/import/story-draft.ts';
import { lettersAndDigits } from '../markdown/plain-text.ts';
import { ao3Html } from './ao3-reading.ts';
import { message, readingOf } from './fixture.ts';
import { renderedBody } from './rendered-text.ts';

const FIXTURES = readdirSync(new URL('../../fixtures/import/ao3-html/', import.meta.url));
const COUNTED = ['em', 'strong', 'a[href]', 'hr'];

/** What authors wrote, each piece once and in order: summaries, notes, texts, endnotes. */
function written(node: Nodes): readonly Element[] {
  if (node.type === 'comment' || !('children' in node)) return [];
  if (node.type === 'element') {
    const id = attribute(node, 'id');
    // Readers' comments; and the heading that the archive sets into a text.
    if (id === 'feedback') return [];
    const isWrapper =
      id === 'chapters' && childElements(node).some(({ tagName }) => tagName === 'div');
    if (isUserstuff(node) && !isWrapper) {
      const isOwn = (child: Nodes): boolean =>
        child.type !== 'element' || attribute(child, 'id') !== 'work';
      return [{ ...node, children: node.children.filter(isOwn) }];
    }
  }
  return node.children.flatMap(written);
}

/** The same pieces of a story as a reader sees them. */
function shown({ summary, notes, chapters, endnotes }: StoryDraft): readonly HTMLElement[] {
  const texts = [
    summary,
    notes,
    ...chapters.flatMap((each) => [each.summary, each.notes, each.text, each.endnotes]),
    endnotes,
  ];
  return texts.flatMap((text) => (text === undefined ? [] : [renderedBody(textToMarkdown(text))]));
}

/** Without what a footnote made by hand is called, in the text and before its words. */
function withoutNoteLabels(node: Nodes): Nodes {
  if (!('children' in node)) return node;
  const isLabel = (child: Nodes): boolean =>
    child.type === 'element' &&
    attribute(child, 'href')?.includes('#') === true &&
    /^[\d*]+$/u.test(plainText(child));
  const isNote = node.type === 'element' && attribute(node, 'id') !== undefined;
  const children = node.children
    .filter((child) => !isLabel(child))
    .map((child) =>
      isNote && child.type === 'text'
        ? { ...child, value: child.value.replace(/^\d+\. /u, '') }
        : withoutNoteLabels(child),
    );
  return { ...node, children } as Nodes;
}

/** The same of a page, on which a footnote has a number and a heading above it. */
function shownWords(body: HTMLElement): string {
  const copy = body.cloneNode(true) as HTMLElement;
  for (const added of copy.querySelectorAll('[role=doc-noteref], .footnotes > h3')) added.remove();
  return lettersAndDigits(copy.textContent);
}

const PNG = Buffer.from('\x89PNG\r\n\x1A\n a lamp', 'latin1');

it.each(FIXTURES)('every word of %s is in its place, in order', async (name) => {
  const { draft } = await readingOf(name, ao3Html(name), () => PNG);
  const kept = lettersAndDigits(message(draft, 'kept-in-notes').replace('Kept in the notes: ', ''));
  const letters = shown(draft).map((body) => shownWords(body).replace(kept, ''));
  const expected = written(parseHtml(ao3Html(name))).map((each) =>
    lettersAndDigits(plainText(withoutNoteLabels(each))),
  );
  expect(expected.join('').length).toBeGreaterThan(20);
  expect(letters.filter((text) => text !== '')).toEqual(expected.filter((text) => text !== ''));
});

it('emphasis, quotations, links and breaks are as many as there were', async () => {
  const html = ao3Html('one-shot.html');
  const { draft } = await readingOf('one-shot.html', html);
  // Without the notes, which have what no key could hold.
  const shownBodies = shown({ ...draft, notes: { type: 'root', children: [] } });
  const source = written(parseHtml(html)).filter(
    (each) => !plainText(each).startsWith('For a wet'),
  );
  for (const selector of COUNTED) {
    const before = source.flatMap((each) => selectAll(selector, each)).length;
    const after = shownBodies.flatMap((body) => [...body.querySelectorAll(selector)]).length;
    expect(`${selector}: ${after}`).toBe(`${selector}: ${Math.max(1, before)}`);
  }
});
