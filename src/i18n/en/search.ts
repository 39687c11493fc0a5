import { forms } from './forms.ts';

/**
 * Text of the search page in English. Data, as it is sent to the browser: `#` in a plural stands
 * for the number, `{…}` for what goes in.
 */
export const search = {
  title: 'Search',
  label: 'A title, a name, or words from the text',
  /** The same, short enough for a phone. */
  placeholder: 'Title, name or words',
  submit: 'Search',
  stories: 'Stories',
  text: 'In the text',
  more: 'Show more',

  /** How one can ask, each beside an example. */
  ways: 'Ways to ask',
  together: 'These words together in the text',
  without: 'Without this word',
  inTitle: 'In the title alone',
  inNames: 'Likewise, in names of this kind',
  inStory: 'In the text of one story, by the last part of its address',

  /** Before anything was asked. */
  hint: 'Stories are found by title, author, fandom, character, relationship and tag, and by words in their text.',
  /** What is said when results are there. */
  foundStories: forms('# story by title or name', '# stories by title or name'),
  foundInText: forms('# story in the text', '# stories in the text'),
  noStories: 'No story by title or name',
  noText: 'none in the text',
  /** Where only filters are chosen. */
  chosenStories: forms('# story', '# stories'),
  searchingText: 'searching the text …',
  searchedPart: 'Searching the text: part {part} of {parts}',
  nothing: 'Nothing was found for “{query}”.',
  nothingChosen: 'No story has all that was chosen.',
  nothingHelp: 'Try fewer words, or another spelling.',
  browse: 'Browse all stories',

  moreChapters: forms('# more chapter', '# more chapters'),
  chapter: 'Chapter {chapter}',
  titledChapter: 'Chapter {chapter}: {title}',
  loading: 'Loading …',

  failedText: 'Part of the text could not be searched. Perhaps the connection is gone.',
  failedPassage: 'The sentence did not load.',
  noWebAssembly: 'This browser does not search in the text, as WebAssembly is switched off in it.',

  withoutScript:
    'Searching needs JavaScript, as nothing but this page is asked. Without it, stories are found by browsing.',
} as const;
