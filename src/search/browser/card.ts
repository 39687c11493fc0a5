import { autonym } from '../autonym.ts';
import { fill } from '../../i18n/phrases.ts';
import type { Speech } from './phrases.ts';
import type { FoundName, FoundStory } from './story.ts';

/** Tags that a card shows before the rest is folded away. */
const SHOWN_TAGS = 8;

/**
 * A story's card, made from the template that the page holds: the same component as on every other
 * page, with the parts that the catalogue knows.
 */
export function storyCard(
  template: HTMLTemplateElement,
  story: FoundStory,
  speech: Speech,
): DocumentFragment {
  const card = document.importNode(template.content, true);
  const title = card.querySelector('h3 a');
  title?.setAttribute('href', story.href);
  title?.replaceChildren(story.title);
  markLanguage(title, story, speech);
  fillNames(card.querySelector('.byline'), [`${speech.facts.by} `], story.author, speech);
  fillNames(card.querySelector('.fandoms'), [], story.fandom, speech);
  fillFacts(card, story, speech);
  card.querySelector('read-mark')?.setAttribute('chapters', String(Math.max(1, story.chapters)));
  fillTags(card, [...story.relationship, ...story.character, ...story.tag], speech);
  return card;
}

/** Says what language a story's own words are in, where it is not the interface's. */
export function markLanguage(element: Element | null, story: FoundStory, speech: Speech): void {
  const [language = speech.language] = story.languages;
  element?.setAttribute('dir', 'auto');
  if (language !== speech.language) element?.setAttribute('lang', language);
}

function fillNames(
  place: Element | null,
  before: readonly string[],
  names: readonly FoundName[],
  { comma }: Speech,
): void {
  if (names.length === 0) place?.remove();
  place?.replaceChildren(
    ...before,
    ...names.map(({ text, href }, index) => {
      const entry = document.createElement('span');
      const name = document.createElement(href === undefined ? 'span' : 'a');
      if (href !== undefined) name.setAttribute('href', href);
      name.dir = 'auto';
      name.append(text);
      entry.append(name, index < names.length - 1 ? comma : '');
      return entry;
    }),
  );
}

function fillFacts(card: DocumentFragment, story: FoundStory, speech: Speech): void {
  const [rating, warnings, status, words] = card.querySelectorAll('.facts > li');
  const { facts, search } = speech;

  const letter = rating?.querySelector('.rating');
  letter?.classList.remove('unrated');
  letter?.classList.add(story.rating);
  letter?.replaceChildren(facts.ratingLetters[story.rating]);
  if (letter) rating?.replaceChildren(letter, ` ${facts.ratings[story.rating]}`);

  const unwarned = new Map(Object.entries(facts.unwarned));
  const mark = warnings?.querySelector('.warned');
  const warned = story.warnings.some((warning) => !unwarned.has(warning));
  const named = story.warnings.map((warning) => unwarned.get(warning) ?? warning);
  warnings?.replaceChildren(
    ...(mark && warned ? [mark] : []),
    named.length === 0 ? facts.noWarningsGiven : speech.list(named),
  );

  const moon = status?.querySelector('.status');
  moon?.classList.remove('complete');
  moon?.classList.add(story.status);
  const chapters = chaptersOf(story, speech);
  const parts = [facts.statuses[story.status], ...(chapters === undefined ? [] : [chapters])];
  if (moon) status?.replaceChildren(moon, ` ${parts.join(speech.comma)}`);

  words?.replaceChildren(speech.count(story.words, search.words));
  for (const language of story.languages) {
    if (language === speech.language) continue;
    const name = document.createElement('bdi');
    name.lang = language;
    name.append(autonym(language));
    const item = document.createElement('li');
    item.append(name);
    words?.parentElement?.append(item);
  }
}

function chaptersOf(story: FoundStory, { search, count, number }: Speech): string | undefined {
  const { chapters, planned } = story;
  if (planned !== 0) {
    const whole = planned === '?' ? '?' : number(planned);
    // A one-shot of which more is planned is the first of it.
    return fill(search.chaptersPosted, { posted: number(Math.max(1, chapters)), planned: whole });
  }
  return chapters > 0 ? count(chapters, search.chapters) : undefined;
}

function fillTags(card: DocumentFragment, tags: readonly FoundName[], speech: Speech): void {
  const place = card.querySelector('.tags');
  const folded = place?.querySelector('details');
  const all = tags.length <= SHOWN_TAGS + 1;
  fillNames(place?.querySelector('p') ?? null, [], all ? tags : tags.slice(0, SHOWN_TAGS), speech);
  if (tags.length === 0) place?.remove();
  if (all) folded?.remove();
  else {
    const rest = tags.slice(SHOWN_TAGS);
    folded
      ?.querySelector('summary')
      ?.replaceChildren(speech.count(rest.length, speech.search.moreTags));
    fillNames(folded?.querySelector('p') ?? null, [], rest, speech);
  }
}
