import type { StatsWords } from '../dictionary.ts';

/** Text of the page that shows the archive in numbers, in French. */
export const stats: StatsWords = {
  title: 'L’archive en chiffres',
  intro: 'Seules les histoires sont comptées\u00a0: personne ne compte qui les lit.',
  words: 'Mots',
  median: 'Mots dans une histoire de longueur médiane',
  tooFew:
    'Une seule histoire ne fait pas encore une image. À partir de deux, il y aura plus à voir ici.',
  table: '{what}, en tableau',
  share: 'Part',
  years: 'Année par année',
  year: 'Année',
  undated: 'Sans date',
  noFandom: 'Sans fandom',
  upTo: 'jusqu’à {words}',
  moreThan: 'plus de {words}',
  mostStories: 'Le plus d’histoires\u00a0: {at} ({stories}).',
  mostWords: 'Le plus de mots\u00a0: {at} ({words}).',
  pairs: 'Qui va avec qui',
  pairsShown: 'Les {shown} plus écrites sur {total}.',
  bonds: { romantic: 'amoureux', platonic: 'platonique', queerplatonic: 'queerplatonique' },
};
