import type { ShelfWords } from '../dictionary.ts';
import { forms } from './forms.ts';

/** Text of the reader's shelf in Japanese. */
export const shelf: ShelfWords = {
  title: '本棚',
  keep: 'あとで読む',
  more: 'メモとリスト',

  intro:
    '読んだ作品、取っておく作品、書き込んだメモです。このブラウザーだけに保存され、どこにも送信されません。',
  reading: '読書中',
  later: 'あとで読む',
  followed: 'フォロー中',
  finished: '読了',
  annotated: 'ハイライトとしおり',
  history: '閲覧履歴',
  hidden: '一覧から除くもの',
  showAgain: '再び表示',
  by: '作：',
  position: '{position}／{chapters}',
  chapters: forms('全#話'),
  goOn: '続きを読む',
  start: '読み始める',
  again: 'もう一度読む',
  forget: '本棚から外す',
  remove: '削除',
  between: '・',

  newChapters: forms('新着#話'),
  gone: 'この作品はもうここにありません。',

  rest: forms('ほか#件'),

  find: '本棚を検索',
  notFound: 'この言葉を含むものは本棚にありません。',

  empty: 'まだ何もありません。',
  emptyHelp:
    '読み始めた作品は、読みかけの段落とともに自動でここに入ります。作品のページの「あとで読む」でも本棚に入り、「メモとリスト」ではハイライトや自分のリストも残せます。',
  browse: 'すべての作品を見る',

  undo: '元に戻す',
  undone: '元に戻しました。',
  forgotten: '『{title}』を本棚から外しました。',
  removed: '本棚から外しました。',
  historyCleared: '閲覧履歴は空です。',
  cleared: '本棚は空です。',

  copy: '本棚の控え',
  copyHelp:
    'このブラウザーでこのサイトのデータを消すと、本棚も消えます。ほかのブラウザーには引き継がれません。ファイルに保存すれば持ち運べます。',
  save: 'ファイルに保存',
  saved: '本棚を{file}に保存しました。',
  fileName: 'hondana-{date}',
  take: 'ファイルを取り込む',
  taken: forms('#作品を取り込みました。'),
  preferencesTaken: '絞り込みと好みを取り込みました。',
  nothingTaken: 'このファイルに、いまより新しい記録はありません。',
  forgetting: '記録を消す',
  noHistory: '閲覧履歴を残さない',
  clearHistory: '閲覧履歴を消す',
  clear: 'すべて消す',

  refused: {
    unreadable: '何も取り込みませんでした。ファイルを読み取れません。',
    large: '何も取り込みませんでした。本棚としてはファイルが大きすぎます。',
    damaged: '何も取り込みませんでした。ファイルが壊れているか、保存された本棚ではありません。',
    other: '何も取り込みませんでした。保存された本棚ではありません。',
    newer:
      '何も取り込みませんでした。ファイルはこれより新しい本棚で保存されています。ページを再読み込みして、もう一度試してください。',
    entry: '何も取り込みませんでした。ファイルの「{story}」の記録が壊れています。',
    full: '何も取り込みませんでした。このブラウザーに空きがありません。',
  },

  panelFailed: '読み込めませんでした。オンラインになってから、もう一度試してください。',
  outdated: 'このページを開いた後に、アーカイブが更新されました。ページを読み込み直してください。',
  blocked:
    'このブラウザーはこのサイトの記録を保存しません。プライベートウィンドウなどで保存が無効になっています。作品はすべて読めますが、このページは空のままです。',
  full: 'このブラウザーには、このサイトのための空きがもうありません。何も変更していません。本棚をファイルに保存してから、一部を消してください。',

  withoutScript:
    '本棚はお使いのブラウザーの中だけにあります。中身を表示するにはJavaScriptが必要です。',
};
