import { plainText } from '../share/quotation.ts';
import { sharedWords } from '../share/shared-words.ts';
import { findWords } from '../share/find-words.ts';
import { StoryText } from '../share/story-text.ts';
import { paragraphAt, readLocator } from '../share/word-locator.ts';
import { shelfWith } from './open-shelf.ts';
import { LONGEST_TEXT } from './parse-shelf.ts';
import type { Annotation } from './shelf.ts';
import { subjectOfPage } from './subject.ts';

/** As many characters as say which place a bookmark is at. */
const OPENING = 140;

/** Where on the page something is annotated, and whether other words stand there now. */
export interface Annotated {
  readonly annotation: Annotation;
  readonly range: Range;
  readonly paragraph: Element | undefined;
  readonly changed: boolean;
}

/**
 * Keeps the words that are selected, or the place at the top of the window.
 * @returns what is kept; `undefined` on a page without a story's text
 * @throws where the browser does not let it be kept
 */
export async function annotate(kind: Annotation['kind']): Promise<Annotation | undefined> {
  const shared = sharedWords();
  const subject = subjectOfPage();
  if (!shared || !subject) return undefined;
  const { story, note } = subject;
  const { pathname, search, hash } = new URL(shared.link);
  const words = plainText(shared.quotation);
  const at = Date.now();
  const annotation: Annotation = {
    id: newName(),
    kind,
    story,
    href: (pathname + search + hash).slice(story.length),
    label: shared.chapter ?? '',
    quotation: kind === 'highlight' ? words.slice(0, LONGEST_TEXT) : opening(words, shared.lang),
    lang: shared.lang,
    dir: shared.dir,
    note: '',
    at,
    edited: at,
  };
  await shelfWith(story).annotate(annotation, note);
  return annotation;
}

/** Cut between words, as the language has them. */
function opening(words: string, lang: string): string {
  if (words.length <= OPENING) return words;
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  const last = [...segmenter.segment(words.slice(0, OPENING))].at(-1);
  return `${words.slice(0, last?.index ?? OPENING).trimEnd()} …`;
}

/** Not `randomUUID`, which pages without HTTPS do not have. */
function newName(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(4));
  return Array.from(numbers, (number) => number.toString(36)).join('');
}

/** Finds on the page what is annotated in its texts. */
export function findAnnotations(annotations: readonly Annotation[]): readonly Annotated[] {
  const { story = '' } = subjectOfPage() ?? {};
  return [...document.querySelectorAll<HTMLElement>('reading-place .prose')].flatMap((prose) => {
    const prefix = /^(.+)\.p-/u.exec(prose.querySelector('p[id]')?.id ?? '')?.[1];
    const page = prefix ? `${prefix}/` : location.pathname.slice(story.length);
    const inside = annotations.filter(({ href }) => pageOf(href) === page);
    if (inside.length === 0) return [];
    const text = new StoryText(prose);
    return inside.flatMap((annotation) => findIn(text, annotation, prefix) ?? []);
  });
}

function findIn(
  text: StoryText,
  annotation: Annotation,
  prefix: string | undefined,
): Annotated | undefined {
  const { searchParams, hash } = addressOf(annotation.href);
  const locator = readLocator(searchParams.get('w') ?? '');
  if (!locator || text.letters === '') return undefined;
  const id = [prefix, hash.slice(1)].filter(Boolean).join('.');
  const found = findWords(text, locator, id);
  const { element } = text.paragraphs[paragraphAt(text.paragraphs, found.start)] ?? {};
  return { annotation, range: text.rangeOf(found), paragraph: element, changed: found.changed };
}

function pageOf(href: string): string {
  return href.replace(/[?#].*/u, '');
}

function addressOf(href: string): URL {
  return new URL(href, 'https://site.invalid');
}
