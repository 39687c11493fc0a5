import type { ShelfWords } from '../dictionary.ts';
import { forms } from './forms.ts';

/** Text of the reader's shelf in French. */
export const shelf: ShelfWords = {
  title: 'Votre étagère',
  keep: 'Garder sur l’étagère',
  notKept: 'Ce navigateur ne garde plus rien pour ce site.',

  intro:
    'Ce que vous lisez et ce que vous gardez, dans ce navigateur seulement. Rien n’en est envoyé.',
  reading: 'En cours de lecture',
  kept: 'Gardées',
  finished: 'Lues jusqu’à la fin',
  by: 'par',
  position: '{position} sur {chapters}',
  chapters: forms('# chapitre', '# de chapitres', '# chapitres'),
  goOn: 'Reprendre',
  start: 'Commencer la lecture',
  again: 'Relire',
  forget: 'Oublier',
  between: ' · ',

  newChapters: forms('# nouveau chapitre', '# de nouveaux chapitres', '# nouveaux chapitres'),
  gone: 'Cette histoire n’est plus dans l’archive.',

  empty: 'Il n’y a encore rien ici.',
  emptyHelp:
    'Une histoire que vous commencez à lire vient ici d’elle-même, avec le paragraphe où vous vous êtes arrêté·e. «\u00a0Garder sur l’étagère\u00a0», sur la page d’une histoire, la met ici pour plus tard.',
  browse: 'Parcourir toutes les histoires',

  undo: 'Annuler',
  undone: 'Tout est comme avant.',
  forgotten: '«\u00a0{title}\u00a0» n’est plus sur votre étagère.',
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
  nothingTaken: 'Rien dans ce fichier n’est plus récent que ce qui est ici.',
  clear: 'Vider l’étagère',

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

  blocked:
    'Ce navigateur ne garde rien pour ce site\u00a0: le stockage est désactivé, comme dans certaines fenêtres privées. Vous pouvez tout lire, et cette page reste vide.',
  full: 'Ce navigateur n’a plus de place pour ce site\u00a0: les nouveaux passages ne sont pas retenus. Enregistrez l’étagère dans un fichier, puis oubliez quelques histoires.',

  withoutScript:
    'L’étagère est dans votre navigateur, et nulle part ailleurs. Il lui faut JavaScript pour montrer ce qu’elle contient.',
};
