import type { HidingWords } from '../dictionary.ts';
import { forms } from './forms.ts';

/** Text of what a reader never wants to see, in Japanese. */
export const hiding: HidingWords = {
  never: '今後表示しない',
  thisStory: 'この作品',
  done: '「{name}」は今後表示されません。',
  undo: '元に戻す',
  close: '閉じる',
  kinds: {
    story: '作品',
    fandom: '原作',
    relationship: '関係性',
    character: 'キャラクター',
    tag: 'タグ',
    rating: '対象年齢',
    warning: '注意事項',
    category: '分類',
    status: '進行状況',
    author: '作者',
    series: 'シリーズ',
    collection: 'コレクション',
    language: '言語',
  },
  leftOut: forms('今後表示しないことにした#作品を除いています。'),
  shownOnce: forms('今後表示しないことにした#作品も表示しています。'),
  showOnce: '今回だけすべて表示',
  leaveOut: '再び除く',
  again: '再び表示',
  againNamed: '再び表示：{name}',
};
