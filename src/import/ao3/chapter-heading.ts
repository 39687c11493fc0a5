export interface ChapterHeading {
  readonly number?: number;
  readonly title?: string;
}

/** Reads `Chapter 3: The Tide`, `Chapter 3`, and a title without a number. */
export function readChapterHeading(heading: string): ChapterHeading {
  const [, digits, title = ''] = /^Chapter (\d+)(?:\s*:\s*(.*))?$/u.exec(heading) ?? [];
  if (digits === undefined) return heading === '' ? {} : { title: heading };
  const number = Number(digits);
  const saysNoMore = title === '' || title.toLowerCase() === `chapter ${digits}`;
  return saysNoMore ? { number } : { number, title };
}
