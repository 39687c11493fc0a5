import { forms } from './forms.ts';

/**
 * Text of the reader's shelf in English. Data, as it is sent to the browser: `#` in a plural stands
 * for the number, `{…}` for what goes in.
 */
export const shelf = {
  title: 'Your shelf',
  keep: 'Mark for later',
  more: 'Notes and lists',

  intro:
    'What you read, mark and write beside it, in this browser alone. Nothing of it is sent anywhere.',
  reading: 'Reading',
  later: 'Marked for later',
  followed: 'Followed',
  finished: 'Read to the end',
  annotated: 'Highlights and bookmarks',
  history: 'History',
  /** What a reader never wants to see, and what they have read where that is left out or dimmed. */
  hidden: 'Left out of lists',
  showAgain: 'Show again',
  by: 'by',
  /** Which of its chapters a story is at: `3 of 12`. */
  position: '{position} of {chapters}',
  chapters: forms('# chapter', '# chapters'),
  goOn: 'Go on',
  start: 'Start reading',
  again: 'Read again',
  forget: 'Forget',
  remove: 'Remove',
  /** Between the facts of a story. */
  between: ' · ',

  newChapters: forms('# new chapter', '# new chapters'),
  gone: 'This story is not in the archive any more.',

  /** Below the first of them: how many there are besides. */
  rest: forms('# more', '# more'),

  find: 'Search your shelf',
  notFound: 'Nothing on your shelf has these words.',

  empty: 'There is nothing here yet.',
  emptyHelp:
    'A story that you begin to read comes here by itself, with the paragraph where you stopped. “Mark for later” on a story’s page puts it here, too; “Notes and lists” has what else you can keep of it.',
  browse: 'Browse all stories',

  undo: 'Undo',
  undone: 'It is as it was.',
  forgotten: '“{title}” is off your shelf.',
  removed: 'It is off your shelf.',
  historyCleared: 'Your history is empty.',
  cleared: 'Your shelf is empty.',

  copy: 'A copy of it',
  copyHelp:
    'The shelf is gone when this site’s data is cleared in this browser, and it does not come along to another. A file does.',
  save: 'Save as a file',
  saved: 'Your shelf was saved as {file}.',
  /** The name of the file, without its ending. */
  fileName: 'shelf-{date}',
  take: 'Take in a file',
  taken: forms('# story was taken in.', '# stories were taken in.'),
  preferencesTaken: 'Your filters and choices were taken in.',
  nothingTaken: 'Nothing in this file is newer than what is here.',
  forgetting: 'Forgetting',
  noHistory: 'Keep no history',
  clearHistory: 'Clear the history',
  clear: 'Forget everything',

  /** Why a file was not taken in; nothing has changed then. */
  refused: {
    unreadable: 'Nothing was taken in: the file could not be read.',
    large: 'Nothing was taken in: the file is too large for a shelf.',
    damaged: 'Nothing was taken in: the file is damaged, or was never a saved shelf.',
    other: 'Nothing was taken in: this is not a saved shelf.',
    newer:
      'Nothing was taken in: the file was saved by a newer shelf than this. Reload the page and try again.',
    entry: 'Nothing was taken in: what the file says of “{story}” is damaged.',
    full: 'Nothing was taken in: this browser has no room for it.',
  },

  panelFailed: 'This could not be loaded. Try again once you are online.',
  outdated:
    'The archive has changed since this page was opened. Load it again, and this will work.',
  blocked:
    'This browser keeps nothing for this site: storage is switched off, as it is in some private windows. You can read everything, and this page stays empty.',
  full: 'This browser has no more room for this site, and nothing was changed. Save the shelf as a file, then forget some of it.',

  withoutScript:
    'The shelf is in your browser, and nowhere else. It needs JavaScript to show what is on it.',
} as const;
