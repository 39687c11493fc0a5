import { fold } from '../../search/fold.ts';
import type { Shelf, ShelfStory } from './shelf.ts';

/**
 * What of a shelf has all of some words in it: in a story's title, its authors or its lists, in what
 * is annotated and in the notes, in the name of a chapter. The beginning of a word is enough, and
 * case and accents make no difference.
 */
export function findOnShelf(shelf: Shelf, query: string): Shelf {
  const sought = fold(query).split(/\s+/u).filter(Boolean);
  if (sought.length === 0) return shelf;
  const has = (...texts: readonly string[]): boolean => {
    const text = fold(texts.join(' '));
    return sought.every((word) => text.includes(word));
  };
  const of = new Map(shelf.stories.map((kept) => [kept.story, namesOf(kept)]));
  const named = ({ story }: { readonly story: string }): string => of.get(story) ?? '';
  return {
    stories: shelf.stories.filter((kept) => has(named(kept), kept.place?.label ?? '')),
    annotations: shelf.annotations.filter((annotation) => {
      const { label, quotation, note } = annotation;
      return has(named(annotation), label, quotation, note);
    }),
    visits: shelf.visits.filter((visit) => has(named(visit), visit.label)),
    preferences: shelf.preferences.filter(
      (preference) => 'name' in preference && has(preference.name),
    ),
  };
}

function namesOf({ note, lists = {} }: ShelfStory): string {
  return [note.title, ...note.authors, ...Object.keys(lists)].join(' ');
}
