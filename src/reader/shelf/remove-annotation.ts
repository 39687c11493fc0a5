import { forgetting } from './changes.ts';
import { ofStory } from './merge-shelves.ts';
import type { ShelfStore, Undo } from './shelf-store.ts';
import { EMPTY_SHELF, isKept } from './shelf.ts';

/**
 * Takes something annotated off the shelf, and its story with it where nothing else keeps that.
 * @throws where the browser does not let it be done
 */
export async function removeAnnotation(store: ShelfStore, id: string): Promise<Undo> {
  const shelf = await store.read();
  const removed = shelf.annotations.filter((annotation) => annotation.id === id);
  const stories = removed.flatMap(({ story }) => {
    const { stories: kept, annotations } = ofStory(shelf, story);
    return annotations.length > 1 ? [] : kept.filter((one) => !isKept(one));
  });
  return store.change(forgetting({ ...EMPTY_SHELF, annotations: removed, stories }));
}
