import type { PanelWords } from '../../i18n/dictionary.ts';
import { element } from '../element.ts';
import { keepSelected, selectedRange } from '../share/shared-words.ts';
import { showAnnotations } from './annotated-text.ts';
import { annotate, findAnnotations } from './annotations.ts';
import { shelfWith } from './open-shelf.ts';
import type { PanelStatus } from './panel-status.ts';
import { LONGEST_TEXT } from './parse-shelf.ts';
import { removeAnnotation } from './remove-annotation.ts';
import type { Annotation } from './shelf.ts';
import { showRows } from './show-rows.ts';
import type { Subject } from './subject.ts';

/** What a reader has annotated in a story, with their notes; on its own pages, a way to do so. */
export class AnnotationList {
  readonly element = element('section', { className: 'annotations' });
  /** Whether the story is the page's own. */
  isHere = false;
  readonly #words: PanelWords['shelf'];
  readonly #status: PanelStatus;
  readonly #add: HTMLButtonElement;
  readonly #list = element('ol');
  readonly #rows = new Map<string, HTMLElement>();
  #subject: Subject | undefined;
  /** The words that were selected: a field between them and the button takes the selection. */
  #selected: Range | undefined;

  constructor(words: PanelWords['shelf'], status: PanelStatus) {
    this.#words = words;
    this.#status = status;
    this.#add = element('button', { type: 'button' });
    // A press would let go of the words that are selected.
    this.#add.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#add.addEventListener('click', () => void this.#annotate());
    this.element.append(element('h3', {}, words.annotations), this.#add, this.#list);
  }

  async show(subject: Subject): Promise<void> {
    const known = subject === this.#subject ? this.#selected : undefined;
    this.#selected = selectedRange() ?? known;
    this.#subject = subject;
    const isText = this.isHere && document.querySelector('reading-place .prose') !== null;
    this.#add.hidden = !isText;
    this.#add.textContent = this.#selected ? this.#words.highlight : this.#words.bookmark;
    const annotations = await shelfWith(subject.story).annotationsIn(subject.story);
    const changed = new Set(
      (isText ? findAnnotations(annotations) : []).flatMap((found) =>
        found.changed ? [found.annotation.id] : [],
      ),
    );
    const rows = annotations
      .toSorted((a, b) => b.at - a.at)
      .map((annotation) => this.#row(annotation, changed.has(annotation.id)));
    showRows(this.#list, rows);
    this.#list.hidden = rows.length === 0;
    this.element.hidden = !isText && rows.length === 0;
  }

  /** Puts the keyboard at the note on an annotation. */
  focusOn(id: string): void {
    this.#rows.get(id)?.querySelector('textarea')?.focus();
  }

  async #annotate(): Promise<void> {
    keepSelected(this.#selected);
    const kind = selectedRange() ? 'highlight' : 'bookmark';
    const annotation = await this.#status.trying(() => annotate(kind));
    if (!annotation) return;
    getSelection()?.empty();
    this.#selected = undefined;
    this.#status.say(this.#words.kept);
    if (this.#subject) await this.show(this.#subject);
    await showAnnotations();
    this.focusOn(annotation.id);
  }

  /** One row an annotation, whatever becomes of it: a note that is being written stays. */
  #row(annotation: Annotation, isChanged: boolean): HTMLElement {
    const row = this.#rows.get(annotation.id) ?? this.#newRow(annotation);
    this.#rows.set(annotation.id, row);
    const note = row.querySelector('textarea');
    if (note && note !== document.activeElement) note.value = annotation.note;
    row.classList.toggle('changed', isChanged);
    return row;
  }

  #newRow({ id, story, href, label, quotation, lang, dir }: Annotation): HTMLElement {
    const { note: noteWords, remove, changed } = this.#words;
    const words = element('a', { href: story + href, lang, dir }, quotation);
    const note = element('textarea', {
      ...{ rows: 2, maxLength: LONGEST_TEXT, ariaLabel: noteWords, placeholder: noteWords },
    });
    const removal = element('button', { type: 'button' }, remove);
    const shelf = shelfWith(story);
    // At each letter: a page may be closed at any.
    const write = async (): Promise<void> => {
      await this.#status.trying(() => shelf.writeNote(id, note.value, Date.now()));
    };
    note.addEventListener('input', () => void write());
    note.addEventListener('change', () => void write().then(() => shelf.tell()));
    removal.addEventListener('click', () => {
      void this.#status.trying(async () => {
        const undo = await removeAnnotation(shelf, id);
        this.#status.say(this.#words.removed, async () => {
          await undo();
          if (this.#subject) await this.show(this.#subject);
          removal.focus();
        });
        this.#status.focus();
      });
    });
    return element(
      'li',
      {},
      element('p', { className: 'label', dir: 'auto' }, label),
      element('blockquote', {}, words),
      element('p', { className: 'since' }, changed),
      note,
      removal,
    );
  }
}
