import { CARDS_IN_FILE } from '../../catalogue-manifest.ts';
import { LoadError, OutdatedError } from '../catalogue/load-error.ts';

/** Cards that fill a window. */
const FILES_IN_SIGHT = 2;

/**
 * Loads the cards of stories, as the build made them.
 * @param base the address of the folder of cards, with its last slash
 * @param stories their numbers
 * @param numbering of the catalogue that gave the numbers
 * @returns the cards in the order of the numbers, each when it is there; refused with an
 * {@link OutdatedError} where its file is of another build than the catalogue, with another error
 * where it does not load
 */
export function loadCards(
  base: string,
  stories: readonly number[],
  numbering: string,
): readonly Promise<Element>[] {
  const files = new Map<number, Promise<readonly Element[]>>();
  return stories.map(async (story) => {
    const file = Math.floor(story / CARDS_IN_FILE);
    // What is in sight first comes first.
    const priority = files.size < FILES_IN_SIGHT ? 'high' : 'low';
    const address = `${base}${String(file)}/`;
    const loading = files.get(file) ?? loadFile(address, numbering, priority);
    files.set(file, loading);
    const card = (await loading)[story % CARDS_IN_FILE];
    if (card === undefined) throw new OutdatedError(`No card ${String(story)}.`);
    return card;
  });
}

async function loadFile(
  address: string,
  numbering: string,
  priority: RequestPriority,
): Promise<readonly Element[]> {
  // Its name stays the same from build to build, so the browser has to ask whether it did too.
  const response = await fetch(address, { cache: 'no-cache', priority }).catch(() => undefined);
  if (response?.ok !== true) throw new LoadError(`${address} did not load.`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const list = page.querySelector(`[data-numbering="${CSS.escape(numbering)}"]`);
  if (list === null) throw new OutdatedError('The cards are of another build.');
  // Copies of another document's elements come to life when they are put into the page.
  // Between the cards stand the scripts that bring them to life, which the page has.
  return [...document.importNode(list, true).querySelectorAll(':scope > .card')];
}
