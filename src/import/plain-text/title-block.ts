import type { Label, LabelBlock } from './labels.ts';
import type { Line } from './lines.ts';

const BYLINE = /^(?:written )?by:?\s+(?<name>\S.{0,60}[^.,;:!?])$/iu;
const LONGEST_TITLE = 80;

export interface TitledBlock {
  readonly labels: readonly Label[];
  /** Lines above the labels that are neither title nor author. */
  readonly unplaced: readonly Line[];
  readonly rest: readonly Line[];
}

/**
 * Adds what stands without a label: a title above the labels, and `Title` over `by Author` where
 * these two lines are all of the first block.
 */
export function readTitleBlock({ labels, above, rest }: LabelBlock): TitledBlock {
  if (labels.length === 0) {
    const [title, byline, next] = rest;
    const author = bylineLabel(byline);
    const stands = byline?.gap === 0 && (next === undefined || next.gap > 0);
    if (title === undefined || author === undefined || !stands || !couldBeTitle(title)) {
      return { labels, unplaced: [], rest };
    }
    return { labels: [titleLabel(title), author], unplaced: [], rest: rest.slice(2) };
  }
  const hasTitle = labels.some(({ kind }) => kind === 'title');
  const title = hasTitle ? undefined : above[0];
  const others = title === undefined ? above : above.slice(1);
  const hasAuthor = labels.some(({ kind }) => kind === 'author');
  const author = hasAuthor ? undefined : bylineLabel(others[0]);
  return {
    labels: [
      ...(title === undefined ? [] : [titleLabel(title)]),
      ...(author === undefined ? [] : [author]),
      ...labels,
    ],
    unplaced: author === undefined ? others : others.slice(1),
    rest,
  };
}

function titleLabel(line: Line): Label {
  return { kind: 'title', name: 'Title', line, lines: [line] };
}

/** Who `by Ann Lamp` says that a story is by. */
export function authorOfByline(text: string): string | undefined {
  return BYLINE.exec(text)?.groups?.['name'];
}

function bylineLabel(line: Line | undefined): Label | undefined {
  const name = authorOfByline(line?.text ?? '');
  if (line === undefined || name === undefined) return undefined;
  return { kind: 'author', name: 'By', line, lines: [{ ...line, text: name }] };
}

function couldBeTitle({ text }: Line): boolean {
  return text.length <= LONGEST_TITLE && !/[.,;]$/u.test(text);
}
