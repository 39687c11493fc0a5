import { part } from '../part.ts';
import { placeName } from '../place.ts';
import { lastTouched } from './shelf.ts';
import type { Shelved } from './shelf-order.ts';
import type { ShelfSpeech } from './shelf-phrases.ts';
import { fill } from '../../i18n/phrases.ts';

/**
 * A story's entry, made from the template that the page holds.
 * @param now in milliseconds since 1970
 */
export function shelfCard(
  template: HTMLTemplateElement,
  entry: Shelved,
  speech: ShelfSpeech,
  now: number,
): HTMLElement {
  const copy = document.importNode(template.content, true);
  const card = part(copy, 'article', HTMLElement);
  card.dataset['story'] = entry.story;
  const { note } = entry;
  const title = part(card, 'h3 a', HTMLAnchorElement);
  title.href = entry.story;
  title.textContent = note.title;
  if (note.lang) title.lang = note.lang;
  if (note.dir) title.dir = note.dir;
  for (const repeated of card.querySelectorAll('[data-title]')) {
    repeated.append(speech.quoting('{title}', { title: note.title }));
  }
  const { by } = speech.shelf;
  const { authors } = note;
  fillOrRemove(card, '.byline', authors.length > 0 ? `${by} ${speech.list(authors)}` : '');
  fillOrRemove(card, '.place', factsOf(entry, speech, now).join(speech.shelf.between));
  fillOrRemove(card, '.news', newsOf(entry, speech));
  fillProgress(part(card, 'progress', HTMLProgressElement), entry);
  fillWayOn(part(card, '.on', HTMLAnchorElement), entry, speech);
  return card;
}

/** Where the reader is, how long the story is, and when that was. */
function factsOf(
  { place, note, ...entry }: Shelved,
  speech: ShelfSpeech,
  now: number,
): readonly string[] {
  const { number, count, shelf } = speech;
  const facts: string[] = [];
  if (place?.finished) facts.push(shelf.finished);
  else if (place) {
    const { position, chapters } = place;
    const name = placeName(place);
    if (name !== '') facts.push(name);
    if (position > 0 && chapters > 1) {
      const values = { position: number(position), chapters: number(chapters) };
      facts.push(fill(shelf.position, values));
    }
  } else if (note.chapters > 1) facts.push(count(note.chapters, shelf.chapters));
  facts.push(speech.when(place?.at ?? lastTouched({ note, ...entry }), now));
  return facts;
}

function newsOf({ gone, newChapters }: Shelved, { shelf, count }: ShelfSpeech): string {
  if (gone) return shelf.gone;
  return newChapters > 0 ? count(newChapters, shelf.newChapters) : '';
}

/** A chapter that is being read counts by half. */
function fillProgress(bar: HTMLProgressElement, { place }: Shelved): void {
  if (!place || place.finished || place.position === 0 || place.chapters < 2) bar.remove();
  else {
    bar.max = place.chapters;
    bar.value = place.position - 0.5;
  }
}

function fillWayOn(link: HTMLAnchorElement, entry: Shelved, { shelf }: ShelfSpeech): void {
  const { story, place, newChapters, gone } = entry;
  if (gone) {
    link.remove();
    return;
  }
  const words = part(link, 'span', HTMLElement);
  if (place && !place.finished) {
    link.href = place.href;
    words.textContent = shelf.goOn;
  } else {
    // What is new in a story is found among its chapters.
    link.href = newChapters > 0 ? `${story}#chapters` : story;
    words.textContent = newChapters > 0 ? shelf.goOn : place ? shelf.again : shelf.start;
  }
}

function fillOrRemove(card: HTMLElement, selector: string, text: string): void {
  const place = part(card, selector, HTMLElement);
  if (text === '') place.remove();
  else place.textContent = text;
}
