import type { StoryMark } from '../../query/views.ts';
import type { StoryNote } from '../../reader/place.ts';

/** What the reader's browser remembers of a story, as an attribute carries it. */
export function noteOf({ title, authors, chapters }: StoryMark): string {
  const note: StoryNote = {
    title: title.text,
    lang: title.lang,
    dir: title.dir,
    authors: authors.map(({ text }) => text),
    chapters,
  };
  return JSON.stringify(note);
}
