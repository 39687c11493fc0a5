import { fill } from '../../i18n/phrases.ts';
import { markLanguage } from './card.ts';
import type { Speech } from './phrases.ts';
import { chapterHref, type FoundStory } from './story.ts';
import type { TextHit } from './text-search.ts';

/** How many sentences of a chapter are shown. */
const PASSAGES = 2;

/** The hits in one story's text, the best first. */
export interface StoryHits {
  readonly story: FoundStory;
  readonly hits: readonly TextHit[];
}

/**
 * An entry for a story: its title, its best chapter with the sentences, further chapters folded.
 * The sentences load when they come into sight.
 */
export function textEntry({ story, hits }: StoryHits, speech: Speech): HTMLElement {
  const entry = document.createElement('article');
  const heading = document.createElement('h3');
  const title = link(story.href, story.title);
  markLanguage(title, story, speech);
  heading.append(title);
  const byline = document.createElement('p');
  byline.className = 'by';
  byline.append(`${speech.facts.by} ${speech.list(story.author.map(({ text }) => text))}`);
  entry.append(heading, byline);

  const [first, ...rest] = hits;
  if (first !== undefined) entry.append(chapterEntry(first, story, speech));
  if (rest.length > 0) {
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    summary.append(speech.count(rest.length, speech.search.moreChapters));
    details.append(summary, ...rest.map((hit) => chapterEntry(hit, story, speech)));
    entry.append(details);
  }
  return entry;
}

function chapterEntry(hit: TextHit, story: FoundStory, speech: Speech): HTMLElement {
  const block = document.createElement('div');
  const label = chapterLabel(hit, speech);
  if (label !== undefined) {
    const line = document.createElement('p');
    line.className = 'chapter';
    const page = link(chapterHref(story, hit), label);
    markLanguage(page, story, speech);
    line.append(page);
    block.append(line);
  }
  const sentences = document.createElement('p');
  sentences.className = 'sentence';
  sentences.append(speech.search.loading);
  block.append(sentences);
  whenSeen(block, () => {
    void showPassages(block, sentences, { hit, story, speech });
  });
  return block;
}

async function showPassages(
  block: HTMLElement,
  placeholder: HTMLElement,
  { hit, story, speech }: { hit: TextHit; story: FoundStory; speech: Speech },
): Promise<void> {
  try {
    const passages = await hit.passages(PASSAGES);
    placeholder.remove();
    for (const { paragraph, pieces } of passages) {
      const line = document.createElement('p');
      line.className = 'sentence';
      const place = paragraph === undefined ? hit : { ...hit, paragraph };
      const sentence = link(chapterHref(story, place), '');
      markLanguage(sentence, story, speech);
      sentence.append(
        ...pieces.map(({ text, marked }) => {
          if (!marked) return text;
          const mark = document.createElement('mark');
          mark.append(text);
          return mark;
        }),
      );
      line.append(sentence);
      block.append(line);
    }
  } catch {
    placeholder.replaceChildren(speech.search.failedPassage);
  }
}

/** What readers call a chapter; nothing for a one-shot and a story's own page. */
function chapterLabel(
  { number, title }: TextHit,
  { search, number: written }: Speech,
): string | undefined {
  if (number === null) return title ?? undefined;
  const chapter = written(number);
  return title === null
    ? fill(search.chapter, { chapter })
    : fill(search.titledChapter, { chapter, title });
}

function link(href: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.append(text);
  return anchor;
}

function whenSeen(element: HTMLElement, act: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      act();
    },
    { rootMargin: '300px' },
  );
  observer.observe(element);
}
