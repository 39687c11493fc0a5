import type { Rating, Status, TermKind } from '../archive/model.ts';
import { englishSearch } from './en-search.ts';
import { englishShelf } from './en-shelf.ts';
import type { Format } from './format.ts';

/**
 * All text of the interface in English, and the shape that every other language follows.
 * A `#` in a plural stands for the number.
 */
export const english = ({ count, list, number }: Format) => ({
  site: {
    skip: 'Skip to the text',
    search: 'Search',
    searchLabel: 'Search stories',
    browse: 'Browse',
    stories: 'Stories',
    /** The label of the links at the top of every page. */
    navigation: 'Site',
    /** The label of the links at the foot of every page. */
    furtherPages: 'More of this site',
    madeWith: 'Made with Lamplight',
    write: 'Write to the archivist',
    notFound: 'There is no page here',
    notFoundHelp:
      'The address may hold a letter too many, or the story may be gone. What is here can be browsed and searched.',
    moved: 'This page has moved',
    movedTo: 'It is now at',
  },

  lists: {
    /** What a list of names is called. */
    plural: {
      fandom: 'Fandoms',
      character: 'Characters',
      relationship: 'Relationships',
      tag: 'Tags',
      author: 'Authors',
      series: 'Series',
      collection: 'Collections',
      language: 'Languages',
    } satisfies Record<TermKind | 'language', string>,
    /** What one name of the list is. */
    singular: {
      fandom: 'Fandom',
      character: 'Character',
      relationship: 'Relationship',
      tag: 'Tag',
      author: 'Author',
      series: 'Series',
      collection: 'Collection',
      language: 'Language',
    } satisfies Record<TermKind | 'language', string>,
    /** How many names a list has. */
    counted: {
      fandom: (names: number) => count(names, { one: '# fandom', other: '# fandoms' }),
      character: (names: number) => count(names, { one: '# character', other: '# characters' }),
      relationship: (names: number) =>
        count(names, { one: '# relationship', other: '# relationships' }),
      tag: (names: number) => count(names, { one: '# tag', other: '# tags' }),
      author: (names: number) => count(names, { one: '# author', other: '# authors' }),
      series: (names: number) => count(names, { one: '# series', other: '# series' }),
      collection: (names: number) => count(names, { one: '# collection', other: '# collections' }),
      language: (names: number) => count(names, { one: '# language', other: '# languages' }),
    } satisfies Record<TermKind | 'language', (names: number) => string>,
    latest: 'New and updated',
    allStories: (stories: number) =>
      count(stories, { one: 'The one story', other: 'All # stories' }),
    stories: (stories: number) => count(stories, { one: '# story', other: '# stories' }),
    more: (names: number) => count(names, { one: '# more', other: '# more' }),
    within: 'Within it',
    above: 'Part of',
    alsoCalled: 'Also called',
    elsewhere: 'See also',
    page: (page: number, pages: number) => `Page ${number(page)} of ${number(pages)}`,
    pages: 'Pages',
    previousPage: 'Previous page',
    nextPage: 'Next page',
    letters: 'By first letter',
    /** The heading for names that begin with no letter. */
    noLetter: 'Other',
    /** Between the names of a list that runs on. */
    comma: ', ',
    empty: 'There are no stories here yet.',
  },

  facts: {
    by: 'by',
    for: 'for',
    facts: 'Facts',
    rating: 'Rating',
    ratings: {
      general: 'General audiences',
      teen: 'Teen and up',
      mature: 'Mature',
      explicit: 'Explicit',
      unrated: 'Not rated',
    } satisfies Record<Rating, string>,
    /** One letter that stands for a rating. */
    ratingLetters: {
      general: 'G',
      teen: 'T',
      mature: 'M',
      explicit: 'E',
      unrated: '–',
    } satisfies Record<Rating, string>,
    warnings: 'Warnings',
    noWarningsGiven: 'No warnings given',
    /** Warnings that name nothing: what a reader sees, by the name that the story has. */
    unwarned: {
      'No Archive Warnings Apply': 'No warnings apply',
      'Creator Chose Not To Use Archive Warnings': 'Author chose not to warn',
    },
    categories: 'Categories',
    status: 'Status',
    statuses: {
      complete: 'Complete',
      ongoing: 'Ongoing',
      hiatus: 'On hiatus',
      abandoned: 'Abandoned',
    } satisfies Record<Status, string>,
    chapters: 'Chapters',
    chapterCount: (posted: number) => count(posted, { one: '# chapter', other: '# chapters' }),
    /** `3/12`, `3/?`: posted of planned. */
    chaptersPosted: (posted: number, planned: number | '?') =>
      `${number(posted)}/${planned === '?' ? '?' : number(planned)} chapters`,
    length: 'Length',
    words: (words: number) => count(words, { one: '# word', other: '# words' }),
    readingTime: (span: string) => `about ${span}`,
    language: 'Language',
    published: 'Published',
    updated: 'Updated',
    fandoms: 'Fandoms',
    relationships: 'Relationships',
    characters: 'Characters',
    tags: 'Tags',
    collections: 'Collections',
    series: 'Series',
    /** `part` is set where the author numbered the story within the series. */
    partOf: (part: number | undefined) =>
      part === undefined ? 'Part of' : `Part ${number(part)} of`,
    moreTags: (names: number) => count(names, { one: 'and # more', other: 'and # more' }),
    about: 'About this story',
    authors: (names: readonly string[]) => list(names),
  },

  story: {
    summary: 'Summary',
    notes: 'Notes',
    endnotes: 'Endnotes',
    prompt: 'Prompt',
    foreword: 'Foreword',
    text: 'Text',
    contents: 'Contents',
    start: 'Start reading',
    wholeStory: 'The whole story on one page',
    /** Each stands before the titles of stories. */
    relations: {
      inspiredBy: 'Inspired by',
      translationOf: 'A translation of',
      podficOf: 'A reading of',
      inspired: 'Inspired',
      translations: 'Translated as',
      podfics: 'Read aloud as',
    },
    credits: 'With thanks to',
    alsoAt: 'Also at',
    reply: 'Answer the author',
    listen: 'Listen',
    /** Each stands before the name of a series. */
    previousIn: 'Before this in',
    nextIn: 'Next in',
    /** Stands before the names of authors. */
    moreBy: 'More by',
  },

  chapter: {
    numbered: (chapter: number) => `Chapter ${number(chapter)}`,
    untitled: 'Untitled',
    position: (position: number, chapters: number) => `${number(position)} of ${number(chapters)}`,
    navigation: 'Chapters',
    previous: 'Previous chapter',
    next: 'Next chapter',
    summary: 'Chapter summary',
    notes: 'Chapter notes',
    endnotes: 'Chapter endnotes',
    theEnd: 'The end',
    /** Under the last chapter of a story that is not complete. */
    soFar: 'That is all so far.',
    backToStory: 'Back to the story’s page',
    top: 'Back to the top',
  },

  reading: {
    settings: 'Reading settings',
    theme: 'Page',
    themes: { system: 'As the device', light: 'Light', dark: 'Dark', black: 'Black' },
    size: 'Text size',
    smaller: 'Smaller',
    larger: 'Larger',
    goOn: 'Go on reading',
    goOnAt: 'Go on:',
  },

  search: englishSearch,
  shelf: englishShelf,

  /** Words that stand in the text itself; what goes into them is in braces. */
  text: {
    footnotes: 'Footnotes',
    backToReference: 'Back to reference {reference}',
    authorsNote: 'Author’s note',
    warning: 'Content warning',
    warningFor: 'Content warning: {label}',
    spoiler: 'Spoiler',
    spoilerFor: 'Spoiler: {label}',
    chat: 'Chat',
    table: 'Table',
    tableOf: 'Table: {columns}',
  },
});

/** The interface's text in one language. */
export type Dictionary = ReturnType<typeof english>;
