import type { StatsWords } from '../dictionary.ts';

/** Text of the page that shows the archive in numbers, in German. */
export const stats: StatsWords = {
  title: 'Das Archiv in Zahlen',
  intro: 'Gezählt sind nur die Geschichten: Niemand zählt, wer sie liest.',
  words: 'Wörter',
  median: 'Wörter in einer Geschichte mittlerer Länge',
  tooFew: 'Eine einzige Geschichte ist noch kein Bild. Ab zweien gibt es hier mehr zu sehen.',
  table: '{what}, als Tabelle',
  share: 'Anteil',
  years: 'Jahr für Jahr',
  year: 'Jahr',
  undated: 'Ohne Datum',
  noFandom: 'Ohne Fandom',
  upTo: 'bis {words}',
  moreThan: 'mehr als {words}',
  mostStories: 'Die meisten Geschichten: {at} ({stories}).',
  mostWords: 'Die meisten Wörter: {at} ({words}).',
  pairs: 'Wer zu wem gehört',
  pairsShown: 'Die {shown} häufigsten von {total}.',
  bonds: { romantic: 'romantisch', platonic: 'platonisch', queerplatonic: 'queerplatonisch' },
};
