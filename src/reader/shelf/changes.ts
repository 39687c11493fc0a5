import { hidden, type Hidden, type Preference } from '../preferences/preference.ts';
import { EMPTY_SHELF, type Annotation, type Shelf, type ShelfStory, type Visit } from './shelf.ts';

/** What the shelf's database holds apart, each by its own key. */
export type StoreName = keyof Shelf;

/** One thing of the shelf as it is to be; `undefined` takes it away. */
export interface Change {
  readonly in: StoreName;
  readonly key: string;
  readonly value: ShelfStory | Annotation | Visit | Preference | undefined;
}

/** The same with what was found in the database, which may be damaged. */
export interface RawChange extends Omit<Change, 'value'> {
  readonly value: unknown;
}

/** What keeps all of a shelf. */
export function putting({ stories, annotations, visits, preferences }: Shelf): readonly Change[] {
  return [
    ...stories.map((value): Change => ({ in: 'stories', key: value.story, value })),
    ...annotations.map((value): Change => ({ in: 'annotations', key: value.id, value })),
    ...visits.map((value): Change => ({ in: 'visits', key: value.id, value })),
    ...preferences.map((value): Change => ({ in: 'preferences', key: value.id, value })),
  ];
}

/** What forgets all of a shelf. */
export function forgetting(shelf: Shelf): readonly Change[] {
  return putting(shelf).map((change) => ({ ...change, value: undefined }));
}

/** What keeps hidden what has another slug now. */
export function renaming(hiding: Hidden, slug: string): readonly Change[] {
  const now = hidden({ ...hiding, slug }, hiding.at);
  return [
    ...forgetting({ ...EMPTY_SHELF, preferences: [hiding] }),
    ...putting({ ...EMPTY_SHELF, preferences: [now] }),
  ];
}
