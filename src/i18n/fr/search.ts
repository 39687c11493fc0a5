import type { SearchWords } from '../dictionary.ts';
import { forms } from './forms.ts';

/** Text of the search page in French. */
export const search: SearchWords = {
  title: 'Recherche',
  label: 'Un titre, un nom ou des mots du texte',
  placeholder: 'Titre, nom ou mots',
  submit: 'Rechercher',
  stories: 'Histoires',
  text: 'Dans le texte',
  more: 'Afficher plus',

  ways: 'Façons de demander',
  together: 'Ces mots ensemble dans le texte',
  without: 'Sans ce mot',
  inTitle: 'Dans le titre seul',
  inNames: 'De même, dans les noms de ce genre',
  inStory: 'Dans le texte d’une histoire, d’après la fin de son adresse',

  hint: 'On trouve les histoires par titre, nom, fandom, personnage, relation et tag, et par les mots de leur texte.',
  foundStories: forms(
    '# histoire par titre ou par nom',
    '# d’histoires par titre ou par nom',
    '# histoires par titre ou par nom',
  ),
  foundInText: forms(
    '# histoire dans le texte',
    '# d’histoires dans le texte',
    '# histoires dans le texte',
  ),
  noStories: 'Aucune histoire par titre ou par nom',
  noText: 'aucune dans le texte',
  chosenStories: forms('# histoire', '# d’histoires', '# histoires'),
  searchingText: 'recherche dans le texte…',
  searchedPart: 'Recherche dans le texte\u00a0: partie {part} sur {parts}',
  nothing: 'Rien n’a été trouvé pour «\u00a0{query}\u00a0».',
  nothingChosen: 'Aucune histoire ne réunit tous ces choix.',
  nothingHelp: 'Essayez moins de mots, ou une autre orthographe.',
  browse: 'Parcourir toutes les histoires',

  moreChapters: forms('# autre chapitre', '# d’autres chapitres', '# autres chapitres'),
  chapter: 'Chapitre {chapter}',
  titledChapter: 'Chapitre {chapter}\u00a0: {title}',
  loading: 'Chargement…',

  failedText: 'Une partie du texte n’a pas pu être parcourue. La connexion est peut-être coupée.',
  failedPassage: 'La phrase n’a pas pu être chargée.',
  noWebAssembly: 'Ce navigateur ne cherche pas dans le texte, car WebAssembly y est désactivé.',

  withoutScript:
    'La recherche demande JavaScript, car elle n’interroge que cette page. Sans lui, on trouve les histoires en parcourant le site.',
};
