import type { SearchWords } from '../dictionary.ts';
import { forms } from './forms.ts';

/** Text of the search page in German. */
export const search: SearchWords = {
  title: 'Suche',
  label: 'Ein Titel, ein Name oder Wörter aus dem Text',
  placeholder: 'Titel, Name oder Wörter',
  submit: 'Suchen',
  filters: 'Ergebnisse eingrenzen',
  facets: {
    fandom: 'Fandom',
    character: 'Figur',
    rating: 'Freigabe',
    status: 'Stand',
    language: 'Sprache',
  },
  any: 'Beliebig',
  choice: '{name} ({stories})',
  clear: 'Filter zurücksetzen',
  stories: 'Geschichten',
  text: 'Im Text',
  more: 'Mehr zeigen',

  hint: 'Geschichten findest du nach Titel, Name, Fandom, Figur, Beziehung und Tag, und nach Wörtern aus ihrem Text. Mit Anführungszeichen um alles wird genau dieser Wortlaut gesucht.',
  foundStories: forms('# Geschichte nach Titel oder Namen', '# Geschichten nach Titel oder Namen'),
  foundInText: forms('# Geschichte im Text', '# Geschichten im Text'),
  noStories: 'Keine Geschichte nach Titel oder Namen',
  noText: 'keine im Text',
  chosenStories: forms('# Geschichte', '# Geschichten'),
  searchingText: 'der Text wird durchsucht …',
  searchedPart: 'Der Text wird durchsucht: Teil {part} von {parts}',
  nothing: 'Zu „{query}“ wurde nichts gefunden.',
  nothingChosen: 'Keine Geschichte hat alles, was gewählt ist.',
  nothingHelp: 'Versuch es mit weniger Wörtern oder anders geschrieben.',
  browse: 'Alle Geschichten durchstöbern',

  moreChapters: forms('# weiteres Kapitel', '# weitere Kapitel'),
  chapter: 'Kapitel {chapter}',
  titledChapter: 'Kapitel {chapter}: {title}',
  loading: 'Lädt …',

  moreTags: forms('und # weiterer', 'und # weitere'),
  words: forms('# Wort', '# Wörter'),
  chapters: forms('# Kapitel', '# Kapitel'),
  chaptersPosted: '{posted}/{planned} Kapitel',

  failedCatalogue:
    'Die Liste der Geschichten ließ sich nicht laden. Vielleicht fehlt die Verbindung.',
  failedText:
    'Ein Teil des Textes konnte nicht durchsucht werden. Vielleicht fehlt die Verbindung.',
  failedPassage: 'Der Satz ließ sich nicht laden.',
  noWebAssembly: 'Dieser Browser sucht nicht im Text, weil WebAssembly in ihm ausgeschaltet ist.',
  retry: 'Noch einmal versuchen',

  withoutScript:
    'Die Suche braucht JavaScript, weil nur diese Seite selbst gefragt wird. Ohne JavaScript findest du Geschichten beim Stöbern.',
};
