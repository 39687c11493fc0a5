import { stringify } from 'yaml';
import type { CalendarDay } from '../archive/model.ts';

/** A story's file, ready to write in: every key but the first two is a comment until it is wanted. */
export function newStoryFile(title: string, published: CalendarDay): string {
  return `---
${stringify({ title, published }, { lineWidth: 0 })}
# Take the # away from what you need.
# summary: A sentence or two that make a reader want to begin.
# fandom: Sherlock Holmes
# relationships: Sherlock Holmes/John Watson
# characters: Sherlock Holmes, John Watson
# tags: slow burn, bees
# rating: teen        # or general, mature, explicit, unrated
# warnings: Major Character Death
# series: { name: Gaslight, part: 1 }
# notes: What readers should know before they begin.
# endnotes: What you want to say to those who have read it.
---

Here the story begins.
`;
}

/** A chapter's file, ready to write in. */
export function newChapterFile(title: string | undefined, published: CalendarDay): string {
  const keys = title === undefined ? { published } : { title, published };
  return `---
${stringify(keys, { lineWidth: 0 })}
# Take the # away from what you need.
# summary: What this chapter is about.
# notes: What readers should know before this chapter.
# endnotes: What you want to say after it.
# warnings: What is coming in this chapter.
---

Here the chapter begins.
`;
}
