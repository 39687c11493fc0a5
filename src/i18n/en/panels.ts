/**
 * Text of the panels that a reader opens over a page, in English. A module of its own: the browser
 * loads it with the first panel, and no page brings it along.
 */
export const panels = {
  close: 'Close',

  footnotes: {
    title: 'Footnote {number}',
    all: 'At the end, with the others',
  },

  contents: {
    title: 'Contents',
    titlePage: 'The story’s own page',
    searchInside: 'Search in this story',
    failed: 'The chapters could not be fetched. They are on the story’s own page.',
  },

  keys: {
    title: 'Keys',
    does: {
      next: 'Next chapter or page',
      previous: 'Previous chapter or page',
      story: 'The story’s own page',
      down: 'Next paragraph, or story in a list',
      up: 'Previous paragraph, or story in a list',
      contents: 'Contents',
      aloud: 'Read aloud from here; again, to pause',
      shelf: 'Notes and lists, and a bookmark for this place',
      share: 'Share the words selected, or this place',
      settings: 'Reading settings',
      search: 'Search',
      keys: 'This list',
    },
    off: 'Switch these keys off',
  },

  /** In lists: what the reader has read of a story or a chapter. */
  marks: {
    read: 'read',
    part: '{part} read',
    new: 'new',
    begun: 'begun',
    finished: 'read to the end',
    newChapters: { one: '# new chapter', other: '# new chapters' },
  },

  /** At the foot of a text that is being read. */
  progress: {
    chapter: '{part} of the chapter, {span} left',
    story: '{part} of the story, {span} left',
  },

  share: {
    title: 'Share',
    copyLink: 'Copy the link to this place',
    linkCopied: 'The link is copied.',
    copyQuotation: 'Copy the quotation, with its source',
    quotationCopied: 'The quotation is copied.',
    /** Opens what the device itself shares with. */
    send: 'Send to …',
    notCopied: 'The browser does not let this page copy. Here it is, to copy by hand:',
    byHand: 'To copy by hand',
    source: '{title} by {authors}',
    chapterSource: '{title} by {authors}, {chapter}',
    card: 'As a picture',
    /** What a picture says, for who does not see it. */
    cardOf: 'A picture of these words: {quotation} — {source}',
    cardCut: 'The picture has room for the beginning.',
    saveCard: 'Save the picture',
    cardNotSaved: 'The browser could not make the picture.',
    copyCard: 'Copy the picture',
    sendCard: 'Send the picture to …',
    cardCopied: 'The picture is copied.',
    cardNotCopied: 'The browser does not let this page copy a picture. It can be saved.',
    /** Where a link leads to words that are no longer there. */
    changed: 'These words have been changed since; this is the place.',
  },

  /** What a reader keeps of a story, over a page of it. */
  shelf: {
    title: 'Notes and lists',
    later: 'Marked for later',
    followed: 'Followed',
    followedHelp: 'Your shelf says what is new in it.',
    lists: 'Your lists',
    newList: 'A new list',
    add: 'Add',
    annotations: 'Highlights and bookmarks in this story',
    bookmark: 'Bookmark this place',
    highlight: 'Highlight',
    addNote: 'Add a note',
    note: 'Your note',
    remove: 'Remove',
    undo: 'Undo',
    kept: 'It is on your shelf.',
    removed: 'It is off your shelf.',
    changed: 'These words have been changed since.',
    shelf: 'Your shelf',
    outdated:
      'The archive has changed since this page was opened. Load it again, and this will work.',
    blocked: 'This browser keeps nothing for this site.',
    full: 'This browser has no more room for this site. Save your shelf as a file, then forget some of it.',
  },

  aloud: {
    title: 'Read aloud',
    play: 'Go on',
    pause: 'Pause',
    back: 'Back a sentence',
    on: 'On a sentence',
    manner: 'Voice and speed',
    speed: 'Speed',
    voice: 'Voice',
    close: 'Stop reading aloud',
    none: 'This device has no voice for this language.',
    refused: 'Press “Go on”: this browser speaks only after a press.',
    interrupted: 'Something else has spoken. Press “Go on”.',
    failed: 'The voice has failed. Try another, or look whether you are online.',
    next: 'The next chapter opens.',
    end: 'Read to the end.',
  },

  settings: {
    title: 'Reading settings',
    theme: 'Page',
    themes: {
      system: 'As the device',
      light: 'Light',
      sepia: 'Sepia',
      dark: 'Dark',
      black: 'Black',
      own: 'Own colours',
    },
    paper: 'Paper',
    ink: 'Ink',
    /** Where own colours are too alike: the contrast as WCAG counts it. */
    faint: 'The contrast is {ratio}. Below {least} words are hard to read.',
    face: 'Typeface',
    faces: {
      serif: 'Serif',
      sans: 'Sans serif',
      hyperlegible: 'Atkinson Hyperlegible',
      dyslexic: 'OpenDyslexic',
      own: 'A font of this device',
    },
    font: 'Name of the font',
    noFont: 'This device has no font of that name.',
    size: 'Text size',
    lines: 'Line height',
    width: 'Column width',
    letters: 'Letter spacing',
    words: 'Word spacing',
    setting: 'Paragraphs',
    paragraphs: 'Space between paragraphs',
    align: 'Justified lines',
    hyphens: 'No hyphens at line ends',
    notes: 'Author’s notes',
    /** Where the page itself folds them only where they are long, and where a reader has it otherwise. */
    notesWays: {
      long: 'Folded where they are long',
      open: 'Open',
      folded: 'Folded',
      hidden: 'Left out',
    },
    left: 'Leave out',
    progress: 'How much is read',
    keys: 'Shortcut keys',
    /** Over a chapter’s own warnings, covered scenes and spoilers. */
    covers: 'The covers over warnings and spoilers',
    gate: 'The question before mature texts',
    /** Letters, chats, verse and the like become plain paragraphs. */
    styling: 'The author’s styling',
    turning: 'Turning pages',
    taps: 'A tap at the left or right edge turns a screenful',
    reset: 'Reset',
    wasReset: 'All is as the site has it.',
    notKept: 'This browser keeps nothing for this site. What you set holds for this page only.',
  },
} as const;
