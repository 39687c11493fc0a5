import type { HidingWords } from '../dictionary.ts';
import { forms } from './forms.ts';

/** Text of what a reader never wants to see, in French. */
export const hiding: HidingWords = {
  never: 'Ne plus jamais montrer',
  thisStory: 'cette histoire',
  done: '«\u00a0{name}\u00a0» ne vous sera plus montré.',
  undo: 'Annuler',
  close: 'Fermer',
  kinds: {
    story: 'Histoire',
    fandom: 'Fandom',
    relationship: 'Relation',
    character: 'Personnage',
    tag: 'Tag',
    rating: 'Classification',
    warning: 'Avertissement',
    category: 'Catégorie',
    status: 'État',
    author: 'Auteur ou autrice',
    series: 'Série',
    collection: 'Collection',
    language: 'Langue',
  },
  leftOut: forms(
    '# histoire que vous ne voulez jamais voir est laissée de côté.',
    '# d’histoires que vous ne voulez jamais voir sont laissées de côté.',
    '# histoires que vous ne voulez jamais voir sont laissées de côté.',
  ),
  shownOnce: forms(
    '# histoire que vous ne voulez jamais voir est affichée ici.',
    '# d’histoires que vous ne voulez jamais voir sont affichées ici.',
    '# histoires que vous ne voulez jamais voir sont affichées ici.',
  ),
  showOnce: 'Tout montrer pour cette fois',
  leaveOut: 'Laisser de nouveau de côté',
  again: 'Montrer de nouveau',
  againNamed: 'Montrer de nouveau\u00a0: {name}',
};
