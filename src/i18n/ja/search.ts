import type { SearchWords } from '../dictionary.ts';
import { forms } from './forms.ts';

/** Text of the search page in Japanese. */
export const search: SearchWords = {
  title: '検索',
  label: '題名、名前、本文の言葉',
  placeholder: '題名、名前、言葉',
  submit: '検索',
  filters: '結果を絞り込む',
  facets: {
    fandom: '原作',
    character: 'キャラクター',
    rating: '年齢制限',
    status: '状態',
    language: '言語',
  },
  any: '指定しない',
  choice: '{name}（{stories}）',
  clear: '絞り込みを解除',
  stories: '作品',
  text: '本文',
  more: 'さらに表示',

  hint: '題名、作者、原作、キャラクター、関係性、タグ、本文の言葉で作品を探せます。全体を引用符で囲むと、そのとおりの言葉を探します。',
  foundStories: forms('題名や名前で#作品'),
  foundInText: forms('本文で#作品'),
  noStories: '題名や名前では見つかりません',
  noText: '本文では見つかりません',
  chosenStories: forms('#作品'),
  searchingText: '本文を検索しています…',
  searchedPart: '本文を検索しています：{parts}分の{part}',
  nothing: '「{query}」は見つかりませんでした。',
  nothingChosen: 'すべての条件に合う作品はありません。',
  nothingHelp: '言葉を減らすか、別の書き方で試してください。',
  browse: 'すべての作品を見る',

  moreChapters: forms('ほか#話'),
  chapter: '第{chapter}話',
  titledChapter: '第{chapter}話　{title}',
  loading: '読み込み中…',

  moreTags: forms('ほか#件'),
  words: forms('#字'),
  chapters: forms('全#話'),
  chaptersPosted: '{posted}/{planned}話',

  failedCatalogue: '作品の一覧を読み込めませんでした。接続が切れている可能性があります。',
  failedText: '本文の一部を検索できませんでした。接続が切れている可能性があります。',
  failedPassage: '文を読み込めませんでした。',
  noWebAssembly: 'WebAssemblyが無効なため、このブラウザーでは本文を検索できません。',
  retry: 'もう一度試す',

  withoutScript:
    '検索はこのページの中だけで行われるため、JavaScriptが必要です。JavaScriptなしでも、一覧から作品を探せます。',
};
