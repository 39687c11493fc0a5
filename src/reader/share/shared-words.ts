import { storyNote, type StoryNote } from '../place.ts';
import { quotationOf, type Quotation } from './quotation.ts';
import { StoryText } from './story-text.ts';
import { locatorOf, writeLocator, type Stretch } from './word-locator.ts';

/** Words of a story, and where they come from. */
export interface SharedWords {
  readonly quotation: Quotation;
  /** Of the text that they stand in. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly story: StoryNote;
  /** What the chapter is called; nothing for a one-shot. */
  readonly chapter: string | undefined;
  /** Opens at the words, and marks them. */
  readonly link: string;
}

/** The part of a link that names words. */
const WORDS = 'w';

/** How far below the top of the window the line that is being read may be, in CSS pixels. */
const READING_LINE = 28;

/**
 * What a reader would share now: the words of the text that they have selected, else the paragraph
 * at the top of the window.
 * @returns `undefined` on a page without a story's text
 */
export function sharedWords(): SharedWords | undefined {
  const range = selectedRange();
  const prose = range ? proseAt(range.startContainer) : proseInSight();
  const place = prose?.closest('reading-place');
  if (!prose || !place) return undefined;
  const text = new StoryText(prose);
  if (text.letters === '') return undefined;
  const selected = range && text.stretchOf(range);
  const stretch = selected?.length ? selected : paragraphInSight(text);
  return {
    quotation: quotationOf(text, stretch),
    lang: prose.lang,
    dir: prose.dir === 'rtl' ? 'rtl' : 'ltr',
    story: storyNote(place),
    chapter: chapterOf(prose, place),
    link: linkTo(text, stretch, place.getAttribute('story') ?? ''),
  };
}

/** What is selected of a story's text, if anything is. */
export function selectedRange(): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  return proseAt(range.startContainer) ? range : undefined;
}

function proseAt(node: Node): HTMLElement | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('reading-place .prose') ?? undefined;
}

/** The text at the top of the window: where a story is on one page, there are several. */
function proseInSight(): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>('reading-place .prose')];
  return all.find(isBelowTop) ?? all.at(-1);
}

function paragraphInSight({ letters, paragraphs }: StoryText): Stretch {
  const told = paragraphs.filter(({ start, end }) => end > start);
  const { start, end } = told.find(({ element }) => isBelowTop(element)) ??
    told.at(-1) ?? { start: 0, end: letters.length };
  return { start, length: end - start };
}

function isBelowTop(element: Element): boolean {
  return element.getBoundingClientRect().bottom > READING_LINE;
}

/** What stands above the text: a story that is on one page has several. */
function chapterOf(prose: HTMLElement, place: Element): string | undefined {
  const section = prose.closest('.chapter');
  const named = section ?? (place.getAttribute('label') ? document : undefined);
  return named?.querySelector(section ? 'h2' : 'h1')?.textContent.trim();
}

/** On the page of a whole story a paragraph's id begins with its chapter, whose page is shorter. */
function linkTo(text: StoryText, stretch: Stretch, story: string): string {
  const locator = locatorOf(text, stretch);
  const { id = '' } = text.paragraphs[locator.paragraph] ?? {};
  const [, chapter, own = ''] = /^(?:(.+)\.)?(p-.+)$/.exec(id) ?? [];
  const page = new URL(chapter ? `${story}${chapter}/` : location.pathname, location.href);
  page.search = `?${WORDS}=${writeLocator(locator)}`;
  page.hash = own;
  return page.href;
}

/** Selects words again that were selected, where nothing else is. */
export function keepSelected(range: Range | undefined): void {
  const selection = getSelection();
  if (!range || !selection?.isCollapsed) return;
  selection.removeAllRanges();
  selection.addRange(range);
}
