import type { BrowseWords, Dictionary } from '../../../i18n/dictionary.ts';
import { createCounting, type Counting } from '../../../i18n/counting.ts';
import { NONE_GIVEN, type Facet } from '../../catalogue-manifest.ts';
import { autonym } from '../../autonym.ts';

/** What the page hands over of the words that it has anyway. */
export interface BrowsePhrases
  extends
    Pick<Dictionary['facts'], 'ratings' | 'statuses' | 'unwarned' | 'noWarningsGiven'>,
    Pick<Dictionary['lists'], 'page' | 'pages' | 'previousPage' | 'nextPage'> {
  readonly locale: string;
}

/** Says things in the language of the interface. */
export interface BrowseSpeech extends BrowsePhrases, Counting {
  readonly words: BrowseWords;
}

export function createBrowseSpeech(phrases: BrowsePhrases, words: BrowseWords): BrowseSpeech {
  return { ...phrases, ...createCounting(phrases.locale), words };
}

/** What a value is called: ratings and the like by the interface, names as they are. */
export function sayValue(
  facet: Facet,
  { slug, name }: { readonly slug: string; readonly name: string },
  { ratings, statuses, unwarned, noWarningsGiven }: BrowseSpeech,
): string {
  const said: Readonly<Partial<Record<Facet, Readonly<Record<string, string>>>>> = {
    rating: ratings,
    status: statuses,
    warning: { ...unwarned, [NONE_GIVEN]: noWarningsGiven },
  };
  if (facet === 'language') return autonym(name);
  return said[facet]?.[name] ?? said[facet]?.[slug] ?? name;
}
