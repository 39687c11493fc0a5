import { addStyles } from '../panel/styles.ts';
import { togglePanel } from '../panel/panels.ts';
import { markWords } from '../share/mark-words.ts';
import css from './annotated-text.css?inline';
import { findAnnotations, type Annotated } from './annotations.ts';
import { shelfWith } from './open-shelf.ts';
import { askFor, subjectOfPage, type Subject } from './subject.ts';

let isWatching = false;
let found: readonly Annotated[] = [];
let unmark: (() => void) | undefined;

/**
 * Shows what is annotated in the page's texts, and goes on doing so as it changes. Words that have
 * been changed since are not marked: others stand there.
 */
export async function showAnnotations(): Promise<void> {
  const subject = subjectOfPage();
  if (!subject) return;
  addStyles(css);
  if (!isWatching) watch(subject);
  await show(subject);
}

async function show({ story }: Subject): Promise<void> {
  const annotations = await shelfWith(story).annotationsIn(story);
  unmark?.();
  found = findAnnotations(annotations);
  const unchanged = found.filter(({ changed }) => !changed);
  const highlights = unchanged.filter(({ annotation }) => annotation.kind === 'highlight');
  const unmarkWords = markWords(
    'kept-words',
    highlights.map(({ range }) => range),
  );
  const bookmarked = found.flatMap(({ annotation, paragraph }) =>
    annotation.kind === 'bookmark' && paragraph ? [paragraph] : [],
  );
  for (const paragraph of bookmarked) paragraph.classList.add('bookmarked');
  unmark = () => {
    unmarkWords();
    for (const paragraph of bookmarked) paragraph.classList.remove('bookmarked');
  };
}

function watch(subject: Subject): void {
  isWatching = true;
  const again = (): void => void show(subject).catch(() => undefined);
  shelfWith(subject.story).onChange(again);
  // A press on highlighted words leads to the note on them.
  document.addEventListener('click', ({ clientX, clientY, target }) => {
    if (!(target instanceof Element) || !target.closest('reading-place .prose')) return;
    if (target.closest('a, button, summary') || getSelection()?.isCollapsed === false) return;
    const annotation = annotationAt(clientX, clientY);
    if (annotation === undefined) return;
    askFor({ ...subject, annotation });
    void togglePanel('shelf').catch(() => undefined);
  });
}

function annotationAt(x: number, y: number): string | undefined {
  const at = found.find(
    ({ annotation, range, changed }) =>
      annotation.kind === 'highlight' &&
      !changed &&
      [...range.getClientRects()].some(
        ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
      ),
  );
  return at?.annotation.id;
}
