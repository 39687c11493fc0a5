import type { PanelWords } from '../../i18n/dictionary.ts';
import { element } from '../element.ts';
import type { PanelContent } from '../panel/panels.ts';
import { storiesOf } from '../place.ts';
import { addStyles } from '../panel/styles.ts';
import { AnnotationList } from './annotation-list.ts';
import { KeepingForm } from './keeping-form.ts';
import { shelfWith } from './open-shelf.ts';
import css from './shelf-panel.css?inline';
import { PanelStatus } from './panel-status.ts';
import { subjectOfPage, takeSubject, type Subject } from './subject.ts';

/** The panel in which a reader keeps a story, words of it, and what they think of them. */
export default function shelfPanel({ shelf: words }: PanelWords): PanelContent {
  addStyles(css);
  const status = new PanelStatus(words);
  const form = new KeepingForm(words, status);
  const annotations = new AnnotationList(words, status);
  const title = element('p', { className: 'of' });
  const way = element('a', {}, words.shelf);
  const watched = new Set<string>();
  let subject: Subject | undefined;

  const show = async (): Promise<void> => {
    if (!subject) return;
    try {
      await Promise.all([form.show(subject), annotations.show(subject)]);
    } catch (error) {
      status.fail(error);
    }
  };
  const open = async (): Promise<void> => {
    subject = takeSubject();
    if (!subject) return;
    const { story, note, annotation } = subject;
    title.textContent = note.title;
    title.lang = note.lang ?? '';
    title.dir = note.dir ?? 'auto';
    way.href = new URL('../shelf/', location.origin + storiesOf(story)).href;
    status.say('');
    annotations.isHere = subjectOfPage()?.story === story;
    if (!watched.has(story)) shelfWith(story).onChange(() => void show());
    watched.add(story);
    await show();
    if (annotation !== undefined) annotations.focusOn(annotation);
  };
  return {
    title: words.title,
    content: [
      title,
      form.element,
      annotations.element,
      status.element,
      element('p', { className: 'way' }, way),
    ],
    onOpen: () => void open(),
  };
}
