import { PLACE_KEY, remember, storiesOf, type Place } from '../place.ts';
import { makeRoomAtHand } from './at-hand.ts';
import { shelfWith } from './open-shelf.ts';

/** Keeps a place for which there is no room at hand, and makes some. */
export async function keepPlace(story: string, place: Place): Promise<void> {
  const { title, lang, dir, authors, chapters } = place;
  const shelf = shelfWith(story);
  await shelf.changeStory(story, { title, lang, dir, authors, chapters }, (kept) => ({
    ...kept,
    place,
  }));
  const { stories } = await shelf.read();
  makeRoomAtHand(storiesOf(story), stories);
  remember(PLACE_KEY + story, place);
}
