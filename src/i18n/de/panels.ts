import type { PanelWords } from '../dictionary.ts';

/** Text of the panels in German. */
export const panels: PanelWords = {
  close: 'Schließen',

  footnotes: {
    title: 'Fußnote {number}',
    all: 'Am Ende, bei den anderen',
  },

  contents: {
    title: 'Inhalt',
    titlePage: 'Die Seite der Geschichte',
    failed: 'Die Kapitel ließen sich nicht holen. Sie stehen auf der Seite der Geschichte.',
  },

  keys: {
    title: 'Tasten',
    does: {
      next: 'Nächstes Kapitel, nächste Seite',
      previous: 'Voriges Kapitel, vorige Seite',
      story: 'Die Seite der Geschichte',
      down: 'Nächster Absatz, in Listen nächste Geschichte',
      up: 'Voriger Absatz, in Listen vorige Geschichte',
      contents: 'Inhalt',
      share: 'Diese Stelle teilen',
      settings: 'Leseeinstellungen',
      search: 'Suche',
      keys: 'Diese Liste',
    },
    off: 'Diese Tasten ausschalten',
  },

  marks: {
    read: 'gelesen',
    part: '{part} gelesen',
    new: 'neu',
    begun: 'angefangen',
    finished: 'zu Ende gelesen',
    newChapters: { one: '# neues Kapitel', other: '# neue Kapitel' },
  },

  progress: {
    chapter: '{part} des Kapitels, noch {span}',
    story: '{part} der Geschichte, noch {span}',
  },

  share: {
    title: 'Teilen',
    copyLink: 'Link zu dieser Stelle kopieren',
    linkCopied: 'Der Link ist kopiert.',
    copyQuotation: 'Zitat mit Quelle kopieren',
    quotationCopied: 'Das Zitat ist kopiert.',
    send: 'Senden an …',
    notCopied: 'Der Browser lässt diese Seite nicht kopieren. Hier steht es zum Abschreiben:',
    byHand: 'Von Hand kopieren',
    source: '{title} von {authors}',
    chapterSource: '{title} von {authors}, {chapter}',
    card: 'Als Bild',
    cardOf: 'Ein Bild dieser Worte: {quotation} — {source}',
    cardCut: 'Auf das Bild passt nur der Anfang.',
    saveCard: 'Bild speichern',
    cardNotSaved: 'Der Browser konnte das Bild nicht machen.',
    copyCard: 'Bild kopieren',
    sendCard: 'Bild senden an …',
    cardCopied: 'Das Bild ist kopiert.',
    cardNotCopied: 'Der Browser lässt diese Seite kein Bild kopieren. Du kannst es speichern.',
    changed: 'Diese Worte wurden seither geändert; hier ist die Stelle.',
  },

  settings: {
    title: 'Leseeinstellungen',
    theme: 'Seite',
    themes: {
      system: 'Wie das Gerät',
      light: 'Hell',
      sepia: 'Sepia',
      dark: 'Dunkel',
      black: 'Schwarz',
      own: 'Eigene Farben',
    },
    paper: 'Papier',
    ink: 'Tinte',
    faint: 'Der Kontrast ist {ratio}. Unter {least} sind Wörter schwer zu lesen.',
    face: 'Schrift',
    faces: {
      serif: 'Mit Serifen',
      sans: 'Ohne Serifen',
      hyperlegible: 'Atkinson Hyperlegible',
      dyslexic: 'OpenDyslexic',
      own: 'Eine Schrift dieses Geräts',
    },
    font: 'Name der Schrift',
    noFont: 'Dieses Gerät hat keine Schrift mit diesem Namen.',
    size: 'Schriftgröße',
    lines: 'Zeilenhöhe',
    width: 'Spaltenbreite',
    letters: 'Buchstabenabstand',
    words: 'Wortabstand',
    setting: 'Absätze',
    paragraphs: 'Abstand zwischen Absätzen',
    align: 'Blocksatz',
    hyphens: 'Keine Silbentrennung',
    left: 'Weglassen',
    notes: 'Anmerkungen',
    progress: 'Wie viel gelesen ist',
    keys: 'Tastenkürzel',
    gate: 'Die Frage vor Texten für Erwachsene',
    styling: 'Die Gestaltung der Geschichte',
    reset: 'Zurücksetzen',
    wasReset: 'Alles ist wie vorgegeben.',
    notKept:
      'Dieser Browser merkt sich nichts für diese Website. Was du einstellst, gilt nur auf dieser Seite.',
  },
};
