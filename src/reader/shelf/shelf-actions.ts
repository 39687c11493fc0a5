import { fill } from '../../i18n/phrases.ts';
import { togglePanel } from '../panel/panels.ts';
import { saveFile } from '../save-file.ts';
import { failureOf } from './failure.ts';
import { mergeShelves, ofStory } from './merge-shelves.ts';
import { removeAnnotation } from './remove-annotation.ts';
import { parseShelfFile, shelfFile } from './shelf-file.ts';
import type { ShelfNotice } from './shelf-notice.ts';
import type { ShelfSpeech } from './shelf-phrases.ts';
import { forgetting, putting } from './changes.ts';
import type { ShelfStore, Undo } from './shelf-store.ts';
import { EMPTY_SHELF, type Shelf } from './shelf.ts';
import { askFor } from './subject.ts';

/** More than a reader of a lifetime keeps, in bytes. */
const LARGEST_FILE = 100 * 1024 * 1024;

/** What is acted on: a shelf as a page shows it. */
export interface ShownShelf {
  /** The address of the archive's stories. */
  readonly stories: string;
  readonly store: ShelfStore;
  readonly speech: ShelfSpeech;
  readonly notice: ShelfNotice;
  /** What was last shown. */
  readonly shelf: () => Shelf;
  /** Shows it as it is now. */
  readonly refresh: () => Promise<void>;
  /** The same, and asks the archive what is new. */
  readonly reopen: () => Promise<void>;
  /** Puts the keyboard at a story, or at something annotated; at the head of the shelf without one. */
  readonly focusOn: (name: string) => Promise<void>;
}

/** Has the panel of notes and lists speak of a story on the shelf. */
export function openPanel(story: string, { shelf, notice, speech }: ShownShelf): void {
  const { note } = shelf().stories.find((kept) => kept.story === story) ?? {};
  if (note) askFor({ story, note });
  togglePanel('shelf').catch(() => notice.say(speech.shelf.panelFailed));
}

export async function forgetStory(story: string, shown: ShownShelf): Promise<void> {
  const there = ofStory(shown.shelf(), story);
  const { store } = shown;
  const title = there.stories[0]?.note.title ?? '';
  const { quoting, shelf } = shown.speech;
  const forget = (): Promise<Undo> => store.change(forgetting(there));
  await change(shown, forget, quoting(shelf.forgotten, { title }), story);
}

export async function remove(id: string, shown: ShownShelf): Promise<void> {
  const { store, speech } = shown;
  await change(shown, () => removeAnnotation(store, id), speech.shelf.removed, id);
}

/** Takes a preference off the shelf. */
export async function takeBack(id: string, shown: ShownShelf): Promise<void> {
  const { store, speech, shelf } = shown;
  const preferences = shelf().preferences.filter((preference) => preference.id === id);
  const forget = (): Promise<Undo> => store.change(forgetting({ ...EMPTY_SHELF, preferences }));
  await change(shown, forget, speech.shelf.removed, id);
}

export async function clearHistory(shown: ShownShelf): Promise<void> {
  const { store, speech, shelf } = shown;
  const { visits } = shelf();
  const forget = (): Promise<Undo> => store.change(forgetting({ ...EMPTY_SHELF, visits }));
  await change(shown, forget, speech.shelf.historyCleared);
}

export async function clear(shown: ShownShelf): Promise<void> {
  const { store, speech } = shown;
  await change(shown, () => store.clear(), speech.shelf.cleared);
}

/** Has the browser save the shelf as a file. */
export function save({ shelf, stories, notice, speech }: ShownShelf): void {
  const { fileName, saved } = speech.shelf;
  const date = new Date().toISOString().slice(0, 10);
  const file = `${fill(fileName, { date })}.json`;
  saveFile(file, new Blob([shelfFile(shelf(), stories)], { type: 'application/json' }));
  notice.say(fill(saved, { file }));
}

/** Takes in a file: what is new in it, or newer than what is here. */
export async function take(file: File, shown: ShownShelf): Promise<void> {
  const { notice, speech } = shown;
  const { refused } = speech.shelf;
  const text = file.size > LARGEST_FILE ? undefined : await file.text().catch(() => null);
  if (text === undefined) notice.say(refused.large);
  else if (text === null) notice.say(refused.unreadable);
  else await takeIn(text, shown);
}

async function takeIn(text: string, shown: ShownShelf): Promise<void> {
  const { stories, store, notice, speech, reopen } = shown;
  const { quoting, count, shelf } = speech;
  const taken = parseShelfFile(text, stories, Date.now());
  if ('refused' in taken) {
    const { refused, story = '' } = taken;
    notice.say(
      refused === 'entry' ? quoting(shelf.refused.entry, { story }) : shelf.refused[refused],
    );
    return;
  }
  try {
    const changed = mergeShelves(await store.read(), taken);
    const undo = await store.change(putting(changed));
    const all = [...changed.stories, ...changed.annotations, ...changed.visits];
    const touched = new Set(all.map(({ story }) => story));
    const isMore = changed.preferences.length > 0;
    if (touched.size > 0) offer(shown, count(touched.size, shelf.taken), undo);
    else if (isMore) offer(shown, shelf.preferencesTaken, undo);
    else notice.say(shelf.nothingTaken);
  } catch (error) {
    const failure = failureOf(error);
    notice.say(failure === 'full' ? shelf.refused.full : shelf[failure]);
  }
  await reopen();
}

/** Does what a reader has pressed, says so, and offers to undo it: what was pressed is gone. */
async function change(
  shown: ShownShelf,
  act: () => Promise<Undo>,
  done: string,
  name = '',
): Promise<void> {
  try {
    const undo = await act();
    await shown.refresh();
    offer(shown, done, undo, name);
    shown.notice.focus();
  } catch (error) {
    shown.notice.say(shown.speech.shelf[failureOf(error)]);
  }
}

/** Says what was done, and offers to undo it; then the keyboard is at what came back. */
function offer(shown: ShownShelf, done: string, undo: Undo, name = ''): void {
  const { notice, speech, refresh, focusOn } = shown;
  const takeBack = async (): Promise<void> => {
    const failure = await undo().then(() => undefined, failureOf);
    await refresh();
    notice.say(failure ? speech.shelf[failure] : speech.shelf.undone);
    await focusOn(name);
  };
  notice.say(done, () => void takeBack());
}
