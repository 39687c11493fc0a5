import { fill } from '../../i18n/phrases.ts';
import type { SearchSpeech } from './search-phrases.ts';
import type { HitStory } from './text-files.ts';
import type { TextHit } from './text-search.ts';

/** How many sentences of a chapter are shown. */
const PASSAGES = 2;

/** The hits in one story's text, the best first. */
export interface StoryHits {
  readonly story: HitStory;
  readonly hits: readonly TextHit[];
}

/**
 * An entry for a story: its title, its best chapter with the sentences, further chapters folded.
 * The sentences load when they come into sight.
 */
export function textEntry({ story, hits }: StoryHits, speech: SearchSpeech): HTMLElement {
  const entry = document.createElement('article');
  const heading = document.createElement('h3');
  const title = link(chapterHref({ story, chapter: '' }, speech), story.title);
  markLanguage(title, story, speech);
  heading.append(title);
  const byline = document.createElement('p');
  byline.className = 'by';
  byline.append(`${speech.by} ${speech.list(story.authors)}`);
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

function chapterEntry(hit: TextHit, story: HitStory, speech: SearchSpeech): HTMLElement {
  const block = document.createElement('div');
  const label = chapterLabel(hit, speech);
  if (label !== undefined) {
    const line = document.createElement('p');
    line.className = 'chapter';
    const page = link(chapterHref(hit, speech), label);
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
  { hit, story, speech }: { hit: TextHit; story: HitStory; speech: SearchSpeech },
): Promise<void> {
  try {
    const passages = await hit.passages(PASSAGES);
    placeholder.remove();
    for (const { paragraph, pieces } of passages) {
      const line = document.createElement('p');
      line.className = 'sentence';
      const place = paragraph === undefined ? hit : { ...hit, paragraph };
      const sentence = link(chapterHref(place, speech), '');
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

/**
 * Hits by story, in the order in which stories were first hit. A story in two languages, whose
 * bundles are two, stands once for each.
 */
export function groupHits(hits: readonly TextHit[]): readonly StoryHits[] {
  const groups = Map.groupBy(hits, ({ story, language }) => `${language} ${story.slug}`);
  return [...groups.values()].flatMap((inside) =>
    inside[0] === undefined ? [] : [{ story: inside[0].story, hits: inside }],
  );
}

/** Says what language a story's own words are in, where it is not the interface's. */
function markLanguage(element: HTMLElement, { language }: HitStory, speech: SearchSpeech): void {
  element.dir = 'auto';
  if (language !== speech.language) element.lang = language;
}

/** The address of a chapter, of the story where its slug is empty, at a paragraph if given. */
function chapterHref(
  { story, chapter, paragraph }: Pick<TextHit, 'story' | 'chapter'> & { paragraph?: string },
  { storyAddress, chapterAddress }: SearchSpeech,
): string {
  const page = (chapter === '' ? storyAddress : chapterAddress)
    .replace('~story~', encodeURIComponent(story.slug))
    .replace('~chapter~', encodeURIComponent(chapter));
  return paragraph === undefined ? page : `${page}#${encodeURIComponent(paragraph)}`;
}

/** What readers call a chapter; nothing for a one-shot and a story's own page. */
function chapterLabel(
  { number, title }: TextHit,
  { search, number: written }: SearchSpeech,
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
