import type { ShelfWords } from '../dictionary.ts';
import { forms } from './forms.ts';

/** Text of the reader's shelf in Japanese. */
export const shelf: ShelfWords = {
  title: '本棚',
  keep: '本棚に入れる',
  notKept: 'これ以上は保存できません。',

  intro:
    '読んでいる作品と取っておく作品です。このブラウザーだけに保存され、どこにも送信されません。',
  reading: '読書中',
  kept: '取り置き',
  finished: '読了',
  by: '作：',
  position: '{position}／{chapters}',
  chapters: forms('全#話'),
  goOn: '続きを読む',
  start: '読み始める',
  again: 'もう一度読む',
  forget: '本棚から外す',
  between: '・',

  newChapters: forms('新着#話'),
  gone: 'この作品はもうここにありません。',

  empty: 'まだ何もありません。',
  emptyHelp:
    '読み始めた作品は、読みかけの段落とともに自動でここに入ります。作品のページの「本棚に入れる」で、あとで読む作品を取っておけます。',
  browse: 'すべての作品を見る',

  undo: '元に戻す',
  undone: '元に戻しました。',
  forgotten: '『{title}』を本棚から外しました。',
  cleared: '本棚は空です。',

  copy: '本棚の控え',
  copyHelp:
    'このブラウザーでこのサイトのデータを消すと、本棚も消えます。ほかのブラウザーには引き継がれません。ファイルに保存すれば持ち運べます。',
  save: 'ファイルに保存',
  saved: '本棚を{file}に保存しました。',
  fileName: 'hondana-{date}',
  take: 'ファイルを取り込む',
  taken: forms('#作品を取り込みました。'),
  nothingTaken: 'このファイルに、いまより新しい記録はありません。',
  clear: '本棚を空にする',

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

  blocked:
    'このブラウザーはこのサイトの記録を保存しません。プライベートウィンドウなどで保存が無効になっています。作品はすべて読めますが、このページは空のままです。',
  full: 'このブラウザーには、このサイトのための空きがもうありません。新しい読書位置は記録されません。本棚をファイルに保存してから、いくつかの作品を外してください。',

  withoutScript:
    '本棚はお使いのブラウザーの中だけにあります。中身を表示するにはJavaScriptが必要です。',
};
