import type { SearchWords } from '../dictionary.ts';
import { forms } from './forms.ts';

/** Text of the search page in German. */
export const search: SearchWords = {
  title: 'Suche',
  label: 'Ein Titel, ein Name oder Wörter aus dem Text',
  placeholder: 'Titel, Name oder Wörter',
  submit: 'Suchen',
  stories: 'Geschichten',
  text: 'Im Text',
  more: 'Mehr zeigen',

  ways: 'So lässt sich fragen',
  together: 'Diese Wörter beisammen im Text',
  without: 'Ohne dieses Wort',
  inTitle: 'Nur im Titel',
  inNames: 'Ebenso, in Namen dieser Art',
  inStory: 'Im Text einer Geschichte, nach dem letzten Teil ihrer Adresse',

  hint: 'Geschichten findest du nach Titel, Name, Fandom, Figur, Beziehung und Tag, und nach Wörtern aus ihrem Text.',
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

  failedText:
    'Ein Teil des Textes konnte nicht durchsucht werden. Vielleicht fehlt die Verbindung.',
  failedPassage: 'Der Satz ließ sich nicht laden.',
  noWebAssembly: 'Dieser Browser sucht nicht im Text, weil WebAssembly in ihm ausgeschaltet ist.',

  withoutScript:
    'Die Suche braucht JavaScript, weil nur diese Seite selbst gefragt wird. Ohne JavaScript findest du Geschichten beim Stöbern.',
};
