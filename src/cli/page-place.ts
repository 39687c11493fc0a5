/** Where the chapter of a page stands among the others of its story. */
import { orderPages, type PagePlace } from '../import/page-order.ts';
import { planMoves } from '../import/plan-moves.ts';
import { chaptersIn, type StoredChapter } from '../import/plan-update.ts';
import { chapterFileName, firstFree, type WrittenChapter } from '../import/write-story.ts';
import { renamedInLedger, type LedgerPage, type LedgerStory } from './import-ledger.ts';
import type { SavedPage } from './saved-page.ts';

type ChapterName = Pick<WrittenChapter, 'order' | 'slug'>;

export interface PlaceOfPage {
  /** The chapter that the page is a state of, as it lies there now. */
  readonly there: StoredChapter | undefined;
  /** What the chapter's file is to be called. */
  readonly own: ChapterName;
  /** New names, by old ones, of files that stand elsewhere once there is this page. */
  readonly moves: ReadonlyMap<string, string>;
}

/**
 * Finds a page's place.
 * @param names of the files in the story's folder
 * @param imported names of those that an import has brought
 */
export function placeOfPage(
  { page, chapter }: SavedPage,
  names: readonly string[],
  imported: ReadonlySet<string>,
  known: LedgerStory | undefined,
): PlaceOfPage {
  const chapters = chaptersIn(names);
  const pages = known?.pages?.chapters ?? {};
  const there =
    chapters.find(({ name }) => isFrom(page, pages[name])) ??
    chapters
      .filter(({ name }) => !hasPlace(pages[name]))
      .find((stored) => isNamed(stored, page, chapter));
  const own = there ?? withFreeAddress(chapter, chapters);
  // The site's count says it all.
  if (page.position === undefined) return { there, own, moves: new Map() };

  const mine: KnownPage = { ...page, stored: there };
  const others = chapters.flatMap((stored): KnownPage[] => {
    const other = pages[stored.name];
    return other === undefined || stored === there ? [] : [{ ...other, stored }];
  });
  const whole = chapters.filter(
    (stored) => stored !== there && imported.has(stored.name) && pages[stored.name] === undefined,
  );
  const before = Math.max(0, ...whole.map(({ order }) => Math.floor(Number(order))));
  const orders = orderPages([...others, mine], before);
  const wanted = new Map<string, string>();
  for (const [{ stored }, order] of orders) {
    if (stored !== undefined) wanted.set(stored.name, chapterFileName(atOrder(stored, order)));
  }
  const moves = planMoves(wanted, names);
  const isMoved = there === undefined || moves.has(there.name);
  return { there, own: isMoved ? atOrder(own, orders.get(mine) ?? own.order) : own, moves };
}

/**
 * What is known of a story under the names that its files have now: a chapter whose file somebody has
 * given another number is found again by its address.
 */
export function foundAgain(known: LedgerStory, names: readonly string[]): LedgerStory {
  const there = new Set(names);
  const lost = chaptersIn(Object.keys(known.files).filter((name) => !there.has(name)));
  const strange = chaptersIn(names.filter((name) => known.files[name] === undefined));
  const found = lost.flatMap((chapter): [string, string][] => {
    const again = strange.find((other) => addressOf(other) === addressOf(chapter));
    return again === undefined ? [] : [[chapter.name, again.name]];
  });
  return renamedInLedger(known, new Map(found));
}

interface KnownPage extends PagePlace {
  readonly stored: StoredChapter | undefined;
}

function hasPlace(known: LedgerPage | undefined): boolean {
  return known?.number !== undefined || known?.position !== undefined;
}

/** Whether it is known of a chapter that it came from this page. */
function isFrom({ number, position }: SavedPage['page'], known: LedgerPage | undefined): boolean {
  if (position !== undefined && known?.position !== undefined) return position === known.position;
  return number !== undefined && number === known?.number;
}

/** Whether a chapter of which no page is known has the name of this one. */
function isNamed(
  stored: StoredChapter,
  { number, called }: SavedPage['page'],
  { slug }: WrittenChapter,
): boolean {
  const order = Number(stored.order);
  if (number !== undefined) return order === number;
  // There may be many interludes: rather one of them twice than one too few.
  if (called === null) return false;
  if (slug === '' || stored.slug === '') return order === called;
  return slug === stored.slug && order === (called ?? order);
}

function withFreeAddress(chapter: ChapterName, chapters: readonly StoredChapter[]): ChapterName {
  const taken = new Set(chapters.map(addressOf));
  return named(
    chapter.order,
    firstFree(addressOf(chapter), (address) => taken.has(address)),
  );
}

/** The same chapter at the same address, in another place. */
function atOrder(chapter: ChapterName, order: string): ChapterName {
  return named(order, addressOf(chapter));
}

function addressOf({ order, slug }: ChapterName): string {
  return slug === '' ? byNumber(order) : slug;
}

function named(order: string, address: string): ChapterName {
  return { order, slug: address === byNumber(order) ? '' : address };
}

/** The address of a chapter whose file has nothing but a number in its name. */
function byNumber(order: string): string {
  return `chapter-${order}`;
}
