import { homeOf, storiesOf } from '../place.ts';

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

/** Whether a card has one of some marks, in a link or beside them. */
export function isMarked({ element, stories }: Card, marks: ReadonlySet<unknown>): boolean {
  if (marks.size === 0) return false;
  const home = homeOf(stories);
  return (
    (element.dataset['under'] ?? '').split(' ').some((mark) => marks.has(mark)) ||
    [...element.querySelectorAll('a')].some(({ pathname }) =>
      marks.has(pathname.slice(home.length)),
    )
  );
}
