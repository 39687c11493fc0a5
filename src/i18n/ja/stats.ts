import type { StatsWords } from '../dictionary.ts';

/** Text of the page that shows the archive in numbers, in Japanese. */
export const stats: StatsWords = {
  title: '数字で見るこのサイト',
  intro: '数えているのは作品だけです。誰が読んだかは、誰も数えていません。',
  words: '文字数',
  median: '作品の長さの中央値（文字）',
  tooFew: '作品が一つだけでは、まだ図になりません。二つ目から、ここに図が現れます。',
  table: '{what}（表）',
  share: '割合',
  years: '年ごと',
  year: '年',
  undated: '日付なし',
  noFandom: '原作なし',
  upTo: '{words}まで',
  moreThan: '{words}超',
  mostStories: '作品が最も多いのは{at}（{stories}）。',
  mostWords: '文字数が最も多いのは{at}（{words}）。',
  pairs: '誰と誰が組むか',
  pairsShown: '{total}件のうち、作品の多い{shown}件。',
  bonds: { romantic: '恋愛', platonic: '友情', queerplatonic: 'クィアプラトニック' },
};
