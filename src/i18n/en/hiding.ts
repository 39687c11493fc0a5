import { forms } from './forms.ts';

/** Text of what a reader never wants to see, in English. Data, as it is sent to the page that asks. */
export const hiding = {
  /** The button in a story's card, which is followed by what of it there is to choose. */
  never: 'Never show me',
  thisStory: 'this story',
  done: '“{name}” will not be shown to you again.',
  undo: 'Undo',
  close: 'Close',
  /** What a name is that is hidden: two may be called the same. */
  kinds: {
    story: 'Story',
    fandom: 'Fandom',
    relationship: 'Relationship',
    character: 'Character',
    tag: 'Tag',
    rating: 'Rating',
    warning: 'Warning',
    category: 'Category',
    status: 'Status',
    author: 'Author',
    series: 'Series',
    collection: 'Collection',
    language: 'Language',
  },
  leftOut: forms(
    '# story that you never want to see is left out.',
    '# stories that you never want to see are left out.',
  ),
  shownOnce: forms(
    '# story is here that you never want to see.',
    '# stories are here that you never want to see.',
  ),
  showOnce: 'Show it all this once',
  leaveOut: 'Leave out again',
  again: 'Show again',
  againNamed: 'Show again: {name}',
} as const;
