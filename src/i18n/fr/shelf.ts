import type { ShelfWords } from '../dictionary.ts';
import { forms } from './forms.ts';

/** Text of the reader's shelf in French. */
export const shelf: ShelfWords = {
  title: 'Votre étagère',
  keep: 'Garder pour plus tard',
  more: 'Notes et listes',

  intro: 'Ce que vous lisez, gardez et notez, dans ce navigateur seulement. Rien n’en est envoyé.',
  reading: 'En cours de lecture',
  later: 'Gardées pour plus tard',
  followed: 'Suivies',
  finished: 'Lues jusqu’à la fin',
  annotated: 'Passages surlignés et signets',
  history: 'Historique',
  hidden: 'Laissé de côté dans les listes',
  showAgain: 'Montrer de nouveau',
  by: 'par',
  position: '{position} sur {chapters}',
  chapters: forms('# chapitre', '# de chapitres', '# chapitres'),
  goOn: 'Reprendre',
  start: 'Commencer la lecture',
  again: 'Relire',
  forget: 'Oublier',
  remove: 'Retirer',
  between: ' · ',

  newChapters: forms('# nouveau chapitre', '# de nouveaux chapitres', '# nouveaux chapitres'),
  gone: 'Cette histoire n’est plus dans l’archive.',

  rest: forms('# de plus', '# de plus', '# de plus'),

  find: 'Chercher sur votre étagère',
  notFound: 'Rien sur votre étagère ne contient ces mots.',

  empty: 'Il n’y a encore rien ici.',
  emptyHelp:
    'Une histoire que vous commencez à lire vient ici d’elle-même, avec le paragraphe où vous vous êtes arrêté·e. «\u00a0Garder pour plus tard\u00a0», sur la page d’une histoire, l’y met aussi\u00a0; «\u00a0Notes et listes\u00a0» a le reste de ce que vous pouvez en garder.',
  browse: 'Parcourir toutes les histoires',

  undo: 'Annuler',
  undone: 'Tout est comme avant.',
  forgotten: '«\u00a0{title}\u00a0» n’est plus sur votre étagère.',
  removed: 'Ce n’est plus sur votre étagère.',
  historyCleared: 'Votre historique est vide.',
  cleared: 'Votre étagère est vide.',

  copy: 'En faire une copie',
  copyHelp:
    'L’étagère disparaît quand on efface les données de ce site dans ce navigateur, et elle ne vous suit pas dans un autre. Un fichier, si.',
  save: 'Enregistrer dans un fichier',
  saved: 'Votre étagère est enregistrée sous le nom {file}.',
  fileName: 'etagere-{date}',
  take: 'Reprendre un fichier',
  taken: forms(
    '# histoire a été reprise.',
    '# d’histoires ont été reprises.',
    '# histoires ont été reprises.',
  ),
  preferencesTaken: 'Vos filtres et vos choix ont été repris.',
  nothingTaken: 'Rien dans ce fichier n’est plus récent que ce qui est ici.',
  forgetting: 'Oublier',
  noHistory: 'Ne pas tenir d’historique',
  clearHistory: 'Effacer l’historique',
  clear: 'Tout oublier',

  refused: {
    unreadable: 'Rien n’a été repris\u00a0: le fichier n’a pas pu être lu.',
    large: 'Rien n’a été repris\u00a0: le fichier est trop gros pour une étagère.',
    damaged:
      'Rien n’a été repris\u00a0: le fichier est abîmé, ou n’a jamais été une étagère enregistrée.',
    other: 'Rien n’a été repris\u00a0: ce n’est pas une étagère enregistrée.',
    newer:
      'Rien n’a été repris\u00a0: le fichier vient d’une étagère plus récente que celle-ci. Rechargez la page et réessayez.',
    entry: 'Rien n’a été repris\u00a0: ce que le fichier dit de «\u00a0{story}\u00a0» est abîmé.',
    full: 'Rien n’a été repris\u00a0: ce navigateur n’a plus de place.',
  },

  panelFailed: 'Le chargement a échoué. Réessayez une fois en ligne.',
  outdated: 'L’archive a changé depuis l’ouverture de cette page. Rechargez-la, et cela marchera.',
  blocked:
    'Ce navigateur ne garde rien pour ce site\u00a0: le stockage est désactivé, comme dans certaines fenêtres privées. Vous pouvez tout lire, et cette page reste vide.',
  full: 'Ce navigateur n’a plus de place pour ce site, et rien n’a été changé. Enregistrez l’étagère dans un fichier, puis oubliez-en une partie.',

  withoutScript:
    'L’étagère est dans votre navigateur, et nulle part ailleurs. Il lui faut JavaScript pour montrer ce qu’elle contient.',
};
