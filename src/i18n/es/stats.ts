import type { StatsWords } from '../dictionary.ts';

/** Text of the page that shows the archive in numbers, in Spanish. */
export const stats: StatsWords = {
  title: 'El archivo en cifras',
  intro: 'Solo se cuentan las historias: nadie cuenta quién las lee.',
  words: 'Palabras',
  median: 'Palabras en una historia de extensión media',
  tooFew: 'Una sola historia no da todavía para un dibujo. Con dos ya habrá más que ver aquí.',
  table: '{what}, en una tabla',
  share: 'Parte',
  years: 'Año por año',
  year: 'Año',
  undated: 'Sin fecha',
  noFandom: 'Sin fandom',
  upTo: 'hasta {words}',
  moreThan: 'más de {words}',
  mostStories: 'Más historias: {at} ({stories}).',
  mostWords: 'Más palabras: {at} ({words}).',
  pairs: 'Quién va con quién',
  pairsShown: 'Las {shown} más escritas de {total}.',
  bonds: { romantic: 'romántico', platonic: 'platónico', queerplatonic: 'queerplatónico' },
};
