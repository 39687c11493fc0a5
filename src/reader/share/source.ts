import type { PanelWords } from '../../i18n/dictionary.ts';
import { fill } from '../../i18n/phrases.ts';
import { plainText } from './quotation.ts';
import type { SharedWords } from './shared-words.ts';

/** Where words come from, in a line: `The Ninth Step by tidewrack, A Knock`. */
export function sourceOf({ story, chapter }: SharedWords, words: PanelWords['share']): string {
  const { title } = story;
  const authors = authorsOf({ story });
  return chapter === undefined
    ? fill(words.source, { title, authors })
    : fill(words.chapterSource, { title, authors, chapter });
}

export function authorsOf({ story }: Pick<SharedWords, 'story'>): string {
  return new Intl.ListFormat(document.documentElement.lang).format(story.authors);
}

/** Words with where they come from, and a link that leads there. */
export function quotationWithSource(shared: SharedWords, words: PanelWords['share']): string {
  return `${plainText(shared.quotation)}\n\n— ${sourceOf(shared, words)}\n${shared.link}`;
}
