import { element } from '../element.ts';
import type { ShelfSpeech } from './shelf-phrases.ts';
import type { Annotation, ShelfStory } from './shelf.ts';

/** Words that a reader keeps, as the shelf shows them: where they are from, and what was written. */
export function annotationEntry(
  { story, note: { title } }: ShelfStory,
  { id, kind, href, label, quotation, lang, dir, note }: Annotation,
  { shelf }: ShelfSpeech,
): HTMLElement {
  const words = element('a', { href: story + href, lang, dir }, quotation);
  const source = [title, label].filter(Boolean).map((text) => element('bdi', {}, text));
  const facts = source.flatMap((name, index) => (index > 0 ? [shelf.between, name] : [name]));
  const removal = element('button', { type: 'button', className: 'remove text-button' });
  removal.append(shelf.remove);
  const entry = element(
    'article',
    { className: `entry annotation ${kind}` },
    element('blockquote', {}, words),
    ...(note === '' ? [] : [element('p', { className: 'note', dir: 'auto' }, note)]),
    element('p', { className: 'place' }, ...facts),
    removal,
  );
  entry.dataset['annotation'] = id;
  return entry;
}
