import { storiesOf } from '../place.ts';

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
