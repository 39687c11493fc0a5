import type { Rating, Status, TermKind } from '../../archive/model.ts';
import type { PluralForms } from '../phrases.ts';
import { forms } from './forms.ts';

/** Text of all pages in English. `#` in a plural stands for the number, `{…}` for what goes in. */
export const pages = {
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
    /** Where a panel could not be loaded: there is no connection, or the site has changed. */
    panelFailed: 'It could not be loaded. Load the page anew.',
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
      fandom: forms('# fandom', '# fandoms'),
      character: forms('# character', '# characters'),
      relationship: forms('# relationship', '# relationships'),
      tag: forms('# tag', '# tags'),
      author: forms('# author', '# authors'),
      series: forms('# series', '# series'),
      collection: forms('# collection', '# collections'),
      language: forms('# language', '# languages'),
    } satisfies Record<TermKind | 'language', PluralForms>,
    latest: 'New and updated',
    allStories: forms('The one story', 'All # stories'),
    stories: forms('# story', '# stories'),
    more: forms('# more', '# more'),
    within: 'Within it',
    /** How many of the stories of a name have one that stands under it, and not itself. */
    throughChildren: forms('one of them by a name within it', '# of them by names within it'),
    allThroughChildren: 'all of them by names within it',
    above: 'Part of',
    alsoCalled: 'Also called',
    page: 'Page {page} of {pages}',
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
    chapterCount: forms('# chapter', '# chapters'),
    /** `3/12`, `3/?`: posted of planned. */
    chaptersPosted: '{posted}/{planned} chapters',
    length: 'Length',
    words: forms('# word', '# words'),
    readingTime: 'about {span}',
    language: 'Language',
    published: 'Published',
    updated: 'Updated',
    fandoms: 'Fandoms',
    relationships: 'Relationships',
    characters: 'Characters',
    tags: 'Tags',
    collections: 'Collections',
    series: 'Series',
    /** Stands before the name of a series. */
    partOf: 'Part of',
    /** The same where the author numbered the story within it. */
    numberedPartOf: 'Part {part} of',
    moreTags: forms('and # more', 'and # more'),
    about: 'About this story',
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
    searchInside: 'Search in this story',
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
    numbered: 'Chapter {chapter}',
    untitled: 'Untitled',
    position: '{position} of {chapters}',
    navigation: 'Chapters',
    previous: 'Previous chapter',
    next: 'Next chapter',
    summary: 'Chapter summary',
    notes: 'Chapter notes',
    /** On the cover over what a chapter warns of by itself. */
    warnings: 'Warnings for this chapter',
    endnotes: 'Chapter endnotes',
    theEnd: 'The end',
    /** Under the last chapter of a story that is not complete. */
    soFar: 'That is all so far.',
    backToStory: 'Back to the story’s page',
    top: 'Back to the top',
  },

  reading: {
    goOn: 'Go on reading',
    goOnAt: 'Go on:',
    copyLink: 'Copy the link',
    copied: 'The link is copied.',
    notCopied: 'The browser does not let this page copy. The link is in its address bar.',
    /** Before a mature or explicit text. */
    gate: {
      open: 'Show the text',
      close: 'Cover the text',
      always: 'Do not ask again',
    },
  },

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
} as const;
