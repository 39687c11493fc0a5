import { element } from '../element.ts';
import { part } from '../part.ts';
import { annotationEntry } from './annotation-entry.ts';
import { filtersAmong, type Preference } from '../preferences/preference.ts';
import { preferenceEntry } from './preference-entry.ts';
import { shelfCard } from './shelf-card.ts';
import type { News } from './shelf-news.ts';
import {
  arrange,
  BOARDS,
  type Annotated,
  type Arranged,
  type Day,
  type Shelved,
} from './shelf-order.ts';
import type { ShelfSpeech } from './shelf-phrases.ts';
import type { Annotation, Shelf, ShelfStory, Visit } from './shelf.ts';

/** How many entries of a section are shown before a reader asks for the rest. */
const FIRST = 12;

/** What a reader sees of the shelf: its sections with what is in them, or that there is nothing. */
export class ShelfView {
  readonly #root: HTMLElement;
  readonly #speech: ShelfSpeech;
  readonly #template: HTMLTemplateElement;
  /** The sections of which a reader has asked for all. */
  readonly #whole = new Set<string>();
  #again: (() => void) | undefined;

  constructor(root: HTMLElement, speech: ShelfSpeech) {
    this.#root = root;
    this.#speech = speech;
    this.#template = part(root, 'template', HTMLTemplateElement);
    root.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('.rest') : null;
      const section = button?.closest<HTMLElement>('section');
      if (!section) return;
      const { length } = section.querySelectorAll('.entry');
      this.#whole.add(section.dataset['section'] ?? '');
      this.#again?.();
      // The button is gone: the keyboard goes to the first of what has come.
      section.querySelectorAll('.entry')[length]?.querySelector('a')?.focus();
    });
  }

  /**
   * Shows what of a shelf was looked for, or all of it.
   * @param all the whole shelf
   */
  show(sought: Shelf, all: Shelf, news: ReadonlyMap<string, News>): void {
    this.#again = () => this.show(sought, all, news);
    const arranged = arrange(sought, news, all.stories);
    const focus = this.#focused();
    const now = Date.now();
    const card = (story: Shelved): HTMLElement =>
      shelfCard(this.#template, story, this.#speech, now);
    for (const board of BOARDS) this.#fill(board, arranged.boards[board], card);
    this.#showLists(arranged.lists, card);
    this.#fill('annotated', arranged.annotated.flatMap(eachAnnotation), ([story, annotation]) =>
      annotationEntry(story, annotation, this.#speech),
    );
    const { preferences } = sought;
    const preferred = (preference: Preference): HTMLElement =>
      preferenceEntry(preference, this.#root.dataset['stories'] ?? '', this.#speech);
    this.#fill('filters', filtersAmong(preferences), preferred);
    const isOfLists = ({ is }: Preference): boolean => is !== 'filter';
    this.#fill('hidden', preferences.filter(isOfLists), preferred);
    const titles = new Map(all.stories.map((kept) => [kept.story, kept.note]));
    this.#fill('history', arranged.days.flatMap(eachVisit), ([visit, day]) =>
      this.#visit(visit, day, titles.get(visit.story)),
    );
    const isEmpty = Object.values(all).every(({ length }) => length === 0);
    const isNothingShown = this.#root.querySelector('.entry') === null;
    part(this.#root, '.nothing', HTMLElement).hidden = !isEmpty;
    part(this.#root, '.not-found', HTMLElement).textContent =
      sought !== all && isNothingShown ? this.#speech.shelf.notFound : '';
    for (const tool of this.#root.querySelectorAll<HTMLElement>(
      '.save, .clear, .clear-history, .find',
    )) {
      tool.hidden = isEmpty;
    }
    focus?.();
  }

  /**
   * Puts the keyboard at the entry of a story, or of something annotated; where it has none, at the
   * first that there is, or at the words that say there is nothing.
   */
  focusOn(name: string): void {
    const [entry = this.#root.querySelector('.entry')] = this.#entriesOf(name);
    (
      entry?.querySelector<HTMLElement>('a, button') ?? part(this.#root, '[tabindex]', HTMLElement)
    ).focus();
  }

  #fill<Item>(name: string, items: readonly Item[], entryOf: (item: Item) => HTMLElement): void {
    const section = part(this.#root, `[data-section="${name}"]`, HTMLElement);
    this.#fillSection(section, items, entryOf);
  }

  /** What is not shown is not made: a history is long. */
  #fillSection<Item>(
    section: HTMLElement,
    items: readonly Item[],
    entryOf: (item: Item) => HTMLElement,
  ): void {
    const isWhole = this.#whole.has(section.dataset['section'] ?? '');
    const shown = isWhole ? items : items.slice(0, FIRST);
    const rest = items.length - shown.length;
    const { count, shelf } = this.#speech;
    part(section, '.entries', HTMLElement).replaceChildren(...shown.map(entryOf));
    const button =
      section.querySelector('.rest') ??
      element('button', { type: 'button', className: 'rest text-button' });
    button.textContent = count(rest, shelf.rest);
    if (rest === 0) button.remove();
    else if (!button.isConnected) section.append(button);
    section.hidden = items.length === 0;
  }

  #showLists(lists: Arranged['lists'], card: (story: Shelved) => HTMLElement): void {
    const sections = [...lists].map(([name, stories]) => {
      const heading = element('h2', { dir: 'auto' }, name);
      const section = element('section', {}, heading, element('div', { className: 'entries' }));
      section.dataset['section'] = `list ${name}`;
      this.#fillSection(section, stories, card);
      return section;
    });
    part(this.#root, '.lists', HTMLElement).replaceChildren(...sections);
  }

  /** @param day which day it is the first of, if it is */
  #visit(
    { id, story, href, label, at }: Visit,
    day: number | undefined,
    note: ShelfStory['note'] | undefined,
  ): HTMLElement {
    const { when, time } = this.#speech;
    const link = element('a', { href: story + href }, note?.title ?? label);
    if (note?.lang) link.lang = note.lang;
    if (note?.dir) link.dir = note.dir;
    const named = note && label ? [element('span', { dir: 'auto' }, label)] : [];
    const entry = element(
      'div',
      { className: 'entry visit' },
      element('span', { className: 'day' }, day === undefined ? '' : when(day, Date.now())),
      element('span', {}, link, ...named),
      element('span', { className: 'time' }, time(at)),
    );
    entry.dataset['visit'] = id;
    return entry;
  }

  /** What brings the keyboard back to where it is, in the entry that takes this one's place. */
  #focused(): (() => void) | undefined {
    const active = document.activeElement;
    const entry = active?.closest<HTMLElement>('.entry');
    if (!entry || !this.#root.contains(entry)) return undefined;
    const name = nameOf(entry);
    const which = this.#entriesOf(name).indexOf(entry);
    const place = [...entry.querySelectorAll('a, button')].findIndex((stop) => stop === active);
    return () => {
      const entries = this.#entriesOf(name);
      const there = entries[which] ?? entries.at(-1);
      there?.querySelectorAll<HTMLElement>('a, button')[place]?.focus();
    };
  }

  /** A story has an entry in each section that it is in. */
  #entriesOf(name: string): readonly HTMLElement[] {
    const entries = this.#root.querySelectorAll<HTMLElement>('.entry');
    return [...entries].filter((entry) => nameOf(entry) === name);
  }
}

/** What an entry is of: a story, something annotated, a visit, or a preference. */
function nameOf({ dataset }: HTMLElement): string {
  return (
    dataset['story'] ?? dataset['annotation'] ?? dataset['visit'] ?? dataset['preference'] ?? ''
  );
}

function eachAnnotation({ story, annotations }: Annotated): (readonly [ShelfStory, Annotation])[] {
  return annotations.map((annotation) => [story, annotation]);
}

/** Each visit of a day, the first of them with the day. */
function eachVisit({ day, visits }: Day): (readonly [Visit, number | undefined])[] {
  return visits.map((visit, index) => [visit, index === 0 ? day : undefined]);
}
