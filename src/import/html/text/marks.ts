/**
 * What is said of a stretch of text. Two stretches beside each other with the same mark, the very
 * same object, have it together: that is how equal emphasis is merged.
 */
export type Mark = PlainMark | TagMark | LinkMark | LanguageMark | DirectionMark;

export interface PlainMark {
  readonly type: 'emphasis' | 'strong' | 'delete' | 'spoiler';
}

/** An element that Markdown has no sign for, and that Lamplight lets through as HTML. */
export interface TagMark {
  readonly type: 'tag';
  readonly name: string;
  readonly title?: string;
}

export interface LinkMark {
  readonly type: 'link';
  readonly url: string;
  readonly title?: string;
}

export interface LanguageMark {
  readonly type: 'language';
  /** As `parseLanguage` gives it. */
  readonly language: string;
}

export interface DirectionMark {
  readonly type: 'direction';
  readonly dir: 'ltr' | 'rtl';
}

export const EMPHASIS: PlainMark = { type: 'emphasis' };
export const STRONG: PlainMark = { type: 'strong' };
export const DELETE: PlainMark = { type: 'delete' };
export const SPOILER: PlainMark = { type: 'spoiler' };

const tags = new Map<string, TagMark>();
const languages = new Map<string, LanguageMark>();

export function tag(name: string): TagMark {
  return remembered(tags, name, () => ({ type: 'tag', name }));
}

const DIRECTIONS = {
  ltr: { type: 'direction', dir: 'ltr' },
  rtl: { type: 'direction', dir: 'rtl' },
} as const;

export function direction(dir: 'ltr' | 'rtl'): DirectionMark {
  return DIRECTIONS[dir];
}

export function languageMark(language: string): LanguageMark {
  return remembered(languages, language, () => ({ type: 'language', language }));
}

/** Marks with one more, in place of one that says something else of the same kind. */
export function withMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  if (marks.includes(mark)) return marks;
  return [...marks.filter((other) => !isSameKind(other, mark)), mark];
}

export function withoutMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  return marks.includes(mark) ? marks.filter((other) => other !== mark) : marks;
}

/** Whether a mark stands for one thing, which would be two if it were parted. */
export function isWhole(mark: Mark): boolean {
  return (
    mark.type === 'link' ||
    mark.type === 'language' ||
    mark.type === 'direction' ||
    mark.type === 'spoiler' ||
    (mark.type === 'tag' && (mark.title !== undefined || mark.name === 'q'))
  );
}

function isSameKind(one: Mark, other: Mark): boolean {
  return (
    one.type === other.type &&
    (one.type !== 'tag' || other.type !== 'tag' || one.name === other.name)
  );
}

function remembered<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const there = known.get(key);
  if (there !== undefined) return there;
  const made = make();
  known.set(key, made);
  return made;
}
