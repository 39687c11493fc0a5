import type { SearchWords } from '../dictionary.ts';
import { forms } from './forms.ts';

/** Text of the search page in Japanese. */
export const search: SearchWords = {
  title: '検索',
  label: '題名、名前、本文の言葉',
  placeholder: '題名、名前、言葉',
  submit: '検索',
  stories: '作品',
  text: '本文',
  more: 'さらに表示',

  ways: '探し方',
  together: '本文の中で続いている言葉',
  without: 'この言葉を含まない',
  inTitle: '題名だけから',
  inNames: '同じように、その種類の名前から',
  inStory: '一つの作品の本文から。作品はアドレスの末尾で指定',

  hint: '題名、作者、原作、キャラクター、関係性、タグ、本文の言葉で作品を探せます。',
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

  failedText: '本文の一部を検索できませんでした。接続が切れている可能性があります。',
  failedPassage: '文を読み込めませんでした。',
  noWebAssembly: 'WebAssemblyが無効なため、このブラウザーでは本文を検索できません。',

  withoutScript:
    '検索はこのページの中だけで行われるため、JavaScriptが必要です。JavaScriptなしでも、一覧から作品を探せます。',
};
