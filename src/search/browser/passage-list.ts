import type { AddressTemplates } from '../catalogue.ts';
import { markLanguage } from './card.ts';
import { fill, type Speech } from './phrases.ts';
import { chapterHref, type FoundStory } from './story.ts';
import type { TextHit } from './text-search.ts';

/** How many sentences of a chapter are shown. */
const PASSAGES = 2;

/** The hits in one story's text, the best first. */
export interface StoryHits {
  readonly story: FoundStory;
  readonly hits: readonly TextHit[];
}

/** What the entries of the text's results are made with. */
export interface EntrySetting {
  readonly addresses: AddressTemplates;
  readonly speech: Speech;
}

/**
 * An entry for a story: its title, its best chapter with the sentences, further chapters folded.
 * The sentences load when they come into sight.
 */
export function textEntry({ story, hits }: StoryHits, setting: EntrySetting): HTMLElement {
  const { speech } = setting;
  const entry = document.createElement('article');
  const heading = document.createElement('h3');
  const title = link(story.href, story.title);
  markLanguage(title, story, speech);
  heading.append(title);
  const byline = document.createElement('p');
  byline.className = 'by';
  const authors = speech.list(story.author.map(({ text }) => text));
  byline.append(fill(speech.search.by, { authors }));
  entry.append(heading, byline);

  const [first, ...rest] = hits;
  if (first !== undefined) entry.append(chapterEntry(first, story, setting));
  if (rest.length > 0) {
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    summary.append(speech.count(rest.length, speech.search.moreChapters));
    details.append(summary, ...rest.map((hit) => chapterEntry(hit, story, setting)));
    entry.append(details);
  }
  return entry;
}

function chapterEntry(hit: TextHit, story: FoundStory, setting: EntrySetting): HTMLElement {
  const { addresses, speech } = setting;
  const block = document.createElement('div');
  const label = chapterLabel(hit, speech);
  if (label !== undefined) {
    const line = document.createElement('p');
    line.className = 'chapter';
    const page = link(chapterHref(addresses, hit), label);
    markLanguage(page, story, speech);
    line.append(page);
    block.append(line);
  }
  const sentences = document.createElement('p');
  sentences.className = 'sentence';
  sentences.append(speech.search.loading);
  block.append(sentences);
  whenSeen(block, () => {
    void showPassages(block, sentences, { hit, story, ...setting });
  });
  return block;
}

async function showPassages(
  block: HTMLElement,
  placeholder: HTMLElement,
  { hit, story, addresses, speech }: EntrySetting & { hit: TextHit; story: FoundStory },
): Promise<void> {
  try {
    const passages = await hit.passages(PASSAGES);
    placeholder.remove();
    for (const { paragraph, pieces } of passages) {
      const line = document.createElement('p');
      line.className = 'sentence';
      const place = paragraph === undefined ? hit : { ...hit, paragraph };
      const sentence = link(chapterHref(addresses, place), '');
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
function chapterLabel({ number, title }: TextHit, { search }: Speech): string | undefined {
  const numbered = number === null ? undefined : search.chapter.replace('#', String(number));
  if (title === null) return numbered;
  return numbered === undefined ? title : `${numbered}: ${title}`;
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
