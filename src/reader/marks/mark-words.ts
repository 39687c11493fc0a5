import { createCounting } from '../../i18n/counting.ts';
import type { PanelWords } from '../../i18n/dictionary.ts';
import { panelWords } from '../../i18n/panel-words.ts';
import { fill } from '../../i18n/phrases.ts';
import { percent, placeName, storedPlace, type Place } from '../place.ts';

/** What is marked: a story, or one of its chapters. */
export interface Marked {
  /** The story's address. */
  readonly story: string;
  /** How many chapters it has; 0 where a chapter is marked. */
  readonly chapters: number;
  /** The chapter's address, below the story's. */
  readonly chapter: string;
  /** Which of the chapters it is, from 1; 0 where a story is marked. */
  readonly position: number;
}

/** What the reader has read of a story or a chapter, and what is new in it; empty where nothing is. */
export async function wordsFor(marked: Marked): Promise<string> {
  const { lang } = document.documentElement;
  const place = storedPlace(marked.story);
  if (!place) return '';
  const { marks } = await panelWords(lang);
  return marked.position > 0
    ? ofChapter(marked, place, marks)
    : ofStory(marked, place, marks, createCounting(lang).count);
}

function ofChapter(
  { story, chapter, position }: Marked,
  { href, part, read, finished, chapters }: Place,
  words: PanelWords['marks'],
): string {
  if (position > chapters) return words.new;
  if (href.startsWith(story + chapter) && part) return fill(words.part, { part: percent(part) });
  return finished || read?.includes(chapter) ? words.read : '';
}

function ofStory(
  { chapters }: Marked,
  place: Place,
  words: PanelWords['marks'],
  count: ReturnType<typeof createCounting>['count'],
): string {
  const grown = chapters - place.chapters;
  const where = place.finished ? words.finished : placeName(place) || words.begun;
  return [where, ...(grown > 0 ? [count(grown, words.newChapters)] : [])].join(' · ');
}
