import { storedPlace, storiesOf } from '../place.ts';

/** A story's card, and where it leads. */
export interface Card {
  readonly element: HTMLElement;
  readonly title: HTMLAnchorElement;
  /** The address of the archive's stories. */
  readonly stories: string;
}

/** The card around an element. */
export function cardAround(inside: Element): Card | undefined {
  const element = inside.closest('article');
  const title = element?.querySelector<HTMLAnchorElement>(':is(h2, h3) > a');
  if (!element || !title) return undefined;
  return { element, title, stories: storiesOf(title.pathname) };
}

/** Whether a card bears one of some marks. */
export function isMarked({ element }: Pick<Card, 'element'>, marks: ReadonlySet<unknown>): boolean {
  return (element.dataset['marks'] ?? '').split(' ').some((mark) => marks.has(mark));
}

/**
 * What becomes of a card: it is left out as hidden, or as read, it is dimmed as read, or shown. A
 * story that has grown since it was read is not read.
 */
export type Judgement = 'hidden' | 'leftOut' | 'dimmed' | 'shown';

export function judge(card: Card, marks: ReadonlySet<unknown>, read: unknown): Judgement {
  if (isMarked(card, marks)) return 'hidden';
  if (read !== 'leftOut' && read !== 'dimmed') return 'shown';
  const place = storedPlace(card.title.pathname);
  const posted = Number(card.element.querySelector('read-mark')?.getAttribute('chapters'));
  return place?.finished === true && place.chapters >= posted ? read : 'shown';
}
